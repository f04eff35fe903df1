import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ComparisonFigure } from "@/components/compare/comparison-figure";
import { today } from "@/lib/clock";
import type { OpenDatabase } from "@/lib/db/client";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import { readCsv } from "@/lib/documents/csv-read";
import { readWorkbook } from "@/lib/documents/workbook";
import type { Role, Viewer } from "@/lib/domain/member/role";
import { trialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { comparisonTexts } from "@/lib/i18n/comparison-texts";
import { loadComparison, type ComparisonPage } from "@/lib/loaders/comparison";
import { comparisonFile, type ComparisonFormat } from "@/lib/loaders/drawing/comparison-file";
import { comparisonLink } from "@/lib/validation/comparison";
import { seedDemo, seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { expectListsToMatch, markup } from "@/tests/support/number-links";
import { xmlFault } from "@/tests/support/xml";

let opened: OpenDatabase;

function viewerWith(role: Role, municipalityId: string | null): Viewer {
  const membership = { role, municipalityId, institutionId: null, area: null };
  return { userId: "u", sessionId: "s", name: "n", email: "e", memberships: [membership] };
}
const evaluator = viewerWith("EVALUATOR", null);

type Asked = Record<string, string | string[]>;
const compare = async (viewer: Viewer, raw: Asked): Promise<ComparisonPage> =>
  (await loadComparison(viewer, raw)).data;

/** The figures of a page as the browser gets them. */
function htmlOf({ comparison, query }: ComparisonPage): string {
  const texts = comparisonTexts(comparison, "da");
  const address = comparisonLink(query);
  return comparison.tables
    .map((table) => markup(createElement(ComparisonFigure, { comparison, table, texts, address })))
    .join("\n");
}

const about = {
  facts: [["Område", "Ældre"]] as [string, string][],
  sheet: { name: "Noter", about: "Emne", text: "Tekst", general: "Alle tabeller" },
  source: "Kilde: Frisat",
};
function fileOf({ comparison }: ComparisonPage, format: ComparisonFormat, key?: string): Promise<Buffer> {
  const texts = comparisonTexts(comparison, "da");
  const [first, ...others] = comparison.tables.filter((table) => key === undefined || table.key === key);
  return comparisonFile(format, comparison, [first!, ...others], texts, about);
}
const tableOf = ({ comparison }: ComparisonPage, key: string) =>
  comparison.tables.find((table) => table.key === key)!;
const countOf = (page: ComparisonPage, key: string, row: string) =>
  tableOf(page, key)
    .rows.find((each) => each.key === row)
    ?.totals.at(-1) ?? 0;

describe("with the demonstration's trials", () => {
  beforeAll(async () => {
    opened = await freshDatabase();
    await seedReference(opened.prisma);
    await seedDemo(opened.prisma, { today: today(), passwordHash: async () => "unused" });
  });
  afterAll(() => opened.close());

  test.each([
    ["the public sees", null, { area: "SCHOOL" }],
    [
      "an evaluator sees on two days",
      evaluator,
      { area: "ELDERCARE", municipality: ["langeland"], before: "2022-08-01" },
    ],
  ] as [string, Viewer, Asked][])("every number %s leads to as many trials", async (_, viewer, raw) => {
    const page = await compare(viewer, raw);
    expect(page.comparison.totals.at(-1)).toBeGreaterThan(0);
    await expectListsToMatch(viewer, htmlOf(page), 20);
  });

  test.each([null, "2022-08-01"] as const)(
    "the numbers are those of every other page, as of %s",
    async (asOf) => {
      const page = await compare(evaluator, { area: "ELDERCARE", ...(asOf && { asOf }) });
      const { municipalities, unique, filters, totals } = page.comparison;
      expect(municipalities.length).toBeGreaterThan(2);
      for (const [place, { id }] of municipalities.entries()) {
        const filter = trialFilter({ municipality: [id], area: ["ELDERCARE"], asOf: page.query.asOf });
        const { figures } = await getTrialFigures(scopeOf(evaluator), filter, today());
        const row = (key: string, name: string) =>
          tableOf(page, key).rows.find((each) => each.key === name)?.cells[0]![place];
        expect(unique[0]![place]).toBe(figures.unique);
        expect(row("number", "started")).toBe(figures.started);
        expect(row("number", "planned")).toBe(figures.planned);
        expect(row("exemption", "DIRECT")).toBe(figures.exemption.direct);
        expect(row("decision", "GREEN")).toBe(figures.byDecision.GREEN);
        for (const [theme, count] of Object.entries(figures.bySubArea))
          expect(row("subArea", theme)).toBe(count);
        for (const [provision, count] of Object.entries(figures.byProvision))
          expect(row("provision", provision)).toBe(count);
      }
      const all = await getTrialFigures(scopeOf(evaluator), filters[0]!, today());
      expect(totals).toEqual([all.figures.unique]);
      expect(
        tableOf(page, "content")
          .rows.map(({ key, totals: [count] }) => [key, count])
          .sort(),
      ).toEqual(Object.entries(all.figures.byContent).sort());
    },
  );

  test("two days stand beside each other, the earlier first, with what changed", async () => {
    const page = await compare(evaluator, { area: "SCHOOL", before: "2021-10-01", asOf: "2022-08-01" });
    const { days, totals } = page.comparison;
    expect(days.map(({ day }) => day)).toEqual(["2021-10-01", "2022-08-01"]);
    expect(totals[1]).toBeGreaterThan(totals[0]!);
    for (const [index, { day }] of days.entries()) {
      const alone = await compare(evaluator, { area: "SCHOOL", asOf: day });
      expect(alone.comparison.totals).toEqual([totals[index]]);
    }
    expect(htmlOf(page)).toContain(`+${totals[1]! - totals[0]!}`);
  });

  test("whoever may see less counts less, and is told so", async () => {
    const [all, some] = await Promise.all([
      compare(viewerWith("SYSTEM_ADMIN", null), { area: "DAYCARE" }),
      compare(null, { area: "DAYCARE" }),
    ]);
    expect(some.comparison.totals[0]).toBeLessThan(all.comparison.totals[0]!);
    const keys = some.comparison.notes.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["visibleOnly", "asOf", "daycareExamples"]));
  });

  test("a day to come, an unknown municipality and other nonsense are left out and named", async () => {
    const { query, comparison } = await compare(null, {
      ...{ area: "ELDERCARE", asOf: "2999-01-01", before: "i går" },
      municipality: ["langeland", "atlantis", "esbjerg"],
    });
    expect(query.ignored).toEqual([
      ...[
        { name: "asOf", value: "2999-01-01" },
        { name: "before", value: "i går" },
      ],
      // A municipality without anything in the area has nothing to stand beside.
      ...[
        { name: "municipality", value: "atlantis" },
        { name: "municipality", value: "esbjerg" },
      ],
    ]);
    expect(comparison.municipalities.map(({ id }) => id)).toEqual(["langeland"]);
    expect(query.asOf).toBeNull();
  });

  test("the workbook holds every table with typed numbers and a sheet of notes", async () => {
    const page = await compare(evaluator, { area: "ELDERCARE" });
    const read = await readWorkbook(await fileOf(page, "xlsx"));
    if (!read.ok) throw new Error(read.problem);
    expect(read.sheets).toHaveLength(page.comparison.tables.length + 1);
    const sheet = read.sheets.find(({ name }) => name === "Delområde")!;
    const names = page.comparison.municipalities.map(({ name }) => name);
    expect(sheet.rows[0]).toEqual(["Delområde", ...names, "I alt", "Andel, i alt"]);
    const table = tableOf(page, "subArea");
    for (const [index, row] of table.rows.entries()) {
      const [label, ...counts] = sheet.rows[index + 1]!;
      expect(label).toBe(row.label?.text);
      expect(counts.slice(0, -1)).toEqual([...row.cells[0]!, row.totals[0]]);
      expect(counts.at(-1)).toBeCloseTo(row.totals[0]! / page.comparison.totals[0]!, 10);
    }
    const notes = read.sheets.at(-1)!.rows.map(([, text]) => String(text));
    expect(notes.some((note) => note.includes(`${table.sums[0]} tilsammen for ${page.comparison.totals[0]}`))).toBe(true); // prettier-ignore
  });

  test("CSV and pictures of one table tell the same, with their notes", async () => {
    const page = await compare(evaluator, { area: "SCHOOL" });
    const [csv, svg, png] = await Promise.all(
      (["csv", "svg", "png"] as const).map((format) => fileOf(page, format, "exemption")),
    );
    const read = readCsv(csv!);
    if (!read.ok) throw new Error("no CSV");
    const rows = JSON.stringify(read);
    expect(rows).toContain("Direkte behov");
    expect(rows).toContain("Områ");
    expect(csv!.toString()).toContain(`;${countOf(page, "exemption", "DIRECT")};`);
    expect(xmlFault(svg!.toString())).toBeNull();
    expect(svg!.toString()).toContain("Hvilke kræver fritagelse fra loven?");
    expect(svg!.toString()).toContain("Kilde: Frisat");
    expect(png!.length).toBeGreaterThan(10_000);
  });

  test("a municipality whose name a spreadsheet would run has only a name", async () => {
    const name = '=HYPERLINK("http://x";"y")';
    await opened.prisma.municipality.update({ where: { id: "langeland" }, data: { name } });
    const page = await compare(null, { area: "ELDERCARE" });
    const csv = (await fileOf(page, "csv", "number")).toString();
    expect(csv).toContain("'=HYPERLINK");
    expect(csv).not.toMatch(/(^|[;\n"])=HYPERLINK/m);
    const read = await readWorkbook(await fileOf(page, "xlsx", "number"));
    expect(read.ok && read.sheets[0]!.rows[0]).toContain(name);
  });

  test("an area nobody has an agreement in is empty and says so", async () => {
    await opened.prisma.$executeRaw`update agreement set areas = array_remove(areas, 'OTHER')`;
    const page = await compare(null, { area: "OTHER", asOf: "2021-01-01" });
    expect(page.comparison.municipalities).toEqual([]);
    expect(page.comparison.totals).toEqual([0]);
    expect(htmlOf(page)).not.toMatch(/NaN|Infinity/);
    for (const format of ["svg", "csv", "xlsx"] as const)
      expect((await fileOf(page, format, "theme")).length).toBeGreaterThan(100);
  });
});
