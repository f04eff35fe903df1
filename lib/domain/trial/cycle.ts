import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialMove } from "@/lib/domain/trial/life";
import type { TrialStage } from "@/lib/domain/trial/stage";

const steps = [
  "IDEA",
  "PREPARED",
  "AWAITING_APPROVAL",
  "IN_TEST",
  "EVALUATING",
  "DECIDED",
  "LANDED",
] as const;

export interface CycleStep {
  stage: TrialStage;
  state: "DONE" | "CURRENT" | "COMING";
  /** the day it came there, the latest time; null where it is not there yet or no day is known */
  on: CalendarDate | null;
}

/** A move that counts. */
export interface CycleMove {
  stage: TrialStage;
  from: CalendarDate;
  move?: TrialMove | null;
}

/**
 * Where a trial stands in the test model, and since when. Approval is only a step for a trial that had to wait for it; an
 * approved trial that has not begun stands at that step. A paused or withdrawn trial stands beside the model: its
 * current step is the last one it reached.
 * @param passed the moves that count, oldest first
 */
export function cycleOf(
  stage: TrialStage,
  passed: readonly CycleMove[],
): { steps: CycleStep[]; beside: "PAUSED" | "WITHDRAWN" | null; isApproved: boolean } {
  const beside = stage === "PAUSED" || stage === "WITHDRAWN" ? stage : null;
  const isStep = (value: TrialStage): value is (typeof steps)[number] =>
    (steps as readonly string[]).includes(value);
  const last = passed.at(-1);
  const isApproved = stage === "PREPARED" && last?.move === "APPROVE";
  const reached = beside ? (passed.findLast((each) => isStep(each.stage))?.stage ?? "IDEA") : stage;
  const current = isApproved ? "AWAITING_APPROVAL" : reached;
  const had = (step: TrialStage) => passed.some((each) => each.stage === step);
  const shown = steps.filter((step) => step !== "AWAITING_APPROVAL" || current === step || had(step));
  const at = shown.findIndex((step) => step === current);
  const dayOf = (step: TrialStage) => {
    if (isApproved && step === "AWAITING_APPROVAL") return last.from;
    return passed.findLast((each) => each.stage === step && each.move !== "APPROVE")?.from ?? null;
  };
  return {
    beside,
    isApproved,
    steps: shown.map((step, index) => ({
      stage: step,
      state: index < at ? "DONE" : index === at ? "CURRENT" : "COMING",
      on: index <= at ? dayOf(step) : null,
    })),
  };
}
