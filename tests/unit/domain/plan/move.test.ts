import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance, movedBy, moveStops, movesWith, stepDays } from "@/lib/domain/plan/move";
import type { Dated, Plan } from "@/lib/domain/plan/plan";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import { addDays, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { makeItem, makeMilestone, makePhase } from "@/tests/support/plan";

const day = toCalendarDate;
const around = { start: day("2021-01-01"), end: day("2024-12-31"), horizon: day("2024-12-31") };

/** A time as it is read from its words. */
function time(wording: string): Dated {
  const read = resolveWording(wording, around);
  if (!read.ok) throw new Error(read.problem.code);
  const { labels: _, end, ...placed } = read.placed;
  return { ...placed, end: end ?? around.horizon, wording };
}
const wordings = [
  ...["12. marts 2022", "senest 1. oktober 2022", "ultimo marts 2022", "marts 2022", "foråret 2022", "2022"],
  ...["uge 43 2022", "2. kvartal 2022", "1. halvår 2022", "skoleåret 2022/23", "oktober 2021 – maj 2022"],
  ...["i slutningen af sommeren 2022", "1. oktober 2021 + 1. april 2022", "fra juni 2022 og frem", "løbende"],
];
const anyTime = fc.oneof(
  fc.constantFrom(...wordings).map(time),
  fc
    .record({ from: fc.integer({ min: 0, max: 1000 }), long: fc.integer({ min: 0, max: 500 }) })
    .map(({ from, long }): Dated => {
      const start = addDays(day("2021-01-01"), from);
      return {
        wording: null,
        start,
        end: addDays(start, long),
        precision: "RANGE",
        bound: null,
        occurrences: [],
      };
    }),
);

describe("a time that is dragged", () => {
  test.each([
    ["12. marts 2022", "13. marts 2022", 1],
    ["ultimo marts 2022", "primo april 2022", 10],
    ["marts 2022", "april 2022", 30],
    ["foråret 2022", "sommeren 2022", 91],
    ["2022", "2023", 365],
    ["uge 52 2022", "uge 1 2023", 7],
    ["2. kvartal 2022", "3. kvartal 2022", 91],
    ["oktober 2021 – maj 2022", "november 2021 – juni 2022", 30],
    ["senest 1. oktober 2022", "senest 2. oktober 2022", 1],
  ])("%s steps to %s", (from, to, days) => {
    expect(movedBy(time(from), 1, "da").wording).toBe(to);
    expect(Math.round(stepDays(time(from), "da"))).toBe(days);
  });

  test("without words of its own gets some, by whole months", () => {
    const phase: Dated = { ...time("2022"), wording: null, precision: "RANGE" };
    expect(movedBy(phase, 2, "da").wording).toBe("marts 2022 – februar 2023");
    expect(movedBy({ ...phase, precision: "ONGOING" }, -1, "da").wording).toBe(
      "løbende december 2021 – november 2022",
    );
    const odd = { ...phase, start: day("2022-01-10"), end: day("2022-01-10") };
    expect(movedBy(odd, 1, "da").wording).toBe("10. februar 2022");
  });

  test("never ends before it begins, and is as exact as it was", () => {
    fc.assert(
      fc.property(anyTime, fc.integer({ min: -60, max: 60 }), (given, steps) => {
        const moved = movedBy(given, steps, "da");
        expect(moved.start <= moved.end).toBe(true);
        if (given.wording !== null && given.precision !== "SEASON")
          expect(moved.precision).toBe(given.precision);
      }),
      { numRuns: 200 },
    );
  });

  test("means the days it is told to, and goes the way it is dragged", () => {
    fc.assert(
      fc.property(anyTime, fc.integer({ min: 1, max: 40 }), (given, steps) => {
        const [later, earlier] = [movedBy(given, steps, "da"), movedBy(given, -steps, "da")];
        expect(earlier.start < given.start && given.start < later.start).toBe(true);
        const again = resolveWording(later.wording!, around);
        expect(again.ok && again.placed.start).toBe(later.start);
      }),
      { numRuns: 200 },
    );
  });

  test("is offered places one after the other, itself among them", () => {
    const { stops, unitDays } = moveStops(time("foråret 2022"), -2, 2, "da");
    expect(unitDays).toBeCloseTo(91.3, 1);
    expect(stops.map(({ step, wording }) => `${step} ${wording}`)).toEqual([
      ...[
        "-2 efteråret 2021",
        "-1 vinteren 2021/22",
        "0 foråret 2022",
        "1 sommeren 2022",
        "2 efteråret 2022",
      ],
    ]);
    expect(moveStops(time("2022"), 70, 100, "da").stops.at(-1)?.end).toBe("2099-12-31");
  });
});

describe("what moves along", () => {
  const phase = makePhase({
    wording: "2022",
    precision: "YEAR",
    start: day("2022-01-01"),
    end: day("2022-12-31"),
  });
  const { start, end } = phase;
  const loose = makeItem({ id: "loose", wording: null, start, end, precision: "RANGE" });
  const done = makeItem({ id: "done", state: "DONE", reachedOn: day("2022-05-01") });
  const plan: Plan = { phases: [phase], items: [makeItem(), loose, done], milestones: [makeMilestone()] };
  const to = { ...phase, wording: "2023", start: day("2023-01-01"), end: day("2023-12-31") };
  const moves = (takesAlong: boolean) =>
    movesWith(plan, { subject: "PHASE", part: phase }, { subject: "PHASE", part: to }, takesAlong).map(
      ({ after }) => `${after.part.id} ${after.part.start}`,
    );

  test("with a phase is what has no time of its own", () => {
    expect(moves(false)).toEqual(["p 2023-01-01", "loose 2023-01-01"]);
  });

  test("with a phase that takes all along is what is not done", () => {
    expect(moves(true)).toEqual(["p 2023-01-01", "i 2023-03-01", "loose 2023-01-01", "m 2023-03-01"]);
  });

  test("is far away by whole months where that says it", () => {
    const far = (a: string, b: string) => distance(day(a) as CalendarDate, day(b));
    expect(far("2022-01-01", "2023-03-01")).toEqual({ months: 14 });
    expect(far("2022-01-01", "2022-01-15")).toEqual({ days: 14 });
    expect(far("2022-01-31", "2022-02-28")).toEqual({ months: 1 });
  });
});
