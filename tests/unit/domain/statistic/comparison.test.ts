import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawChart } from "@/lib/documents/chart-svg";
import { comparisonChart } from "@/lib/documents/comparison-chart";
import { comparisonCsv, comparisonRows } from "@/lib/documents/comparison-sheet";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  chosenAtFirst,
  compareMunicipalities,
  MOST_AT_FIRST,
  type Comparison,
} from "@/lib/domain/statistic/comparison";
import {
  sumFigures,
  trialFigures,
  type FigureRow,
  type MunicipalityFigures,
} from "@/lib/domain/statistic/figure";
import { comparisonTexts } from "@/lib/i18n/comparison-texts";
import { xmlFault } from "@/tests/support/xml";

const today = toCalendarDate("2026-11-22");
const before = toCalendarDate("2022-08-01");

const rows = (...given: [FigureRow["figure"], string, number][]) =>
  trialFigures(given.map(([figure, key, trials]) => ({ figure, key, trials })));
const labels = (ids: string[]) =>
  Object.fromEntries(ids.map((id, order) => [id, { text: `Navn på ${id}`, textEn: `Name of ${id}`, order }]));

function compare(
  figures: MunicipalityFigures[],
  { area = "ELDERCARE" as const, isAll = figures.map(() => true) } = {},
): Comparison {
  const days = figures.length === 1 ? [{ day: today, asOf: null }] : [{ day: before, asOf: before }, { day: today, asOf: null }]; // prettier-ignore
  return compareMunicipalities({ area, days, figures, isAll, today });
}
const places = (...all: ReturnType<typeof rows>[]) => ({
  municipalities: all.map((figures, index) => ({ id: `k${index}`, name: `Kommune ${index}`, figures })),
  labels: labels(["a", "b"]),
});
const tableOf = (comparison: Comparison, key: string) =>
  comparison.tables.find((table) => table.key === key)!;

describe("municipalities side by side", () => {
  const first = rows(["total", "", 5], ["stage", "IN_TEST", 3], ["stage", "IDEA", 2], ["theme", "a", 4], ["theme", "b", 3], ["nationalNeed", "DIRECT", 2]); // prettier-ignore
  const second = rows(["total", "", 2], ["stage", "WITHDRAWN", 2], ["theme", "b", 2], ["decision", "RED", 1]);
  const comparison = compare([places(first, second)]);

  test("every number by municipality and together", () => {
    const theme = tableOf(comparison, "theme");
    expect(theme.rows.map(({ key, cells, totals }) => [key, cells[0], totals[0]])).toEqual([
      ["b", [3, 2], 5],
      ["a", [4, 0], 4],
    ]);
    expect([comparison.unique[0], comparison.totals, theme.sums]).toEqual([[5, 2], [7], [9]]);
    expect(theme.isPartition).toBe(false);
  });

  test("what nobody stated is a row of its own, never none", () => {
    const need = tableOf(comparison, "exemption");
    expect(need.rows.find(({ key }) => key === "UNKNOWN")!.cells[0]).toEqual([3, 2]);
    expect(need.rows.find(({ key }) => key === "NONE")!.totals[0]).toBe(0);
    const decision = tableOf(comparison, "decision");
    expect(decision.rows.find(({ key }) => key === "NONE")!.cells[0]).toEqual([5, 1]);
  });

  test("the rows of a whole sum to the trials, whatever the figures are", () => {
    const count = fc.nat(50);
    const place = fc.tuple(count, count, count, count, count).map(([idea, test_, gone, direct, red]) => {
      const total = idea + test_ + gone;
      return rows(["total", "", total], ["stage", "IDEA", idea], ["stage", "IN_TEST", test_], ["stage", "WITHDRAWN", gone], ["nationalNeed", "DIRECT", Math.min(direct, total)], ["decision", "RED", Math.min(red, total)]); // prettier-ignore
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 5 }), (all) => {
        const result = compare([places(...all)]);
        for (const { isPartition, sums, key } of result.tables)
          if (isPartition) expect(sums, key).toEqual(result.totals);
        expect(result.totals[0]).toBe(sumFigures(all).unique);
      }),
      { numRuns: 60 },
    );
  });

  test("links narrow the list to the municipalities shown, or to the area when no other has any", () => {
    expect(comparison.filters[0]).toMatchObject({ area: ["ELDERCARE"], municipality: [], asOf: null });
    const some = compare([places(first), places(first)], { isAll: [false, true] });
    expect(some.filters.map(({ municipality, asOf }) => [municipality, asOf])).toEqual([
      [["k0"], before],
      [[], null],
    ]);
  });

  test("each table carries its own notes, and what holds for all stands once", () => {
    const notes = (key: string) => tableOf(comparison, key).notes.map((note) => note.key);
    expect(notes("number")).toEqual(["plannedAndStarted", "withdrawn"]);
    expect(notes("exemption")).toEqual(["needNotStated"]);
    expect(comparison.notes.map(({ key }) => key)).toContain("visibleOnly");
    // One area at a time: there is nothing across areas to warn of.
    expect(comparison.notes.map(({ key }) => key)).not.toContain("areasNotCompared");
  });
});

