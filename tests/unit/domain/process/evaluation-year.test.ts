import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dueEvaluations,
  evaluatedYear,
  evaluationStanding,
  workYearOf,
  workYears,
} from "@/lib/domain/process/evaluation-year";
import { addDays, addMonths, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { makeItem, makeMilestone } from "@/tests/support/plan";

const day = toCalendarDate;
const period = (start: string, end = start) => ({ start: day(start), end: day(end) });
/** Daycare: from June 2021, the act expired in September 2024. */
const three = workYears(period("2021-06-01", "2024-09-30"));

describe("the years of the work", () => {
  test("are twelve months each from where it began, a short remainder belongs to the last", () => {
    expect(three).toEqual([
      { year: 1, ...period("2021-06-01", "2022-05-31") },
      { year: 2, ...period("2022-06-01", "2023-05-31") },
      { year: 3, ...period("2023-06-01", "2024-09-30") },
    ]);
  });

  test("a remainder of half a year is one of its own", () => {
    const ends = (end: string) => workYears(period("2023-11-01", end)).length;
    expect(ends("2026-04-29")).toBe(2);
    expect(ends("2026-04-30")).toBe(3);
    expect(ends("2027-12-31")).toBe(4);
  });

  test("an agreement that is over before a year is one year", () => {
    expect(workYears(period("2024-01-01", "2024-02-29"))).toHaveLength(1);
  });

  test("begun on a leap day, they begin on the last of February and come back to the 29th", () => {
    const starts = workYears(period("2024-02-29", "2029-02-27")).map(({ start }) => start);
    expect(starts).toEqual(["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]);
  });

  test("adjoin without gap or overlap, from the first day to the last, and never more than ten", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 5_000 }), (from, length) => {
        const start = addDays(day("2000-01-01"), from);
        const end = addDays(start, length);
        const years = workYears({ start, end });
        expect(years[0]!.start).toBe(start);
        for (const [index, year] of years.slice(1).entries()) {
          expect(year.start).toBe(addDays(years[index]!.end, 1));
        }
        expect(years.length).toBeLessThanOrEqual(10);
        expect(years.at(-1)!.end >= end || years.length === 10).toBe(true);
        for (const { start: first, year } of years) expect(workYearOf(first, years)).toBe(year);
      }),
    );
  });

  test("a day outside is in none", () => {
    expect(workYearOf(day("2021-05-31"), three)).toBeNull();
    expect(workYearOf(day("2024-10-01"), three)).toBeNull();
  });
});

describe("an evaluation looks back", () => {
  test.each([
    ["the year it is held in", "2022-03-01", "2022-05-31", 1],
    ["the year before, soon after its end", "2022-08-01", "2022-08-31", 1],
    ["the year it is in, later on", "2022-08-01", "2022-09-01", 2],
    ["the last year, after the agreement", "2025-01-01", "2025-01-31", 3],
    ["no year, long after", "2027-01-01", "2027-01-31", null],
    ["no year, before the work began", "2021-01-01", "2021-01-31", null],
  ])("on %s", (_name, start, end, year) => {
    expect(evaluatedYear(period(start, end), three)).toBe(year);
  });
});

describe("what is due", () => {
  const spring = { ...period("2022-03-01", "2022-05-31") };
  const item = (changes: Parameters<typeof makeItem>[0]) =>
    makeItem({ ...spring, kind: "EVALUATION", ...changes });

  test("comes from items and milestones of that kind, by whose they are", () => {
    const due = dueEvaluations(
      {
        items: [
          item({ id: "a", level: "LOCAL" }),
          item({ id: "b", level: "STATE" }),
          item({ id: "c", kind: "EVENT" }),
          item({ id: "d", state: "DROPPED" }),
        ],
        milestones: [makeMilestone({ id: "m", stateText: "Statens", municipalText: "Vores" })],
      },
      three,
    );
    expect(due.map(({ id, layer, year }) => [id, layer, year])).toEqual([
      ["m", "NATIONAL", 1],
      ["m", "MUNICIPAL", 1],
      ["a", "LOCAL", 1],
      ["b", "NATIONAL", 1],
    ]);
  });

  test("a milestone and the item it is about are one", () => {
    const plan = {
      items: [item({ id: "a" }), item({ id: "local", level: "LOCAL" })],
      milestones: [makeMilestone({ id: "m", wording: "Foråret 2022", planItemIds: ["a", "local"] })],
    };
    expect(dueEvaluations(plan, three).map(({ id }) => id)).toEqual(["m", "local"]);
  });
});

describe("where an evaluation stands", () => {
  const year = three[0]!;
  const at = (
    today: string,
    due = [period("2022-03-01", "2022-05-31")],
    layer: "MUNICIPAL" | "NATIONAL" = "MUNICIPAL",
  ) => evaluationStanding({ layer, due, written: null }, year, day(today));

  test.each([
    ["2022-02-28", "AHEAD"],
    ["2022-03-01", "DUE"],
    ["2022-05-31", "DUE"],
    ["2022-06-01", "MISSING"],
  ])("on %s with a time in the plan: %s", (today, standing) => {
    expect(at(today)).toBe(standing);
  });

  test("without a time in the plan the year must be over", () => {
    expect(at("2022-05-31", [])).toBe("AHEAD");
    expect(at("2022-06-01", [])).toBe("MISSING");
  });

  test("nobody misses the state's evaluation that no plan speaks of", () => {
    expect(at("2026-01-01", [], "NATIONAL")).toBe("NOT_PLANNED");
    expect(at("2026-01-01", undefined, "NATIONAL")).toBe("MISSING");
  });

  test("what is written is written, however late", () => {
    const standing = (written: "FINISHED" | "BEGUN") =>
      evaluationStanding({ layer: "LOCAL", due: [], written }, year, addMonths(year.end, 30));
    expect([standing("FINISHED"), standing("BEGUN")]).toEqual(["WRITTEN", "DRAFT"]);
  });
});
