import type { WelfareArea } from "@/lib/domain/shared/area";

/** A trial that contributes to everything says nothing: so few goals can be chosen for one. */
export const MOST_GOALS_OF_TRIAL = 3;

/** As much as the database holds of how a trial contributes. */
export const CONTRIBUTION_NOTE_LIMIT = 500;

/** Whose a goal is, and what its agreement covers. */
export interface GoalPlace {
  municipalityId: string;
  areas: readonly WelfareArea[];
}

/** A trial contributes to goals of its own municipality whose agreement covers its area; another's mean nothing here. */
export function fitsGoal(trial: { municipalityId: string; area: WelfareArea }, goal: GoalPlace): boolean {
  return trial.municipalityId === goal.municipalityId && goal.areas.includes(trial.area);
}

/**
 * One goal more would be one too many.
 * @param before how many it had: a goal that was put back may have made them more, and those may stay
 */
export function hasTooManyGoals(count: number, before = 0): boolean {
  return count > Math.max(MOST_GOALS_OF_TRIAL, before);
}
