import { describe, expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { eventDays, happened, type TrialCourse } from "@/lib/domain/trial/event";
import type { TrialStage } from "@/lib/domain/trial/stage";

const day = toCalendarDate;
const moves = (...steps: [TrialStage, string][]): TrialCourse["stageChanges"] =>
  steps.map(([stage, from]) => ({ stage, from: day(from) }));

const course: TrialCourse = {
  stageChanges: moves(
    ["IDEA", "2025-01-10"],
    ["IN_TEST", "2025-02-01"],
    ["PAUSED", "2025-03-01"],
    ["IN_TEST", "2025-04-01"],
    ["EVALUATING", "2025-05-01"],
    ["DECIDED", "2025-05-20"],
    ["IN_TEST", "2025-06-01"],
    ["EVALUATING", "2025-09-01"],
    ["DECIDED", "2025-09-15"],
    ["LANDED", "2025-10-01"],
  ),
  decisions: [{ decidedOn: day("2025-05-20") }, { decidedOn: day("2025-09-15") }],
};

describe("what happened to a trial", () => {
  test("it is registered and started once, evaluated and decided as often as it was", () => {
    expect(eventDays(course, "REGISTERED")).toEqual(["2025-01-10"]);
    // Neither the end of a pause nor a new round is a start.
    expect(eventDays(course, "STARTED")).toEqual(["2025-02-01"]);
    expect(eventDays(course, "EVALUATED")).toEqual(["2025-05-01", "2025-09-01"]);
    expect(eventDays(course, "DECIDED")).toEqual(["2025-05-20", "2025-09-15"]);
    expect(eventDays(course, "LANDED")).toEqual(["2025-10-01"]);
  });

  test("a trial that stood in test when it was registered started that day", () => {
    const begun = { stageChanges: moves(["IN_TEST", "2022-08-01"]), decisions: [] };
    expect(eventDays(begun, "STARTED")).toEqual(["2022-08-01"]);
  });

  test("an idea has not started", () => {
    expect(eventDays({ stageChanges: moves(["IDEA", "2022-08-01"]), decisions: [] }, "STARTED")).toEqual([]);
  });

  test.each([
    ["2025-02-01", "2025-02-01", true],
    ["2025-01-01", "2025-02-01", true],
    ["2025-02-01", "2025-12-31", true],
    ["2025-02-02", "2025-12-31", false],
    ["2024-01-01", "2025-01-31", false],
  ])("first and last day of a period belong to it: %s to %s", (from, to, expected) => {
    expect(happened(course, { kind: "STARTED", from: day(from), to: day(to) })).toBe(expected);
  });
});
