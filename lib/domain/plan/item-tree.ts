import { orderAt } from "@/lib/domain/plan/phase";
import type { PlanItem } from "@/lib/domain/plan/plan";

/**
 * Everything that stands under an item, at any depth.
 * @returns in the order of `items`; without the item itself, also when the parents go in a circle
 */
export function descendantsOf(items: readonly PlanItem[], id: string): PlanItem[] {
  const children = new Map<string | null, string[]>();
  for (const item of items) {
    const beside = children.get(item.parentId);
    if (beside) beside.push(item.id);
    else children.set(item.parentId, [item.id]);
  }
  const found = new Set([id]);
  for (const each of found) for (const child of children.get(each) ?? []) found.add(child);
  found.delete(id);
  return items.filter((item) => found.has(item.id));
}

/** Where a new item comes in the order of the plan: beside those of the same place, after what begins no later. */
export function orderFor(
  items: readonly PlanItem[],
  { phaseId, parentId, start }: Pick<PlanItem, "phaseId" | "parentId" | "start">,
): number {
  const beside = items.filter((item) => item.phaseId === phaseId && item.parentId === parentId);
  if (beside.length > 0) return orderAt(start, beside);
  return Math.max(0, ...items.map(({ order }) => order)) + 1;
}
