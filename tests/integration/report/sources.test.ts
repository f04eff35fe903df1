import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createReportCommand } from "@/lib/commands/report";
import type { OpenDatabase } from "@/lib/db/client";
import type { Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { loadReportFile } from "@/lib/loaders/report-file";
import { seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { wordParts, wordTables } from "@/tests/support/docx";
import { enterSourceTrials, PICTURE_TAKEN } from "@/tests/support/source-population";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(opened.prisma);
  await enterSourceTrials(opened.prisma);
});
afterAll(() => opened.close());

/** The tables of the Word file of a municipality's report on the day of the source's picture, by the part's caption. */
async function tablesOf(municipalityId: string, area: WelfareArea) {
  const user = await opened.prisma.user.findFirstOrThrow();
  const viewer: Viewer = {
    ...{ userId: user.id, sessionId: "s", name: "Forvaltningen", email: user.email },
    memberships: [{ role: "ADMINISTRATION", municipalityId, institutionId: null, area: null }],
  };
  const to = area === "SCHOOL" ? PICTURE_TAKEN.SCHOOL : PICTURE_TAKEN.ELDERCARE;
  const made = await createReportCommand(viewer, {
    ...{ municipality: municipalityId, committee: "Udvalget", area, preset: "OWN", from: "2021-07-01", to },
    sections: ["figures", "charts", "exemptions"],
  });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const file = await loadReportFile(viewer, made.data.id);
  if (!file.ok) throw new Error(file.code);
  const tables = wordTables(wordParts(file.data.body).get("word/document.xml")!);
  const numbers = (caption: RegExp, column: number) => {
    const rows = tables.find((table) => caption.test(table.caption))?.rows.slice(1) ?? [];
    return new Map(rows.map((row) => [row[0]!, Number(row[column]!.replaceAll(".", ""))]));
  };
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, each) => all + each, 0);
  const needs = numbers(/efter behov/, 1);
  return {
    unique: numbers(/Nøgletal/, 2).get("Prøvehandlinger i alt")!,
    subAreas: sum(numbers(/delområde/, 1)),
    contents: sum(numbers(/indhold/, 1)),
    direct: needs.get("Direkte behov")!,
    indirect: needs.get("Indirekte behov")!,
    without: needs.get("Intet behov")! + needs.get("Ikke oplyst")!,
  };
}

describe("the Word files of the sources' municipalities say what the evaluation report prints", () => {
  test("schools: 85 trials, of which 40 in Holbæk and 45 in Esbjerg, 60 and 9 in need of exemption", async () => {
    const holbaek = await tablesOf("holbaek", "SCHOOL");
    const esbjerg = await tablesOf("esbjerg", "SCHOOL");
    expect([holbaek.unique, esbjerg.unique]).toEqual([40, 45]);
    expect(holbaek.direct + esbjerg.direct).toBe(60);
    expect(holbaek.indirect + esbjerg.indirect).toBe(9);
  });

  test("eldercare: 53 trials, 55 by sub-area, 59 by content, 6 in need of exemption", async () => {
    const all = await Promise.all(
      ["langeland", "middelfart", "viborg"].map((id) => tablesOf(id, "ELDERCARE")),
    );
    const sum = (key: keyof (typeof all)[number]) => all.reduce((total, each) => total + each[key], 0);
    expect([sum("unique"), sum("subAreas"), sum("contents")]).toEqual([53, 55, 59]);
    expect(sum("direct") + sum("indirect")).toBe(6);
  });
});
