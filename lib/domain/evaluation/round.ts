import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";

interface Passed {
  stage: TrialStage;
  from: CalendarDate;
}

/** True where a test period begins; a trial that goes on after a pause is in the period it was in. */
function beginsRound(passed: readonly Passed[], index: number): boolean {
  return passed[index]!.stage === "IN_TEST" && passed[index - 1]?.stage !== "PAUSED";
}

/**
 * Which test period the trial is in, or has behind it, from 1 (domain rule 5: yellow starts a new one).
 * @param passed the moves that count, oldest first
 */
export function roundOf(passed: readonly Passed[]): number {
  return Math.max(1, passed.filter((_, index) => beginsRound(passed, index)).length);
}

/** The first day of the test period the trial is in; null when it has not been tried yet. */
export function roundStart(passed: readonly Passed[]): CalendarDate | null {
  const index = passed.findLastIndex((_, at) => beginsRound(passed, at));
  return index < 0 ? null : passed[index]!.from;
}

/** The decision each test period led to, by its number. */
export function decisionsByRound<D extends { decidedOn: CalendarDate }>(
  passed: readonly Passed[],
  decisions: readonly D[],
): Map<number, D> {
  const decided = passed.flatMap(({ stage, from }, index) => {
    const decision = stage === "DECIDED" ? decisions.find(({ decidedOn }) => decidedOn === from) : undefined;
    return decision ? [[roundOf(passed.slice(0, index + 1)), decision] as const] : [];
  });
  return new Map(decided);
}

/** From the first day of a test its people can write down what they see, also while it is paused. */
const writableStages: readonly TrialStage[] = ["IN_TEST", "EVALUATING", "PAUSED"];
/** What was decided on is left as it was; where nothing was written down, it can still be told. */
const lateStages: readonly TrialStage[] = ["DECIDED", "LANDED"];

/** True while the evaluation of the present test period can be written or changed. */
export function canEvaluateNow(life: {
  stage: TrialStage;
  passed: readonly Passed[];
  evaluated: readonly number[];
}): boolean {
  if (writableStages.includes(life.stage)) return true;
  return lateStages.includes(life.stage) && !life.evaluated.includes(roundOf(life.passed));
}
