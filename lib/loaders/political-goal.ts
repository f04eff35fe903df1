import { today } from "@/lib/clock";
import { listContributions, suggestTrials, type StoredContribution } from "@/lib/db/contribution";
import { getPoliticalGoal, listGoalTellings, type StoredPoliticalGoal } from "@/lib/db/political-goal";
import { getGoalFigures } from "@/lib/db/statistic/goal";
import type { Viewer } from "@/lib/domain/member/role";
import { untold, type Contribution, type GoalTelling, type SuggestedTrial } from "@/lib/domain/politics/goal";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { StageFigures } from "@/lib/domain/statistic/goal";
import { trialFilter, type TrialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canContribute, contributionReach } from "@/lib/policies/contribution";
import { canEditGoals } from "@/lib/policies/plan-evaluation";
import { isReaching, isWithin } from "@/lib/policies/overview";
import { politicsReach } from "@/lib/policies/politics";
import { contributionSearch } from "@/lib/validation/contribution";
import type { RawQuery } from "@/lib/validation/trial-filter";

/** Trials named on the page; the list has the rest. */
const NAMED = 40;
const SUGGESTED = 6;
const FOUND = 12;
const TOLD = { stories: 8, learnings: 8, decisions: 20, changes: 8 };

export interface PoliticalGoalPage {
  goal: StoredPoliticalGoal;
  figures: StageFigures;
  /** what the figures are counted within; links start from it */
  filter: TrialFilter;
  telling: GoalTelling;
  contributions: Contribution[];
  mayEdit: boolean;
  /** trials that could contribute; null for those who tie none */
  suggestions: { find: string; trials: SuggestedTrial[] } | null;
}

/** The whole story of one political goal, for those who may read the politicians' page of its municipality. */
export async function loadPoliticalGoal(
  viewer: Viewer,
  id: string,
  raw: RawQuery,
): Promise<ActionResult<PoliticalGoalPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const reach = politicsReach(viewer);
  if (!isReaching(reach)) return refused("FORBIDDEN");
  const goal = await getPoliticalGoal(id);
  if (!goal || !isWithin(reach, goal.municipality.id)) return refused("NOT_FOUND");
  const day = today();
  const scope = scopeOf(viewer);
  const place = { municipalityId: goal.municipality.id, areas: goal.agreement.areas };
  const filter = trialFilter({ municipality: [place.municipalityId], area: goal.agreement.areas });
  const looksAt = goal.isRemoved ? null : contributionReach(viewer, place);
  const find = contributionSearch(raw);
  const window = { find, limit: find ? FOUND : SUGGESTED };
  const [figures, tellings, contributions, suggested] = await Promise.all([
    getGoalFigures(scope, filter, day, [id], goal.agreement.id),
    listGoalTellings(scope, filter, day, [id], TOLD),
    listContributions(scope, id, NAMED),
    looksAt && suggestTrials(scope, goal, { ...looksAt, municipalityId: place.municipalityId }, window),
  ]);
  const shown = ({ rights, ...each }: StoredContribution): Contribution => ({
    ...each,
    mayChange: canContribute(viewer, rights, place),
  });
  return ok({
    ...{ goal, filter, figures: figures.byGoal[id]! },
    telling: tellings.get(id) ?? untold,
    contributions: contributions.map(shown),
    mayEdit: canEditGoals(viewer, place),
    suggestions: suggested && { find, trials: suggested },
  });
}
