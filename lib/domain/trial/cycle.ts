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
}

/**
 * Where a trial stands in the test model. Approval is only a step for a trial that had to wait for it. A paused or
 * withdrawn trial stands beside the model: its current step is the last one it reached.
 * @param passed the stages it has had, oldest first
 */
export function cycleOf(
  stage: TrialStage,
  passed: readonly TrialStage[],
): { steps: CycleStep[]; beside: "PAUSED" | "WITHDRAWN" | null } {
  const beside = stage === "PAUSED" || stage === "WITHDRAWN" ? stage : null;
  const isStep = (value: TrialStage): value is (typeof steps)[number] =>
    (steps as readonly string[]).includes(value);
  const current = beside ? (passed.findLast(isStep) ?? "IDEA") : stage;
  const shown = steps.filter(
    (step) => step !== "AWAITING_APPROVAL" || current === step || passed.includes(step),
  );
  const at = shown.findIndex((step) => step === current);
  return {
    beside,
    steps: shown.map((step, index) => ({
      stage: step,
      state: index < at ? "DONE" : index === at ? "CURRENT" : "COMING",
    })),
  };
}
