import { followers } from "@/lib/domain/plan/inherit";
import { descendantsOf } from "@/lib/domain/plan/item-tree";
import type { Period, Plan, PlanItem } from "@/lib/domain/plan/plan";

const isSame = (one: Period, other: Period | undefined) =>
  one.start === other?.start && one.end === other.end;
const periodOf = ({ start, end }: Period): Period => ({ start, end });

/** The plan with some of its items as they become. */
function withItems(plan: Plan, items: readonly PlanItem[]): Plan {
  const replaced = new Map(items.map((item) => [item.id, item]));
  return { ...plan, items: plan.items.map((item) => replaced.get(item.id) ?? item) };
}

/**
 * What changes along with an item: what stands under it goes with it to another phase, and what has no wording of its own
 * has its days from where it stands.
 * @param plan as it is
 * @param next the item as it becomes
 * @returns the other items that change, as they become
 */
export function changesWith(plan: Plan, next: PlanItem): PlanItem[] {
  const before = plan.items.find(({ id }) => id === next.id);
  if (!before) return [];
  const phaseOf = (id: string) => plan.phases.find((phase) => phase.id === id);
  const [from, to] = [phaseOf(before.phaseId), phaseOf(next.phaseId)];
  const under = next.phaseId === before.phaseId ? [] : descendantsOf(plan.items, next.id);
  const along = under.map((item) => ({
    ...item,
    phaseId: next.phaseId,
    ...(item.wording === null && isSame(item, from) && to ? periodOf(to) : {}),
  }));
  // The days of the item itself are decided already, and those that went along stand in the new phase.
  const stood = withItems(plan, [
    { ...before, wording: before.wording ?? "-" },
    ...under.map((item) => ({ ...item, phaseId: next.phaseId })),
  ]);
  const after = withItems(plan, [next, ...along]);
  const changed = new Map([...along, ...followers(stood, after)].map((item) => [item.id, item]));
  changed.delete(next.id);
  return [...changed.values()];
}

/**
 * What an item leaves behind when it is taken out: its children move up to where it stood.
 * @returns the children, as they become
 */
export function orphansOf(plan: Plan, item: PlanItem): PlanItem[] {
  const above =
    plan.items.find(({ id }) => id === item.parentId) ?? plan.phases.find(({ id }) => id === item.phaseId);
  return plan.items
    .filter(({ parentId }) => parentId === item.id)
    .map((child) => ({
      ...child,
      parentId: item.parentId,
      ...(child.wording === null && isSame(child, item) && above ? periodOf(above) : {}),
    }));
}
