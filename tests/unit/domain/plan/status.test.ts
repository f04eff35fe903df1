import { describe, expect, test } from "vitest";
import { isLate, planStatus, standing } from "@/lib/domain/plan/status";
import { nextDay, nextOccurrence } from "@/lib/domain/plan/next";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

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

  test("foråret 2022 is late only after 31 May, and never once it is reached", () => {
    expect(isLate({ ...spring, reachedOn: null }, day("2022-05-31"))).toBe(false);
    expect(isLate({ ...spring, reachedOn: null }, day("2022-06-01"))).toBe(true);
    expect(isLate({ ...spring, reachedOn: day("2022-06-10") }, day("2022-07-01"))).toBe(false);
  });

  test("a deadline holds all of its last day", () => {
    expect(planStatus(period("2021-04-01", "2021-04-01"), day("2021-04-01"))).toBe("NOW");
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
