import { describe, expect, test } from "vitest";
import { addDays, daysBetween, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  dueDates,
  dueItem,
  dueNow,
  isLate,
  nextDue,
  quietSince,
  testSpan,
  type DueTrial,
} from "@/lib/domain/trial/due";

const day = (text: string) => toCalendarDate(text);

/** A test of 100 days from 1 March 2026, its last day 8 June. */
function makeTrial(parts: Partial<DueTrial> = {}): DueTrial {
  return {
    stage: "IN_TEST",
    period: { start: day("2026-03-01"), end: day("2026-06-08") },
    passed: [{ stage: "IN_TEST", from: day("2026-03-01") }],
    latestDecision: null,
    testDays: 100,
    evaluatedRound: null,
    touchedOn: null,
    endsOn: null,
    ...parts,
  };
}
const written = (trial: DueTrial) => dueDates(trial).map(({ point, on }) => `${point} ${on}`);
const from = (start: string, end: string | null, parts: Partial<DueTrial> = {}) =>
  makeTrial({ period: { start: day(start), end: end === null ? null : day(end) }, ...parts });

describe("the days of a test", () => {
  test("of 100 days from 1 March 2026, counted by hand on the calendar", () => {
    expect(written(makeTrial())).toEqual([
      "START 2026-03-01",
      "DAY_30 2026-03-31",
      "DAY_60 2026-04-30",
      "DAY_90 2026-05-30",
      "DAY_100 2026-06-09",
      "DECISION 2026-06-23",
    ]);
  });

  test.each([
    // Half as long: half the days. 50 days from 1 March end on 19 April.
    ["2026-03-01", "2026-04-19", ["2026-03-16", "2026-03-31", "2026-04-15", "2026-04-20", "2026-05-04"]],
    // Twice as long, over New Year.
    ["2025-10-01", "2026-04-18", ["2025-11-30", "2026-01-29", "2026-03-30", "2026-04-19", "2026-05-03"]],
    // Over 29 February.
    ["2028-02-01", "2028-05-10", ["2028-03-02", "2028-04-01", "2028-05-01", "2028-05-11", "2028-05-25"]],
    ["2027-02-01", "2027-05-11", ["2027-03-03", "2027-04-02", "2027-05-02", "2027-05-12", "2027-05-26"]],
  ])("from %s to %s", (start, end, expected) => {
    expect(dueDates(from(start, end)).map(({ on }) => on)).toEqual([start, ...expected]);
  });

  test.each(["2026-03-01", "2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2026-10-26"])(
    "are whole days of the calendar when the clock is changed: from %s",
    (start) => {
      const trial = from(start, addDays(day(start), 99));
      expect(dueDates(trial).map(({ on }) => daysBetween(day(start), on))).toEqual([0, 30, 60, 90, 100, 114]);
    },
  );

  test("without a last day go by the agreement's length", () => {
    expect(testSpan(from("2026-03-01", null, { testDays: 60 }))).toEqual({
      ...{ start: "2026-03-01", end: "2026-04-29" },
    });
    expect(written(from("2026-03-01", null))).toEqual(written(makeTrial()));
  });

  test("without a first day begin when the trial was moved to test, also after a pause", () => {
    const passed = [
      { stage: "PREPARED" as const, from: day("2026-02-01") },
      { stage: "IN_TEST" as const, from: day("2026-03-01") },
      { stage: "PAUSED" as const, from: day("2026-03-20") },
      { stage: "IN_TEST" as const, from: day("2026-04-10") },
    ];
    expect(testSpan(makeTrial({ period: { start: null, end: null }, passed }))?.start).toBe("2026-03-01");
    expect(
      dueDates(makeTrial({ stage: "PREPARED", period: { start: null, end: null }, passed: [] })),
    ).toEqual([]);
  });

  test("of a test of one day are its beginning and its end", () => {
    expect(written(from("2026-03-01", "2026-03-01"))).toEqual([
      "START 2026-03-01",
      "DAY_100 2026-03-02",
      "DECISION 2026-03-16",
    ]);
  });

  test("never go backwards, whatever the length", () => {
    for (let length = 1; length <= 400; length += 1) {
      const trial = from("2026-01-15", addDays(day("2026-01-15"), length - 1));
      const days = dueDates(trial).map(({ on }) => on);
      expect([...days].sort()).toEqual(days);
      expect(new Set(days).size).toBe(days.length);
      expect(dueDates(trial).find(({ point }) => point === "DAY_100")?.on).toBe(
        addDays(day("2026-01-15"), length),
      );
    }
  });

  test.each(["PAUSED", "WITHDRAWN", "LANDED", "IDEA", "AWAITING_APPROVAL"] as const)(
    "there are none: %s",
    (stage) => {
      expect(dueDates(makeTrial({ stage }))).toEqual([]);
    },
  );

  test("a pause stops the test and not the law", () => {
    expect(written(makeTrial({ stage: "PAUSED", endsOn: day("2024-09-30") }))).toEqual([
      "LANDING 2024-04-03",
    ]);
  });

  test("a landing is asked for 180 days before what the trial leans on ends", () => {
    expect(written(makeTrial({ endsOn: day("2026-12-31") }))).toContain("LANDING 2026-07-04");
  });

  test("an evaluation that was begun early brings the decision forward", () => {
    const passed = [
      { stage: "IN_TEST" as const, from: day("2026-03-01") },
      { stage: "EVALUATING" as const, from: day("2026-05-01") },
    ];
    expect(written(makeTrial({ stage: "EVALUATING", passed }))).toEqual(["DECISION 2026-05-15"]);
    const late = [passed[0]!, { stage: "EVALUATING" as const, from: day("2026-08-01") }];
    expect(written(makeTrial({ stage: "EVALUATING", passed: late }))).toEqual(["DECISION 2026-06-23"]);
  });

  test("a yellow decision's new period is counted; the one it ended is not", () => {
    const passed = [{ stage: "DECIDED" as const, from: day("2026-06-20") }];
    const yellow = { stage: "DECIDED" as const, latestDecision: "YELLOW" as const, passed };
    expect(dueDates(makeTrial(yellow))).toEqual([]);
    const coming = from("2026-08-01", "2026-11-08", yellow);
    expect(nextDue(coming, day("2026-07-01"))).toEqual({ point: "START", on: "2026-08-01" });
    expect(dueDates(from("2026-08-01", "2026-11-08", { ...yellow, latestDecision: "GREEN" }))).toEqual([]);
  });
});

