import { planCells, planNames, planParts, type PlanNames } from "@/lib/documents/plan-file";
import { planSubjects, type PlanPart } from "@/lib/domain/plan/change";
import { columnsOf, readOnlyColumns, type PlanColumn } from "@/lib/domain/plan/file";
import type { CellChange, PlanFileReading } from "@/lib/domain/plan/file-preview";
import { followers } from "@/lib/domain/plan/inherit";
import { orderFinder } from "@/lib/domain/plan/order";
import type { Period, PlanItem } from "@/lib/domain/plan/plan";
import type { PlanDrafts } from "@/lib/validation/plan-file-draft";

// What a file changes in a plan, once all its rows are read.

/** True when a thing comes back to itself. */
function isBehind(id: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [...next(id)];
  while (open.length > 0) {
    const at = open.pop()!;
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...next(at));
  }
  return false;
}

function changedCells(before: PlanPart, after: PlanPart, were: PlanNames, are: PlanNames): CellChange[] {
  const [old, now] = [planCells(before, were), planCells(after, are)];
  return (columnsOf[after.subject] as readonly PlanColumn[])
    .filter((column) => !readOnlyColumns.includes(column) && old[column] !== now[column])
    .filter((column) => !isOnlyRenamed(column, before, after))
    .map((column) => ({ column, before: old[column] ?? "", after: now[column] ?? "" }));
}

/** Another part's new title shows in the cells of those that name it, and changes nothing about them. */
function isOnlyRenamed(column: PlanColumn, before: PlanPart, after: PlanPart): boolean {
  const field = ({ phase: "phaseId", under: "parentId", waitsFor: "dependsOnIds" } as const)[
    column as "phase"
  ];
  if (field === undefined || after.subject === "PHASE") return false;
  const valueOf = (part: PlanPart) =>
    JSON.stringify((part.part as unknown as Record<string, unknown>)[field]);
  return valueOf(before) === valueOf(after);
}

/** What only shows when all rows are read: circles, and parents in another phase. */
export function checkTogether(drafts: PlanDrafts): void {
  const items = new Map(drafts.result().items.map((item) => [item.id, item]));
  for (const { before, after, reader } of drafts.of<PlanItem>("ITEM")) {
    if (isBehind(after.id, (id) => [items.get(id)?.parentId ?? null].filter((each) => each !== null)))
      reader.fail("under", "planFile.rowError.parentCircle");
    const parent = after.parentId === null ? undefined : items.get(after.parentId);
    const isPlaced = before?.phaseId !== after.phaseId || before.parentId !== after.parentId;
    if (parent && isPlaced && parent.phaseId !== after.phaseId && after.phaseId !== "")
      reader.fail("under", "planFile.rowError.parentPhase");
    const waitsAnew = before?.dependsOnIds !== after.dependsOnIds && !after.dependsOnIds.includes(after.id);
    if (waitsAnew && isBehind(after.id, (id) => items.get(id)?.dependsOnIds ?? []))
      reader.fail("waitsFor", "planFile.rowError.waitsCircle");
  }
}

/** Gives items without a time of their own the days of what they stand in. */
function inherit(drafts: PlanDrafts): void {
  const { phases, items } = drafts.result();
  const phaseById = new Map(phases.map((phase) => [phase.id, phase]));
  const itemById = new Map(items.map((item) => [item.id, item]));
  const settled = new Set<string>();
  const settle = (item: PlanItem): PlanItem => {
    if (!drafts.inheriting.has(item.id) || settled.has(item.id)) return item;
    settled.add(item.id);
    const above = item.parentId === null ? undefined : itemById.get(item.parentId);
    const source: Period | undefined = above ? settle(above) : phaseById.get(item.phaseId);
    if (source) Object.assign(item, { start: source.start, end: source.end });
    return item;
  };
  for (const item of items) settle(item);
}

/** What the file would do: to be called when everything is read and checked, once. */
export function changesOf(drafts: PlanDrafts): PlanFileReading {
  const all = [...drafts.byKey.values()];
  const errors = [...drafts.errors, ...all.flatMap(({ reader }) => reader.errors)];
  inherit(drafts);
  const after = drafts.result();
  const names = planNames(after);
  const following = errors.length > 0 ? [] : followers(drafts.plan, after, drafts.inheriting);
  const followingById = new Map(following.map((item) => [item.id, item]));
  const original = new Map(drafts.plan.items.map((item) => [item.id, item]));
  const changed = all.flatMap(({ before, after: now }) => {
    if (!before) return [];
    const moved = now.subject === "ITEM" ? followingById.get(now.part.id) : undefined;
    const cells = changedCells(before, now, drafts.names, names);
    if (cells.length === 0) return [];
    if (moved) followingById.delete(moved.id);
    const part = moved ? ({ subject: "ITEM", part: moved } as const) : now;
    return [{ before, after: part, cells }];
  });
  const known = all.filter(({ before }) => before !== null).length;
  const subjects = new Set(all.map(({ after: now }) => now.subject));
  return {
    errors: errors.toSorted((a, b) => (a.sheet ?? "").localeCompare(b.sheet ?? "") || a.row - b.row),
    created: ordered(
      drafts,
      all.flatMap(({ before, after: now }) => (before ? [] : [now])),
    ),
    changed,
    following: [...followingById.values()].map((item) => ({
      before: { subject: "ITEM", part: original.get(item.id)! },
      after: { subject: "ITEM", part: item },
    })),
    unchanged: known - changed.length,
    missing: planParts(drafts.plan).filter(
      ({ subject, part }) => subjects.has(subject) && !drafts.byKey.has(`${subject} ${part.id}`),
    ),
  };
}

/** New parts in their place in the order of the plan, parents before their children. */
function ordered(drafts: PlanDrafts, parts: PlanPart[]): PlanPart[] {
  const made = new Map(parts.flatMap(({ subject, part }) => (subject === "ITEM" ? [[part.id, part]] : [])));
  const depth = (item: PlanItem, steps = 0): number => {
    const parent = item.parentId === null ? undefined : made.get(item.parentId);
    return parent && steps <= parts.length ? depth(parent, steps + 1) : steps;
  };
  const depths = new Map([...made.values()].map((item) => [item.id, depth(item)]));
  const sorted = parts.toSorted((a, b) => (depths.get(a.part.id) ?? 0) - (depths.get(b.part.id) ?? 0));
  const keyOf = ({ subject, part }: PlanPart) =>
    subject === "ITEM" ? `ITEM ${part.phaseId} ${part.parentId}` : subject;
  const orders = Object.fromEntries(
    planSubjects.map((subject) => [
      subject,
      orderFinder(
        planParts(drafts.plan)
          .filter((each) => each.subject === subject)
          .map((each) => ({ key: keyOf(each), start: each.part.start, order: each.part.order })),
      ),
    ]),
  ) as Record<PlanPart["subject"], ReturnType<typeof orderFinder>>;
  for (const each of sorted) each.part.order = orders[each.subject](keyOf(each), each.part.start);
  return sorted;
}
