import { expect, test } from "vitest";
import { duePart, type TimedPart } from "@/lib/domain/plan/due";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const day = toCalendarDate;
const agreement = {
  ...{ id: "a", municipalityId: "m", areas: [] },
  ...{ inForceFrom: day("2021-01-01"), expiresOn: day("2024-12-31") },
};
const make = (changes: Partial<TimedPart> = {}): TimedPart => ({
  ...{ subject: "ITEM", id: "i", title: "Delevaluering", wording: "foråret 2022", occurrences: [] },
  ...{ start: day("2022-03-01"), end: day("2022-05-31"), precision: "SEASON", bound: null, kind: "EVENT" },
  ...{ state: "PLANNED", origin: "REGISTERED", version: 1, responsibleId: null, exactOn: null, agreement },
  ...changes,
});
const told = (part: TimedPart, today: string) => {
  const due = duePart(part, day(today));
  return due && [due.on, due.isLate];
};

test("a season is late from the day after it, not before", () => {
  expect(told(make(), "2022-05-31")).toEqual(["2022-05-31", false]);
  expect(told(make(), "2022-06-01")).toEqual(["2022-05-31", true]);
});

test("of several times the next one counts, and all are late after the last", () => {
  const times = ["2022-03-01", "2022-05-31"].map((each) => ({
    ...{ start: day(each), end: day(each), precision: "DAY" as const },
  }));
  const part = make({ occurrences: times });
  expect(told(part, "2022-02-01")).toEqual(["2022-03-01", false]);
  expect(told(part, "2022-03-02")).toEqual(["2022-05-31", false]);
  expect(told(part, "2022-06-01")).toEqual(["2022-05-31", true]);
});

test("what is done or dropped, goes on, or was only carried over asks for nothing", () => {
  expect(told(make({ state: "DONE" }), "2022-06-01")).toBeNull();
  expect(told(make({ state: "DROPPED" }), "2022-04-01")).toBeNull();
  expect(told(make({ precision: "ONGOING" }), "2022-04-01")).toBeNull();
  expect(told(make({ precision: "ONGOING", bound: "EARLIEST" }), "2022-04-01")).toBeNull();
  expect(told(make({ origin: "REFERENCE" }), "2022-06-01")).toBeNull();
});

test("a deadline is one by its kind or by its wording", () => {
  expect(duePart(make(), day("2022-04-01"))!.isDeadline).toBe(false);
  expect(duePart(make({ kind: "DEADLINE" }), day("2022-04-01"))!.isDeadline).toBe(true);
  expect(duePart(make({ bound: "LATEST" }), day("2022-04-01"))!.isDeadline).toBe(true);
});
