import { membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { fitsGoal, type GoalPlace } from "@/lib/domain/trial/contribution";
import { ledInstitutions } from "@/lib/policies/plan";
import { canEditTrial, type TrialRights } from "@/lib/policies/trial";

/** May say that a trial contributes to a goal, and how: whoever edits the trial, where the goal is the municipality's. */
export function canContribute(viewer: Viewer, trial: TrialRights, goal: GoalPlace): boolean {
  return fitsGoal(trial, goal) && canEditTrial(viewer, trial);
}

/** The trials somebody may tie to a goal: in which areas, and at which institutions; null: at none. */
export interface ContributionReach {
  areas: WelfareArea[];
  /** null: everywhere in the areas */
  institutionIds: string[] | null;
}

/** Where the viewer looks for trials that contribute: the administration in its areas, a leader at the own places. */
export function contributionReach(viewer: Viewer, goal: GoalPlace): ContributionReach | null {
  const administered = goal.areas.filter((each) =>
    membershipsOf(viewer, "ADMINISTRATION", goal.municipalityId).some(
      ({ area }) => area === null || area === each,
    ),
  );
  if (administered.length > 0) return { areas: administered, institutionIds: null };
  const institutionIds = ledInstitutions(viewer, goal.municipalityId);
  return institutionIds.length > 0 ? { areas: [...goal.areas], institutionIds } : null;
}
