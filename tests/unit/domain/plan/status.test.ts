import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlanState } from "@/lib/domain/plan/plan";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import { lastDayOf, planStatus, standing, statusOf } from "@/lib/domain/plan/status";
import { nextDay, nextOccurrence } from "@/lib/domain/plan/next";
import { addDays, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { makeItem, makeMilestone } from "@/tests/support/plan";

const day = toCalendarDate;
const period = (start: string, end: string) => ({ start: day(start), end: day(end) });

describe("status by own precision", () => {
  const spring = period("2022-03-01", "2022-05-31");

  test.each([
    ["2022-02-28", "AHEAD"],
    ["2022-03-01", "NOW"],
    ["2022-05-31", "NOW"],
    ["2022-06-01", "PAST"],
  ])("foråret 2022 on %s is %s", (today, status) => {
    expect(planStatus(spring, day(today))).toBe(status);
  });

  test("a deadline holds all of its last day", () => {
    expect(planStatus(period("2021-04-01", "2021-04-01"), day("2021-04-01"))).toBe("NOW");
  });
});

describe("late by its own precision", () => {
  const parent = { start: day("2021-06-01"), end: day("2022-06-30"), horizon: day("2024-06-30") };
  /** an item with this time, as the wording resolves */
  function itemAt(wording: string, state: PlanState = "PLANNED") {
    const placed = resolveWording(wording, parent);
    if (!placed.ok) throw new Error(wording);
    return makeItem({ wording, ...placed.placed, end: placed.placed.end ?? parent.horizon, state });
  }

  test.each([
    ["foråret 2022", "2022-05-31"],
    ["ultimo marts 2022", "2022-03-31"],
    ["primo juni 2022", "2022-06-10"],
    ["marts 2022", "2022-03-31"],
    ["deadline 1. april 2022", "2022-04-01"],
    ["inden udgangen af februar 2024", "2024-02-29"],
    ["1. oktober 2021 + 1. april 2022", "2022-04-01"],
    ["juni 2021 – juni 2022", "2022-06-30"],
    ["uge 53 2026", "2027-01-03"],
  ])("%s is in time on %s and late the day after", (wording, last) => {
    expect(statusOf(itemAt(wording), day(last))).toBe("PLANNED");
    expect(statusOf(itemAt(wording), addDays(day(last), 1))).toBe("LATE");
    expect(statusOf(itemAt(wording, "UNDER_WAY"), day(last))).toBe("UNDER_WAY");
    expect(statusOf(itemAt(wording, "UNDER_WAY"), addDays(day(last), 1))).toBe("LATE");
  });

  test.each(["løbende", "fra 1. juni 2021 og løbende", "tidligst 1. april 2022", "efter sommeren 2021"])(
    "%s is never late",
    (wording) => {
      expect(statusOf(itemAt(wording), day("2090-01-01"))).toBe("PLANNED");
    },
  );

  test("what is done or dropped is never late", () => {
    fc.assert(
      fc.property(fc.constantFrom<PlanState>("DONE", "DROPPED"), fc.nat(4000), (state, days) => {
        const today = addDays(day("2020-01-01"), days);
        expect(statusOf(makeItem({ state, reachedOn: state === "DONE" ? today : null }), today)).toBe(state);
      }),
    );
  });

  test("once late it stays late until somebody says something", () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(4000), (end, later) => {
        const last: CalendarDate = addDays(day("2020-01-01"), end);
        const item = makeItem({ start: last, end: last, precision: "DAY" });
        expect(statusOf(item, addDays(last, later))).toBe(later === 0 ? "PLANNED" : "LATE");
      }),
    );
  });

  test("a day named in the text after the time column's end is what counts; one before it makes nothing late", () => {
    const march = { start: day("2022-03-01"), end: day("2022-03-31"), precision: "MONTH" as const };
    expect(lastDayOf(makeMilestone({ ...march, exactOn: day("2022-04-05") }))).toBe("2022-04-05");
    expect(lastDayOf(makeMilestone({ ...march, exactOn: day("2022-03-09") }))).toBe("2022-03-31");
  });

  test("of what a source document planned and nobody touched, nothing is claimed", () => {
    const row = makeMilestone({ origin: "REFERENCE" });
    expect(statusOf(row, day("2022-05-31"))).toBe("PLANNED");
    expect(statusOf(row, day("2022-06-01"))).toBe("NOT_STATED");
    expect(statusOf({ ...row, version: 2 }, day("2022-06-01"))).toBe("LATE");
    expect(statusOf({ ...row, state: "UNDER_WAY" }, day("2022-06-01"))).toBe("LATE");
  });
});

describe("where we are", () => {
  const phases = [
    { id: "a", label: "A", ...period("2020-10-01", "2021-05-31") },
    { id: "b", label: "B", ...period("2021-05-01", "2021-09-01") },
  ];
  const thing = (label: string, start: string, end: string) => ({
    ...{ label, wording: null, phaseId: null },
    ...period(start, end),
  });

  test("phases that overlap are both named", () => {
    expect(standing(phases, [], day("2021-05-10")).current.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test("the next thing is the first that begins after today, the shortest of those", () => {
    const things = [
      thing("long", "2021-06-01", "2022-06-30"),
      thing("begun", "2021-01-01", "2021-12-31"),
      thing("short", "2021-06-01", "2021-06-10"),
    ];
    expect(standing(phases, things, day("2021-05-10")).next?.label).toBe("short");
  });

  test("nothing comes after the last", () => {
    expect(standing(phases, [thing("last", "2021-05-01", "2021-05-02")], day("2021-05-10")).next).toBeNull();
  });
});

describe("what is next", () => {
  const deadlines = {
    ...period("2021-10-01", "2022-04-01"),
    precision: "DAY" as const,
    occurrences: [
      { ...period("2021-10-01", "2021-10-01"), precision: "DAY" as const },
      { ...period("2022-04-01", "2022-04-01"), precision: "DAY" as const },
    ],
  };

  test("of two deadlines in one wording the first that is not over", () => {
    expect(nextOccurrence(deadlines, day("2021-10-01")).start).toBe("2021-10-01");
    expect(nextOccurrence(deadlines, day("2021-10-02")).start).toBe("2022-04-01");
  });

  test("what is ahead counts from its start, what is under way from its end", () => {
    expect(nextDay(period("2022-03-01", "2022-05-31"), day("2022-02-01"))).toBe("2022-03-01");
    expect(nextDay(period("2022-03-01", "2022-05-31"), day("2022-03-01"))).toBe("2022-05-31");
  });
});
