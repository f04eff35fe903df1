import { describe, expect, test } from "vitest";
import { burdenOf, countedMonths, shownBurden, type CountedGroup } from "@/lib/domain/effort/burden";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";

const day = toCalendarDate;
const today = day("2026-06-20");
const way = (...changes: [TrialStage, string][]) =>
  changes.map(([stage, from]) => ({ stage, from: day(from) }));

describe("the months that count", () => {
  test.each<[string, [TrialStage, string][], string[], string[]]>([
    ["nobody documented it here: none", [["IN_TEST", "2026-01-10"]], [], []],
    [
      "quiet months of the test, from the first save on",
      [
        ["PREPARED", "2025-11-01"],
        ["IN_TEST", "2026-01-10"],
        ["EVALUATING", "2026-04-05"],
        ["DECIDED", "2026-05-02"],
      ],
      ["2026-02-01"],
      ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"],
    ],
    [
      "a month before the test, when something was saved in it, and none between",
      [
        ["PREPARED", "2025-11-01"],
        ["IN_TEST", "2026-05-10"],
      ],
      ["2025-11-01"],
      ["2025-11-01", "2026-05-01", "2026-06-01"],
    ],
    [
      "a test that ended on the first of a month does not count that month",
      [
        ["IN_TEST", "2026-02-10"],
        ["DECIDED", "2026-04-01"],
      ],
      ["2026-02-01"],
      ["2026-02-01", "2026-03-01"],
    ],
    [
      "a stage left the same day is none",
      [
        ["IN_TEST", "2026-02-10"],
        ["WITHDRAWN", "2026-02-10"],
      ],
      ["2026-01-01"],
      ["2026-01-01"],
    ],
    [
      "a pause is no test, and the year turns",
      [
        ["IN_TEST", "2025-11-20"],
        ["PAUSED", "2025-12-10"],
        ["IN_TEST", "2026-03-01"],
      ],
      ["2025-11-01"],
      ["2025-11-01", "2025-12-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"],
    ],
    [
      "what is planned ahead has not been",
      [
        ["PREPARED", "2026-06-01"],
        ["IN_TEST", "2026-07-01"],
      ],
      ["2026-06-01"],
      ["2026-06-01"],
    ],
  ])("%s", (_what, changes, saved, expected) => {
    expect(countedMonths(way(...changes), saved.map(day), today)).toEqual(expected);
  });
});

describe("the burden of one trial", () => {
  test("counts quiet months as nothing", () => {
    const saved = [
      { month: day("2026-03-01"), seconds: 600, fields: 12, saves: 2 },
      { month: day("2026-05-01"), seconds: 120, fields: 3, saves: 1 },
    ];
    // 12 minutes over March, April, May and June.
    expect(burdenOf(saved, way(["IN_TEST", "2026-01-05"]), today)).toEqual({
      ...{ minutes: 12, saves: 3, fieldsASave: 5, minutesAMonth: 3 },
    });
  });

  test("is none while nothing was saved", () => {
    expect(burdenOf([], way(["IN_TEST", "2026-01-05"]), today)).toBeNull();
  });
});

describe("what is shown", () => {
  const group = (trials: number): CountedGroup => ({
    ...{ trials, minutes: { from: 1, median: 2, to: 3 }, fields: 4, under: 1 },
  });
  const kind = (trials: number) => ({
    ...{ kind: "LOG" as const, trials, saves: 40, minutes: { from: 1, median: 2, to: 3 }, fieldsASave: 2 },
  });
  const month = (trials: number) => ({ month: day("2026-05-01"), trials, minutes: 2 });
  const counted = (trials: number) => ({
    all: group(trials),
    municipalities: [
      { id: "a", name: "A", ...group(trials) },
      { id: "b", name: "B", ...group(20) },
    ],
    kinds: [kind(trials)],
    months: [month(trials)],
  });

  test("five trials are a group", () => {
    const shown = shownBurden(counted(5));
    expect(shown.municipalities.map(({ group }) => group?.trials)).toEqual([5, 20]);
    expect([shown.all?.trials, shown.kinds.length, shown.months.length]).toEqual([5, 1, 1]);
  });

  test("four are hidden, also how many they are", () => {
    const shown = shownBurden(counted(4));
    expect(shown.municipalities[0]).toEqual({ id: "a", name: "A", group: null });
    expect([shown.all, shown.kinds, shown.months]).toEqual([null, [], []]);
  });
});
