import { randomUUID } from "node:crypto";
import { editingOf, holdingPlan, type EditedPlan } from "@/lib/commands/parts/plan-editing";
import { itemOfForm, type HeldPlan } from "@/lib/commands/parts/plan-item-form";
import { now, today } from "@/lib/clock";
import type { DbOrTx } from "@/lib/db/client";
import { getPlanPlace } from "@/lib/db/plan";
import { agreementOfPart, listChanges, listOut } from "@/lib/db/plan-change";
import { touchItem, writeItemLinks } from "@/lib/db/plan-item";
import { createParts, removePart, restorePart, updatePart } from "@/lib/db/plan-write";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { changeKindOf } from "@/lib/domain/plan/change";
import type { ItemConflict, ItemNow } from "@/lib/domain/plan/item-form";
import { changesWith, orphansOf } from "@/lib/domain/plan/item-move";
import { orderFor } from "@/lib/domain/plan/item-tree";
import type { Plan, PlanItem } from "@/lib/domain/plan/plan";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { canAddToPlan, canEditItem } from "@/lib/policies/plan";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  itemReasonSchema,
  itemStateSchema,
  itemTargetSchema,
  newItemSchema,
  parseItem,
} from "@/lib/validation/plan-item";

/** More items than this never moved up together. */
const MOST_ALONG = 5_000;

type ItemAnswer = ActionResult<{ id: string }, ItemConflict>;

const holding = (actor: Actor, place: EditedPlan, change: (held: HeldPlan) => Promise<ItemAnswer>) =>
  holdingPlan<{ id: string }, ItemConflict>(place.id, (tx, plan) => change({ tx, actor, place, plan }));

const part = (item: PlanItem) => ({ subject: "ITEM", part: item }) as const;

/**
 * Puts an item into a plan: the administration any, a leader one about the own institution. The same form posted twice
 * makes one item.
 * @param raw the form: `id` and `agreementId`, and the fields of `parseItem`
 */
export async function createItem(viewer: Viewer, raw: unknown): Promise<ItemAnswer> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = newItemSchema.safeParse(raw);
  const place = target.success ? await getPlanPlace(target.data.agreementId) : null;
  if (!target.success || !place) return refused("NOT_FOUND");
  if (!canAddToPlan(viewer, place)) return refused("FORBIDDEN");
  const parsed = parseItem(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { id } = target.data;
  return holding(viewer, place, async (held) => {
    const known = await agreementOfPart("ITEM", id, held.tx);
    if (known !== null) return known === place.id ? ok({ id }) : refused("NOT_FOUND");
    const result = await itemOfForm(held, id, parsed.data, null);
    if (!result.ok) return result;
    const { item, choices } = result.data;
    const editing = editingOf(held, parsed.data.reason);
    const order = orderFor(held.plan.items, item);
    await createParts(held.tx, editing, [part({ ...item, order })]);
    await writeItemLinks(held.tx, editing, id, parsed.data, idsOf(choices.trials));
    return ok({ id });
  });
}

const idsOf = (choices: readonly { id: string }[]) => new Set(choices.map(({ id }) => id));

/** What stands in an item now, as far as it differs from what was sent. */
function nowOf(plan: Plan, item: PlanItem, sent: PlanItem): ItemConflict {
  const titleOf = (id: string) => plan.items.find((each) => each.id === id)?.title ?? "";
  const told = (each: PlanItem): ItemNow => ({
    title: each.title,
    wording: each.wording,
    phase: plan.phases.find(({ id }) => id === each.phaseId)?.label ?? "",
    parent: each.parentId && titleOf(each.parentId),
    kind: each.kind,
    level: each.level,
    audience: each.audience,
    responsible: each.responsible,
    recurring: each.recurring,
    waitsFor: each.dependsOnIds.map(titleOf).sort(),
    note: each.note,
    state: each.state,
  });
  const [now, mine] = [told(item), told(sent)];
  const differing = Object.entries(now).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(mine[field as keyof ItemNow]),
  );
  return { version: item.version, isRemoved: false, now: Object.fromEntries(differing) };
}

