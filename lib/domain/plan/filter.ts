import {
  planLevels,
  type Audience,
  type Plan,
  type PlanItemKind,
  type PlanLevel,
} from "@/lib/domain/plan/plan";

/** The lanes of the timeline: the three levels and the trials. */
export const planLanes = [...planLevels, "TRIALS"] as const;
export type PlanLane = (typeof planLanes)[number];

/** What to show; nothing chosen = everything. */
export interface PlanFilter {
  lanes: PlanLane[];
  kind: PlanItemKind | null;
  audience: Audience | null;
}

export function isFiltered({ lanes, kind, audience }: PlanFilter): boolean {
  return lanes.length > 0 || kind !== null || audience !== null;
}

export function showsLane({ lanes }: PlanFilter, lane: PlanLane): boolean {
  return lanes.length === 0 || lanes.includes(lane);
}

/** The levels a row of the milestone table speaks of: those of its columns that hold a text. */
export function levelsOf(milestone: { stateText: string | null; municipalText: string | null }): PlanLevel[] {
  return [
    ...(milestone.stateText ? (["STATE"] as const) : []),
    ...(milestone.municipalText ? (["MUNICIPAL"] as const) : []),
  ];
}

/**
 * The part of a plan that a filter lets through; phases always stay, they are the frame. The milestone table has no
 * audience of its own: a row is for whom the plan items about the same are for.
 */
export function filterPlan(plan: Plan, filter: PlanFilter): Plan {
  const { kind, audience } = filter;
  const forAudience = new Set(
    plan.items.filter((item) => audience === null || item.audience.includes(audience)).map(({ id }) => id),
  );
  return {
    phases: plan.phases,
    items: plan.items.filter(
      (item) =>
        showsLane(filter, item.level) && (kind === null || item.kind === kind) && forAudience.has(item.id),
    ),
    milestones: plan.milestones.filter(
      (row) =>
        levelsOf(row).some((level) => showsLane(filter, level)) &&
        (kind === null || row.kind === kind) &&
        (audience === null || row.planItemIds.some((id) => forAudience.has(id))),
    ),
  };
}
