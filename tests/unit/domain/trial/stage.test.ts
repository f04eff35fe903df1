import { describe, expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { initialStage, isOverdue, isPlanned, startedStages, trialStages } from "@/lib/domain/trial/stage";

const today = toCalendarDate("2026-11-22");

describe("stages", () => {
  test("every stage but withdrawn is either planned or started, never both", () => {
    const planned = trialStages.filter(isPlanned);
    expect(planned).toEqual(["IDEA", "PREPARED", "AWAITING_APPROVAL"]);
    expect(startedStages).toEqual(["IN_TEST", "EVALUATING", "DECIDED", "LANDED", "PAUSED"]);
    expect([...planned, ...startedStages, "WITHDRAWN"]).toEqual(trialStages);
  });

  test.each([
    [true, "2026-11-01", "IDEA"],
    [false, null, "PREPARED"],
    [false, "2026-11-23", "PREPARED"],
    [false, "2026-11-22", "IN_TEST"],
    [false, "2026-01-01", "IN_TEST"],
  ])("proposed by staff: %s, start %s → %s", (byStaff, start, expected) => {
    expect(initialStage(byStaff, start === null ? null : toCalendarDate(start), today)).toBe(expected);
  });

  test("a test is overdue from the day after its last day", () => {
    const test = (periodEnd: string | null, stage: "IN_TEST" | "EVALUATING" = "IN_TEST") =>
      isOverdue({ stage, periodEnd: periodEnd === null ? null : toCalendarDate(periodEnd) }, today);
    expect(test("2026-11-21")).toBe(true);
    expect(test("2026-11-22")).toBe(false);
    expect(test(null)).toBe(false);
    expect(test("2026-11-21", "EVALUATING")).toBe(false);
  });
});
