import { describe, expect, test } from "vitest";
import {
  HEAT_PAGE_SIZE,
  HEAT_STEPS,
  heatMap,
  heatStep,
  type HeatCounts,
} from "@/lib/domain/statistic/heat-map";

const byText = new Intl.Collator("da", { numeric: true }).compare;

function counts(names: string[], cells: HeatCounts["cells"], themes = ["t1", "t2"]): HeatCounts {
  const own = (id: string) =>
    Math.max(0, ...cells.filter((cell) => cell.institutionId === id).map((c) => c.trials));
  return {
    facet: "theme",
    institutions: names.map((name) => ({ id: name, name, kind: "SCHOOL", trials: own(name) })),
    themes: themes.map((id) => ({ id, label: id, labelEn: id, trials: 0 })),
    cells,
    unique: 7,
  };
}
const cell = (institutionId: string, themeId: string, trials: number) => ({ institutionId, themeId, trials });

describe("the heat map", () => {
  test("has a row for each institution with trials, by Danish name, and a cell for each theme", () => {
    const map = heatMap(
      counts(["Aarhus", "Zoo", "Birk"], [cell("Aarhus", "t2", 3), cell("Birk", "t1", 1)]),
      { page: 1, withEmpty: false },
      byText,
    );
    expect(map.rows.map(({ name }) => name)).toEqual(["Birk", "Aarhus"]);
    expect(map.rows.map(({ cells }) => cells.map(({ trials }) => trials))).toEqual([
      [1, 0],
      [0, 3],
    ]);
    expect([map.total, map.without, map.unique]).toEqual([2, 1, 7]);
  });

  test("shows those without trials when asked", () => {
    const map = heatMap(counts(["A", "B"], [cell("A", "t1", 1)]), { page: 1, withEmpty: true }, byText);
    expect([map.rows.length, map.without]).toEqual([2, 0]);
  });

  test("is darker the more there are, and never blank where there is something", () => {
    expect([0, 1, 5, 10, 19, 20].map((trials) => heatStep(trials, 20))).toEqual([0, 1, 1, 2, 4, HEAT_STEPS]);
    expect(heatStep(1, 1_000_000)).toBe(1);
    expect(heatStep(0, 0)).toBe(0);
  });

  test("comes in pages, with one shade over all of them; a page too far is the last", () => {
    const names = Array.from({ length: HEAT_PAGE_SIZE + 2 }, (_, index) => `Sted ${index + 1}`);
    const all = counts(
      names,
      names.map((name, index) => cell(name, "t1", index + 1)),
    );
    const last = heatMap(all, { page: 99, withEmpty: false }, byText);
    expect([last.page, last.pages, last.rows.length]).toEqual([2, 2, 2]);
    const first = heatMap(all, { page: 1, withEmpty: false }, byText);
    expect(first.rows[0]!.cells[0]!.step).toBe(1);
    expect(last.rows.at(-1)!.cells[0]!.step).toBe(HEAT_STEPS);
  });

  test("of nothing is an empty table", () => {
    const map = heatMap({ ...counts([], []), themes: [] }, { page: 1, withEmpty: false }, byText);
    expect([map.rows, map.pages, map.page]).toEqual([[], 1, 1]);
  });
});
