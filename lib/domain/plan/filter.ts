import {
  planLevels,
  type Audience,
  type Plan,
  type PlanItem,
  type PlanItemKind,
  type PlanLevel,
} from "@/lib/domain/plan/plan";

/** The lanes of the timeline, from above: state, municipality, its working groups, own institution, all others, trials. */
export const planLanes = ["STATE", "MUNICIPAL", "GROUPS", "OWN", "LOCAL", "TRIALS"] as const;
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
 * The lane an item is drawn in: with its working group, with the viewer's own institution, else at its level.
 * @param own institutions the viewer leads or works at
 */
export function laneOf(
  { level, workingGroupId, institutionId }: Pick<PlanItem, "level" | "workingGroupId" | "institutionId">,
  own: readonly string[],
): PlanLane {
  if (workingGroupId !== null) return "GROUPS";
  return level === "LOCAL" && institutionId !== null && own.includes(institutionId) ? "OWN" : level;
}

/** The lanes a plan has something to say in. State, municipality, institutions and trials always stand there. */
export function lanesPresent({ items }: Pick<Plan, "items">, own: readonly string[]): PlanLane[] {
  const found = new Set<PlanLane>([...planLevels, "TRIALS", ...items.map((item) => laneOf(item, own))]);
  return planLanes.filter((lane) => found.has(lane));
}

/**
 * The part of a plan that a filter lets through; phases always stay, they are the frame. The milestone table has no
 * audience of its own: a row is for whom the plan items about the same are for.
 * @param own institutions the viewer leads or works at
 */
export function filterPlan(plan: Plan, filter: PlanFilter, own: readonly string[] = []): Plan {
  const { kind, audience } = filter;
  const forAudience = new Set(
    plan.items.filter((item) => audience === null || item.audience.includes(audience)).map(({ id }) => id),
  );
  return {
    phases: plan.phases,
    items: plan.items.filter(
      (item) =>
        showsLane(filter, laneOf(item, own)) &&
        (kind === null || item.kind === kind) &&
        forAudience.has(item.id),
    ),
    milestones: plan.milestones.filter(
      (row) =>
        levelsOf(row).some((level) => showsLane(filter, level)) &&
        (kind === null || row.kind === kind) &&
        (audience === null || row.planItemIds.some((id) => forAudience.has(id))),
    ),
  };
}
