import type { Period, Plan, PlanItem, PlanMilestone } from "@/lib/domain/plan/plan";
import { overlaps } from "@/lib/domain/plan/window";

/** A plan with more items than this is listed phase by phase, folded, and only the part of it that is drawn. */
export const MOST_LISTED = 600;
const MOST_OF_A_PHASE = 100;
const MOST_MILESTONES = 300;

/** What of a plan is written out under the drawing. */
export interface PlanExcerpt {
  /** false: everything stands there */
  isPartial: boolean;
  /** per phase, in the plan's order */
  items: Map<string, { shown: PlanItem[]; total: number }>;
  milestones: PlanMilestone[];
}

/**
 * The part of a plan to write out: all of it while it can be read and sent; of a larger one what lies in the window, and all
 * of the phase asked for.
 * @param open id of a phase
 */
export function excerptOf(plan: Plan, window: Period, open: string | null): PlanExcerpt {
  const isPartial = plan.items.length > MOST_LISTED;
  const byPhase = new Map<string, PlanItem[]>(plan.phases.map(({ id }) => [id, []]));
  for (const item of plan.items) byPhase.get(item.phaseId)?.push(item);
  const excerpt = (phaseId: string, all: PlanItem[]) =>
    !isPartial || phaseId === open
      ? all
      : all.filter((item) => overlaps(item, window)).slice(0, MOST_OF_A_PHASE);
  return {
    isPartial,
    items: new Map(
      [...byPhase].map(([id, all]) => [id, { shown: excerpt(id, all), total: all.length }] as const),
    ),
    milestones:
      plan.milestones.length > MOST_MILESTONES
        ? plan.milestones.filter((row) => overlaps(row, window)).slice(0, MOST_MILESTONES)
        : plan.milestones,
  };
}
