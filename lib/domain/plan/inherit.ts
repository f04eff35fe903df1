import type { Period, Plan, PlanItem } from "@/lib/domain/plan/plan";

interface Places {
  phases: Map<string, Period>;
  items: Map<string, Period>;
}

const placesOf = ({ phases, items }: Plan): Places => ({
  phases: new Map(phases.map((phase) => [phase.id, phase])),
  items: new Map(items.map((item) => [item.id, item])),
});

/** The item or the phase that an item without a wording of its own has its days from; null when they are its own. */
function sourceOf(item: PlanItem, { phases, items }: Places): { kind: "ITEM" | "PHASE"; id: string } | null {
  if (item.wording !== null) return null;
  const isSame = (other: Period | undefined) => other?.start === item.start && other.end === item.end;
  if (item.parentId !== null && isSame(items.get(item.parentId))) return { kind: "ITEM", id: item.parentId };
  return isSame(phases.get(item.phaseId)) ? { kind: "PHASE", id: item.phaseId } : null;
}

/** The period that an item without a wording of its own has: that of the item above, else of its phase. */
export function inheritedPeriod(item: PlanItem, plan: Plan): Period | null {
  const { phases, items } = plan;
  const above = item.parentId === null ? undefined : items.find(({ id }) => id === item.parentId);
  const source = above ?? phases.find(({ id }) => id === item.phaseId);
  return source ? { start: source.start, end: source.end } : null;
}

/**
 * What follows when parts of a plan have moved: items without a wording of their own have the days of the item above
 * or of the phase, so they move along, and what stands under them too.
 * @param before the plan as it was
 * @param after the same with some parts moved; it is not changed
 * @param settledIds items that stay as they are in `after`
 * @returns the items that move along, as they become
 */
export function followers(
  before: Plan,
  after: Plan,
  settledIds: ReadonlySet<string> = new Set(),
): PlanItem[] {
  const places = placesOf(before);
  const sources = new Map(
    before.items.flatMap((item) => {
      const source = sourceOf(item, places);
      return source ? [[item.id, source] as const] : [];
    }),
  );
  const phases = new Map(after.phases.map((phase) => [phase.id, phase]));
  const items = new Map(after.items.map((item) => [item.id, item]));
  const moved = new Map<string, PlanItem>();
  const settled = new Set<string>(settledIds);
  const settle = (item: PlanItem): PlanItem => {
    // Each is looked at once, so a circle in the file of somebody else ends here, too.
    if (settled.has(item.id)) return moved.get(item.id) ?? item;
    settled.add(item.id);
    const source = item.wording === null ? sources.get(item.id) : undefined;
    const above = source?.kind === "ITEM" ? items.get(source.id) : undefined;
    const period = above ? settle(above) : source?.kind === "PHASE" ? phases.get(source.id) : undefined;
    if (!period || (period.start === item.start && period.end === item.end)) return item;
    const next = { ...item, start: period.start, end: period.end };
    moved.set(item.id, next);
    return next;
  };
  for (const item of after.items) settle(item);
  return [...moved.values()];
}
