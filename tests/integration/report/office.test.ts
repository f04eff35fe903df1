import { execFile, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { today } from "@/lib/clock";
import type { OpenDatabase } from "@/lib/db/client";
import type { Role, Viewer } from "@/lib/domain/member/role";
import type { ReportDocument } from "@/lib/domain/report/document";
import { absoluteUrl } from "@/lib/env";
import { finishedReport } from "@/lib/i18n/report/document";
import { loadReport } from "@/lib/loaders/report";
import { loadReportFile } from "@/lib/loaders/report-file";
import { seedDemo, seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { wordAltTexts, wordParagraphs, wordParts, wordTables } from "@/tests/support/docx";
import { linesOf, readPdf } from "@/tests/support/pdf";
import { xmlFault } from "@/tests/support/xml";

/** Where a word processor is; with FRISAT_REQUIRE_OFFICE one that is missing is a failure and no reason to pass over. */
const office = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);
const isRequired = process.env.FRISAT_REQUIRE_OFFICE === "1";

let opened: OpenDatabase;
let file: Buffer;
let report: ReportDocument;
beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(opened.prisma);
  await seedDemo(opened.prisma, { today: today(), passwordHash: async () => "unused" });
  const read = await loadReport(as("POLITICIAN", "rebild"), rebild);
  const made = await loadReportFile(as("POLITICIAN", "rebild"), rebild);
  if (!read.ok || !made.ok) throw new Error("no report");
  report = finishedReport(read.data.shown, absoluteUrl);
  file = made.data.body;
}, 240_000);
afterAll(() => opened.close());

const rebild = "demo-report-rebild-efteraar";
const viborg = "demo-report-viborg-kladde";
const as = (role: Role, municipalityId: string | null): Viewer => ({
  ...{ userId: "u", sessionId: "s", name: "n", email: "e" },
  memberships: [{ role, municipalityId, institutionId: null, area: null }],
});
const textOf = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join("");

describe("the demo's reports", () => {
  test("one was put to its committee and is read by its politicians, one is a draft", async () => {
    const outcome = async (viewer: Viewer, id: string) => {
      const result = await loadReport(viewer, id);
      return result.ok ? (result.data.shown.version?.number ?? "draft") : result.code;
    };
    expect(await outcome(as("POLITICIAN", "rebild"), rebild)).toBe(1);
    expect(await outcome(as("POLITICIAN", "viborg"), viborg)).toBe("NOT_FOUND");
    expect(await outcome(as("ADMINISTRATION", "viborg"), viborg)).toBe("draft");
  });
});

describe("the Word file of a whole report", () => {
  test("holds what the page shows: the same headings, the same tables, the same numbers", () => {
    const parts = wordParts(file);
    for (const [name, xml] of parts) expect([name, xmlFault(xml)]).toEqual([name, null]);
    const document = parts.get("word/document.xml")!;
    const headings = wordParagraphs(document).filter(({ style }) => style.startsWith("Heading"));
    expect(headings.map(({ text }) => text)).toEqual(
      report.blocks.flatMap((block) => (block.kind === "HEADING" ? [textOf(block.runs)] : [])),
    );
    expect(headings.length).toBeGreaterThan(6);
    expect(headings.every(({ text }) => text.trim() !== "")).toBe(true);
    const tables = report.blocks.flatMap((block) => (block.kind === "TABLE" ? [block] : []));
    expect(tables.length).toBeGreaterThan(5);
    expect(wordTables(document)).toEqual(
      tables.map(({ label, table: { columns, rows } }) => ({
        caption: label,
        rows: [columns.map(({ text }) => text), ...rows.map(({ cells }) => cells.map(({ text }) => text))],
      })),
    );
  });

  test("tells what its pictures show", () => {
    const alts = wordAltTexts(wordParts(file).get("word/document.xml")!);
    const charts = report.blocks.flatMap((block) => (block.kind === "CHART" ? [block] : []));
    expect(charts.length).toBeGreaterThan(0);
    expect(alts).toHaveLength(charts.length);
    for (const [index, { chart }] of charts.entries()) {
      for (const { label, value } of chart.bars) expect(alts[index]).toContain(`${label} ${value}`);
    }
  });
});

describe("a word processor", () => {
  test.skipIf(!office && !isRequired)(
    "opens it and makes a PDF of it with the same words and numbers",
    async () => {
      expect(office, "LibreOffice is asked for and not there").toBeDefined();
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), "frisat-office-"));
      try {
        fs.writeFileSync(path.join(folder, "report.docx"), file);
        await promisify(execFile)(
          office!,
          [
            // A profile of its own: one that is open elsewhere would answer instead.
            ...[`-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`, "--headless"],
            ...["--convert-to", "pdf", "--outdir", folder, path.join(folder, "report.docx")],
          ],
          { timeout: 100_000 },
        );
        const { pages } = await readPdf(fs.readFileSync(path.join(folder, "report.pdf")));
        expect(pages.length).toBeGreaterThan(3);
        expect(pages.length).toBeLessThan(20);
        // A4 upright.
        expect([Math.round(pages[0]!.width), Math.round(pages[0]!.height)]).toEqual([595, 842]);
        const bare = (text: string) => text.replace(/[\s\u00ad]+/gu, "");
        const words = bare(pages.map(({ text }) => text).join(" "));
        expect(words).toContain(bare(report.title));
        for (const block of report.blocks) {
          if (block.kind === "HEADING") expect(words).toContain(bare(textOf(block.runs)));
          if (block.kind === "TABLE" || block.kind === "CHART") expect(words).toContain(bare(block.label));
        }
        const figures = report.blocks.find(
          (block) => block.kind === "TABLE" && block.table.rows[0]?.key === "unique",
        );
        if (figures?.kind !== "TABLE") throw new Error("no key figures");
        // Read line by line as they stand on the paper: a minus sign of another typeface is drawn after its digits.
        const lines = pages.flatMap(linesOf).map(bare);
        for (const { cells } of figures.table.rows) {
          expect(lines).toContain(bare(cells.map(({ text }) => text).join("")));
        }
        expect(bare(pages.at(-1)!.text)).toContain(`Side${pages.length}af${pages.length}`);
      } finally {
        fs.rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
