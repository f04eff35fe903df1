import { describe, expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { cycleOf } from "@/lib/domain/trial/cycle";
import { readSourceNote } from "@/lib/domain/trial/source-note";
import { choosableStages, stageHoldsFrom } from "@/lib/domain/trial/stage";

const shape = (...given: Parameters<typeof cycleOf>) => {
  const { steps, beside } = cycleOf(...given);
  return `${steps.map(({ stage, state }) => (state === "CURRENT" ? `[${stage}]` : stage)).join(" ")} ${beside ?? ""}`.trim();
};

describe("the cycle", () => {
  test("shows six steps when nobody had to approve", () => {
    expect(shape("IN_TEST", ["PREPARED", "IN_TEST"])).toBe(
      "IDEA PREPARED [IN_TEST] EVALUATING DECIDED LANDED",
    );
  });

  test("shows approval to those who wait or waited for it", () => {
    expect(shape("AWAITING_APPROVAL", [])).toBe(
      "IDEA PREPARED [AWAITING_APPROVAL] IN_TEST EVALUATING DECIDED LANDED",
    );
    expect(shape("DECIDED", ["AWAITING_APPROVAL", "IN_TEST"])).toContain("AWAITING_APPROVAL");
  });

  test("a paused trial stands at the step it had reached", () => {
    expect(shape("PAUSED", ["IDEA", "IN_TEST", "PAUSED"])).toBe(
      "IDEA PREPARED [IN_TEST] EVALUATING DECIDED LANDED PAUSED",
    );
    expect(shape("WITHDRAWN", [])).toBe("[IDEA] PREPARED IN_TEST EVALUATING DECIDED LANDED WITHDRAWN");
  });
});

describe("a chosen stage", () => {
  const day = toCalendarDate;
  const today = day("2026-06-15");
  test("is one of the first three, until the trial has moved on", () => {
    expect(choosableStages(null)).toEqual(["IDEA", "PREPARED", "IN_TEST"]);
    expect(choosableStages("IDEA")).toEqual(["IDEA", "PREPARED", "IN_TEST"]);
    expect(choosableStages("EVALUATING")).toEqual([]);
  });

  test("a test holds from its beginning, the rest from today, and never before the stage it follows", () => {
    expect(stageHoldsFrom("IN_TEST", day("2026-03-01"), today, null)).toBe("2026-03-01");
    expect(stageHoldsFrom("IN_TEST", day("2026-09-01"), today, null)).toBe(today);
    expect(stageHoldsFrom("PREPARED", day("2026-03-01"), today, null)).toBe(today);
    expect(stageHoldsFrom("IN_TEST", day("2026-03-01"), today, day("2026-05-01"))).toBe("2026-05-01");
  });
});

describe("the note on a source", () => {
  test("takes what is there and leaves out what is missing or odd", () => {
    expect(
      readSourceNote({ source: { refs: ["Boks 2.1", 7] }, note: "N", risks: null, stageBasis: "INFERRED" }),
    ).toEqual({ refs: ["Boks 2.1"], note: "N", risks: [], isStageInferred: true });
    expect(readSourceNote(null)).toEqual({ refs: [], note: null, risks: [], isStageInferred: false });
  });
});