describe("what is due", () => {
  const at = (today: string, parts: Partial<DueTrial> = {}) =>
    dueNow(makeTrial(parts), day(today))?.point ?? null;

  test("nothing on the first day of a test, then each of its days until it is answered", () => {
    expect(at("2026-03-01")).toBeNull();
    expect(at("2026-03-30")).toBeNull();
    expect(at("2026-03-31")).toBe("DAY_30");
    expect(at("2026-04-29")).toBe("DAY_30");
    expect(at("2026-04-30")).toBe("DAY_60");
    expect(at("2026-04-30", { touchedOn: day("2026-04-30") })).toBeNull();
    expect(at("2026-04-30", { touchedOn: day("2026-04-29") })).toBe("DAY_60");
  });

  test("from day 90 the evaluation, until it has been begun in this period", () => {
    expect(at("2026-05-30", { touchedOn: day("2026-05-30") })).toBe("DAY_90");
    expect(at("2026-05-30", { evaluatedRound: 1 })).toBeNull();
    const second = [
      ...makeTrial().passed,
      { stage: "DECIDED" as const, from: day("2026-02-20") },
      { stage: "IN_TEST" as const, from: day("2026-03-01") },
    ];
    expect(at("2026-05-30", { evaluatedRound: 1, passed: second })).toBe("DAY_90");
  });

  test("after the end the summing-up, then the decision; both are late", () => {
    expect(at("2026-06-08")).toBe("DAY_90");
    expect(at("2026-06-09", { evaluatedRound: 1 })).toBe("DAY_100");
    expect(at("2026-06-23")).toBe("DECISION");
    expect(at("2029-01-01")).toBe("DECISION");
    const end = { point: "DAY_100" as const, on: day("2026-06-09") };
    expect([isLate(end, day("2026-06-08")), isLate(end, day("2026-06-09"))]).toEqual([false, true]);
    expect(isLate({ point: "DAY_60", on: day("2026-04-30") }, day("2026-06-01"))).toBe(false);
  });

  test("of a trial that has not begun only that it begins", () => {
    expect(at("2026-02-28", { stage: "PREPARED" })).toBeNull();
    expect(at("2026-03-01", { stage: "PREPARED" })).toBe("START");
    expect(at("2027-03-01", { stage: "PREPARED" })).toBe("START");
  });

  test("what comes next is the first day ahead", () => {
    const next = (today: string, parts: Partial<DueTrial> = {}) =>
      nextDue(makeTrial(parts), day(today))?.point;
    expect(next("2026-03-31")).toBe("DAY_60");
    expect(next("2026-05-01")).toBe("DAY_90");
    expect(next("2026-05-01", { evaluatedRound: 1 })).toBe("DAY_100");
    expect(next("2026-05-01", { endsOn: day("2026-11-05") })).toBe("LANDING");
    expect(next("2026-07-01")).toBeUndefined();
  });
});