const conflict = (current: ItemConflict): Failure<ItemConflict> => ({ ok: false, code: "CONFLICT", current });
const gone = (version: number) => conflict({ version, isRemoved: true, now: {} });

interface Target {
  viewer: Actor;
  place: EditedPlan;
  id: string;
  version: number;
}

/** Who asks about which item. A foreign id and one that never was are the same. */
async function targetOf(viewer: Viewer, raw: unknown): Promise<ActionResult<Target>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = itemTargetSchema.safeParse(raw);
  const agreementId = target.success ? await agreementOfPart("ITEM", target.data.id) : null;
  const place = agreementId === null ? null : await getPlanPlace(agreementId);
  if (!target.success || !place) return refused("NOT_FOUND");
  if (!canAddToPlan(viewer, place)) return refused("FORBIDDEN");
  return ok({ viewer, place, ...target.data });
}

/** Does something with an item that is in the plan and the writer's to change. */
async function changing(
  { viewer, place, id, version }: Target,
  change: (held: HeldPlan, item: PlanItem) => Promise<ItemAnswer>,
): Promise<ItemAnswer> {
  return holding(viewer, place, async (held) => {
    const item = held.plan.items.find((each) => each.id === id);
    if (!item) return gone(version);
    if (!canEditItem(viewer, place, item)) return refused("FORBIDDEN");
    return change(held, item);
  });
}

const isSame = (one: PlanItem, other: PlanItem) => changeKindOf(one, other) === null;

/** Writes an item and what changes along with it; the plan is held, so what was read is what stands there. */
async function write(
  held: HeldPlan,
  reason: string | null,
  before: PlanItem,
  next: PlanItem,
  along: PlanItem[],
): Promise<void> {
  const editing = editingOf(held, reason, along.length > 0 ? randomUUID() : null);
  const stood = new Map(held.plan.items.map((item) => [item.id, item]));
  await updatePart(held.tx, editing, part(before), part(next));
  for (const item of along) await updatePart(held.tx, editing, part(stood.get(item.id)!), part(item));
}

/**
 * Changes an item. What stands under it goes with it to another phase. The second of two writers gets CONFLICT with what
 * stands there now; a form that comes twice is saved once.
 */
export async function updateItem(viewer: Viewer, raw: unknown): Promise<ItemAnswer> {
  const target = await targetOf(viewer, raw);
  if (!target.ok) return target;
  const parsed = parseItem(raw);
  return changing(target.data, async (held, before) => {
    if (!parsed.ok) return invalid(parsed.fieldErrors);
    const { id, version, place } = target.data;
    const result = await itemOfForm(held, id, parsed.data, before);
    if (before.version !== version) {
      if (!result.ok) return result;
      const isSaved = before.version === version + 1 && isSame(before, result.data.item);
      return isSaved ? ok({ id }) : conflict(nowOf(held.plan, before, result.data.item));
    }
    if (!result.ok) return result;
    const { item: next, choices } = result.data;
    const along = changesWith(held.plan, next);
    // Days that follow are the plan's own doing; another phase is the writer's.
    const taken = along.filter(
      ({ phaseId, id }) => phaseId !== held.plan.items.find((x) => x.id === id)!.phaseId,
    );
    if (!taken.every((item) => canEditItem(target.data.viewer, place, item)))
      return invalid({ phaseId: { key: "planChildrenOthers" } });
    const { reason } = parsed.data;
    const isTouched = !isSame(before, next);
    await write(held, reason, before, next, along);
    const editing = editingOf(held, reason);
    const areTied = await writeItemLinks(held.tx, editing, id, parsed.data, idsOf(choices.trials));
    if (areTied && !isTouched) await touchItem(held.tx, id);
    return ok({ id });
  });
}

