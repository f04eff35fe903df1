import { expect, test } from "vitest";
import { shareOf, sumOf, trialFigures } from "@/lib/domain/statistic/figure";

test("a share of nothing is no share", () => {
  expect(shareOf(0, 0)).toBeNull();
  expect(shareOf(3, 0)).toBeNull();
  expect(shareOf(0, 4)).toBe(0);
  expect(shareOf(47, 53)).toBeCloseTo(0.8868, 4);
});

test("a sum takes only the keys asked for, and absent ones as zero", () => {
  expect(sumOf({ a: 1, b: 2, c: 4 })).toBe(7);
  expect(sumOf({ a: 1, b: 2 }, ["b", "x"])).toBe(2);
});

test("closed sets hold all their keys and open ones only what occurs", () => {
  const figures = trialFigures([
    { figure: "total", key: "", trials: 3 },
    { figure: "stage", key: "PAUSED", trials: 2 },
    { figure: "stage", key: "IDEA", trials: 1 },
    { figure: "theme", key: "day", trials: 3 },
    { figure: "decision", key: "RED", trials: 1 },
  ]);
  expect([figures.unique, figures.started, figures.planned]).toEqual([3, 2, 1]);
  expect(Object.keys(figures.byStage)).toHaveLength(9);
  expect(figures.byDecision).toEqual({ RED: 1, YELLOW: 0, GREEN: 0 });
  expect(figures.byTheme).toEqual({ day: 3 });
  expect(figures.byProvision).toEqual({});
});