describe("in words, pictures and sheets", () => {
  const daycare = rows(["total", "", 3], ["stage", "IDEA", 3], ["theme", "a", 3]);

  test.each([
    ["nothing at all", compare([places()])],
    ["municipalities without trials", compare([places(rows(), rows())])],
    ["all in one category", compare([places(daycare)])],
    ["two days, the first empty", compare([places(rows()), places(daycare)])],
  ])("%s divides by nothing", (_, comparison) => {
    const texts = comparisonTexts(comparison, "da");
    for (const table of comparison.tables) {
      const { svg } = drawChart(comparisonChart(comparison, table, texts));
      expect(xmlFault(svg)).toBeNull();
      const { header, rows: lines } = comparisonRows(comparison, table, texts);
      expect(JSON.stringify([svg, lines, texts.summary(table), texts.notes(table)])).not.toMatch(
        /NaN|Infinity|undefined/,
      );
      for (const line of lines) expect(line).toHaveLength(header.length);
    }
  });

  test("98 municipalities and 60 themes with long names", () => {
    const ids = Array.from({ length: 60 }, (_, index) => `t${index}`);
    const many: MunicipalityFigures = {
      municipalities: Array.from({ length: 98 }, (_, index) => ({
        ...{ id: `k${index}`, name: `Kommune nummer ${index}` },
        figures: rows(
          ["total", "", 60],
          ...ids.map((id, at) => ["theme", id, at] as ["theme", string, number]),
        ),
      })),
      labels: Object.fromEntries(
        ids.map((id, order) => {
          const text = `${"Tværgående samarbejde om overgange ".repeat(3)} ${id}`;
          return [id, { text, textEn: text, order }];
        }),
      ),
    };
    const comparison = compare([many]);
    const theme = tableOf(comparison, "theme");
    const texts = comparisonTexts(comparison, "da");
    expect(theme.rows).toHaveLength(60);
    expect(texts.subtitle).toContain("98 kommuner");
    const chart = comparisonChart(comparison, theme, texts);
    expect(chart.kind === "BARS" && chart.bars).toHaveLength(59);
    expect(xmlFault(drawChart(chart).svg)).toBeNull();
    const { header, rows: lines } = comparisonCsv(comparison, theme, texts);
    expect([header.length, lines.length]).toEqual([101, 62]);
  });

  test("few municipalities are told apart in the drawing, many are laid together", () => {
    const kind = (count: number) => {
      const comparison = compare([places(...Array.from({ length: count }, () => daycare))]);
      return comparisonChart(comparison, tableOf(comparison, "theme"), comparisonTexts(comparison, "da"))
        .kind;
    };
    expect([1, 2, 4, 5].map(kind)).toEqual(["BARS", "GROUPED", "GROUPED", "BARS"]);
  });

  test("two days have a column each and one for what changed", () => {
    const comparison = compare([places(rows(["total", "", 1])), places(daycare)]);
    const texts = comparisonTexts(comparison, "da");
    const { header, rows: lines } = comparisonRows(comparison, tableOf(comparison, "number"), texts);
    expect(header).toEqual([
      "Antal",
      ...["1. august 2022", "22. november 2026", "ændring"].map((part) => `Kommune 0, ${part}`),
      ...["1. august 2022", "22. november 2026", "ændring"].map((part) => `I alt, ${part}`),
      "Andel, i alt",
    ]);
    expect(lines.at(-1)).toEqual(["I alt, hver talt én gang", 1, 3, 2, 1, 3, 2, { share: 1 }]);
    expect([texts.change(2), texts.change(-2), texts.change(0)]).toEqual(["+2", "−2", "0"]);
  });

  test("a sum beside the whole is told with its own numbers", () => {
    const comparison = compare([places(rows(["total", "", 3], ["theme", "a", 3], ["theme", "b", 1]))]);
    const notes = comparisonTexts(comparison, "da").notes(tableOf(comparison, "theme"));
    expect(notes[0]).toBe(
      "En prøvehandling kan stå i flere rækker. Rækkerne giver 4 tilsammen for 3 prøvehandlinger.",
    );
  });
});

describe("the municipalities shown when nobody chose", () => {
  const place = (id: string, trials: number) => ({ id, trials });
  test("are those with trials", () => {
    expect(chosenAtFirst([place("a", 0), place("b", 1)]).map(({ id }) => id)).toEqual(["b"]);
  });
  test("are all that could have some when none has", () => {
    expect(chosenAtFirst([place("a", 0), place("b", 0)])).toHaveLength(2);
  });
  test("are those with the most when there are many, in the order of their names", () => {
    const all = Array.from({ length: 98 }, (_, index) => place(`k${index}`, index + 1));
    const chosen = chosenAtFirst(all);
    expect(chosen.map(({ id }) => id)).toEqual(all.slice(-MOST_AT_FIRST).map(({ id }) => id));
  });
});
