import type { Period, Plan } from "@/lib/domain/plan/plan";

/** What stands in a phase. */
export function contentOf(phaseId: string, plan: Pick<Plan, "items" | "milestones">) {
  const inside = (part: { phaseId: string | null }) => part.phaseId === phaseId;
  return { items: plan.items.filter(inside), milestones: plan.milestones.filter(inside) };
}

/**
 * The place in an order of a part that begins on a day: right after the last that begins no later. Equal numbers are
 * told apart by the day, so that nothing has to be renumbered.
 */
export function orderAt(start: Period["start"], others: readonly (Period & { order: number })[]): number {
  const before = others.filter((other) => other.start <= start);
  if (before.length > 0) return Math.max(...before.map(({ order }) => order));
  return others.length > 0 ? Math.min(...others.map(({ order }) => order)) : 1;
}