/** Says where an item stands: under way, done on a day, dropped for a reason, or planned again. */
export async function setItemState(viewer: Viewer, raw: unknown): Promise<ItemAnswer> {
  const target = await targetOf(viewer, raw);
  if (!target.ok) return target;
  const parsed = itemStateSchema.safeParse(raw);
  return changing(target.data, async (held, before) => {
    if (!parsed.success) return invalid(fieldErrors(parsed.error));
    const { state, reason } = parsed.data;
    const reachedOn = parsed.data.state === "DONE" ? parsed.data.reachedOn : null;
    if (reachedOn !== null && reachedOn > today()) return invalid({ reachedOn: { key: "future" } });
    const next = { ...before, state, reachedOn };
    const { id, version } = target.data;
    if (before.version !== version) {
      const isSaved = before.version === version + 1 && isSame(before, next);
      return isSaved ? ok({ id }) : conflict(nowOf(held.plan, before, next));
    }
    await write(held, reason, before, next, []);
    return ok({ id });
  });
}

/** Takes an item out of the plan; what stood under it moves up to where it stood. It can be put back. */
export async function removeItem(viewer: Viewer, raw: unknown): Promise<ItemAnswer> {
  const target = await targetOf(viewer, raw);
  if (!target.ok) return target;
  const parsed = itemReasonSchema.safeParse(raw);
  return changing(target.data, async (held, before) => {
    if (!parsed.success) return invalid(fieldErrors(parsed.error));
    const { id, version, place } = target.data;
    if (before.version !== version) return conflict(nowOf(held.plan, before, before));
    const orphans = orphansOf(held.plan, before);
    if (!orphans.every((child) => canEditItem(target.data.viewer, place, child)))
      return invalid({ reason: { key: "planChildrenOthers" } });
    const editing = editingOf(held, parsed.data.reason, orphans.length > 0 ? randomUUID() : null);
    const stood = new Map(held.plan.items.map((item) => [item.id, item]));
    for (const child of orphans) await updatePart(held.tx, editing, part(stood.get(child.id)!), part(child));
    await removePart(held.tx, editing, part(before), now());
    return ok({ id });
  });
}

/** What else was changed when an item was taken out: what stood under it moved up. */
async function changedAlong(tx: DbOrTx, agreementId: string, batch: string | null) {
  if (batch === null) return [];
  const changes = await listChanges(agreementId, { part: null, batch, from: null, to: null }, MOST_ALONG, tx);
  return changes.filter(({ subject, kind }) => subject === "ITEM" && kind !== "REMOVED");
}

/**
 * Puts an item back that was taken out, where it stood. What stood under it goes under it again unless it was changed
 * since. Without its phase there is no place for it; without the item above it stands by itself.
 */
export async function restoreItem(viewer: Viewer, raw: unknown): Promise<ItemAnswer> {
  const target = await targetOf(viewer, raw);
  if (!target.ok) return target;
  const { id, version, place } = target.data;
  return holding(target.data.viewer, place, async (held) => {
    const { tx, plan } = held;
    const [removed] = await listOut(place.id, "ITEM", { id }, tx);
    if (removed?.part.subject !== "ITEM") return ok({ id });
    const item = removed.part.part;
    if (!canEditItem(target.data.viewer, place, item)) return refused("FORBIDDEN");
    if (item.version !== version) return gone(item.version);
    if (!plan.phases.some((phase) => phase.id === item.phaseId))
      return invalid({ id: { key: "planPhaseGone" } });
    const along = await changedAlong(tx, place.id, removed.batchId);
    const children = plan.items.flatMap((child) => {
      const was = along.find(({ subjectId }) => subjectId === child.id)?.before;
      if (!was || was.version !== child.version - 1 || child.phaseId !== item.phaseId) return [];
      return [[child, { ...child, parentId: id, start: was.start, end: was.end }] as const];
    });
    const editing = editingOf(held, null, children.length > 0 ? randomUUID() : null);
    const back = await restorePart(tx, editing, part(item));
    if (back === null) return gone(item.version);
    const above = plan.items.find((each) => each.id === item.parentId);
    if (item.parentId !== null && above?.phaseId !== item.phaseId) {
      await updatePart(tx, editing, back, part({ ...back.part, parentId: null }));
    }
    for (const [before, after] of children) await updatePart(tx, editing, part(before), part(after));
    return ok({ id });
  });
}
