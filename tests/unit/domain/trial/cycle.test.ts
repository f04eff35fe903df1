import { describe, expect, test } from "vitest";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { cycleOf, type CycleMove } from "@/lib/domain/trial/cycle";
import { readSourceNote } from "@/lib/domain/trial/source-note";
import { choosableStages, stageHoldsFrom, type TrialStage } from "@/lib/domain/trial/stage";

/** Each stage a day after the one before. */
const passedBy = (stages: TrialStage[]): CycleMove[] =>
  stages.map((stage, index) => ({ stage, from: addDays(toCalendarDate("2026-03-01"), index) }));

const shape = (stage: TrialStage, stages: TrialStage[]) => {
  const { steps, beside } = cycleOf(stage, passedBy(stages));
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

  test("every step reached has the day it was reached, in a second period the later one", () => {
    const { steps } = cycleOf(
      "IN_TEST",
      passedBy(["PREPARED", "IN_TEST", "EVALUATING", "DECIDED", "IN_TEST"]),
    );
    expect(steps.map(({ on }) => on)).toEqual([null, "2026-03-01", "2026-03-05", null, null, null]);
  });

  test("an approved trial that has not begun stands at its approval", () => {
    const passed = passedBy(["PREPARED", "AWAITING_APPROVAL", "PREPARED"]);
    const approved = cycleOf("PREPARED", [...passed.slice(0, 2), { ...passed[2]!, move: "APPROVE" }]);
    expect(approved.isApproved).toBe(true);
    expect(approved.steps.slice(0, 3)).toEqual([
      { stage: "IDEA", state: "DONE", on: null },
      { stage: "PREPARED", state: "DONE", on: "2026-03-01" },
      { stage: "AWAITING_APPROVAL", state: "CURRENT", on: "2026-03-03" },
    ]);
    expect(cycleOf("PREPARED", passed).isApproved).toBe(false);
  });
});

describe("a chosen stage", () => {
  const day = toCalendarDate;
  const today = day("2026-06-15");
  test("is one of the first three when registering; from then on the trial is moved", () => {
    expect(choosableStages(null)).toEqual(["IDEA", "PREPARED", "IN_TEST"]);
    expect(choosableStages("IDEA")).toEqual([]);
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