describe("a test nobody writes about", () => {
  const quiet = (today: string, touchedOn: string | null, end: CalendarDate | null = day("2026-12-31")) =>
    quietSince(
      makeTrial({
        period: { start: day("2026-03-01"), end },
        touchedOn: touchedOn === null ? null : day(touchedOn),
      }),
      day(today),
    );

  test("has gone quiet after 30 days, from the last word or from its beginning", () => {
    expect(quiet("2026-03-30", null)).toBeNull();
    expect(quiet("2026-03-31", null)).toBe("2026-03-01");
    expect(quiet("2026-04-15", "2026-03-20")).toBeNull();
    expect(quiet("2026-04-19", "2026-03-20")).toBe("2026-03-20");
    // Written before it began: that is no word about the test.
    expect(quiet("2026-03-31", "2026-01-01")).toBe("2026-03-01");
  });

  test("is over when its period is: then the decision is what is asked for", () => {
    expect(quiet("2027-01-01", null)).toBeNull();
  });

  test("is mentioned where nothing else is asked", () => {
    const trial = from("2026-03-01", "2027-12-31");
    const item = dueItem(trial, day("2026-04-10"), day("2026-04-24"));
    expect(item).toEqual({ due: null, state: "QUIET", quietSince: "2026-03-01" });
    expect(dueItem(makeTrial(), day("2026-04-10"), day("2026-04-24"))).toMatchObject({
      ...{ due: { point: "DAY_30" }, state: "NOW", quietSince: "2026-03-01" },
    });
  });
});

test("a day ahead is announced up to the last day asked about", () => {
  const item = (today: string) => dueItem(makeTrial(), day(today), addDays(day(today), 14));
  expect(item("2026-03-16")).toBeNull();
  expect(item("2026-03-17")).toMatchObject({ due: { point: "DAY_30" }, state: "COMING" });
  expect(item("2026-06-09")).toMatchObject({ due: { point: "DAY_100" }, state: "LATE" });
  // A day nobody answered waits until the next one is near.
  expect(item("2026-04-15")).toMatchObject({ due: { point: "DAY_30" }, state: "NOW" });
  expect(item("2026-04-16")).toMatchObject({ due: { point: "DAY_60" }, state: "COMING" });
});
