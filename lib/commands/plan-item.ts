import { randomUUID } from "node:crypto";
import { editingOf, holdingPlan, type EditedPlan } from "@/lib/auth/plan-editing";
import { now, today } from "@/lib/clock";
import type { DbOrTx } from "@/lib/db/client";
import { getPlanPlace } from "@/lib/db/plan";
import { agreementOfPart, listChanges, listOut } from "@/lib/db/plan-change";
import { listItemChoices, touchItem, writeItemLinks, type ItemChoices } from "@/lib/db/plan-item";
import { createParts, removePart, restorePart, updatePart } from "@/lib/db/plan-write";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { changeKindOf } from "@/lib/domain/plan/change";
import { circleThrough } from "@/lib/domain/plan/dependency";
import { inheritedPeriod } from "@/lib/domain/plan/inherit";
import type { ItemConflict, ItemNow } from "@/lib/domain/plan/item-form";
import { changesWith, orphansOf } from "@/lib/domain/plan/item-move";
import { descendantsOf, orderFor } from "@/lib/domain/plan/item-tree";
import { wordingContext } from "@/lib/domain/plan/phase";
import type { Dated, Plan, PlanItem } from "@/lib/domain/plan/plan";
import {
  invalid,
  ok,
  refused,
  type ActionResult,
  type Failure,
  type FieldErrors,
} from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canAddToPlan, canEditItem, canEditPlan, ledInstitutions } from "@/lib/policies/plan";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  itemReasonSchema,
  itemStateSchema,
  itemTargetSchema,
  newItemSchema,
  parseItem,
  type ItemInput,
} from "@/lib/validation/plan-item";
import { readTime, type TimeError } from "@/lib/validation/wording";

/** More items than this never moved up together. */
const MOST_ALONG = 5_000;

/** A plan that is held until the transaction ends, and who changes it. */
interface Held {
  tx: DbOrTx;
  actor: Actor;
  place: EditedPlan;
  plan: Plan;
}

type ItemAnswer = ActionResult<{ id: string }, ItemConflict>;

const holding = (actor: Actor, place: EditedPlan, change: (held: Held) => Promise<ItemAnswer>) =>
  holdingPlan<{ id: string }, ItemConflict>(place.id, (tx, plan) => change({ tx, actor, place, plan }));

/** When the item is, by what was written: the words, or the days of where it stands when there are none. */
function timeOf(
  plan: Plan,
  place: EditedPlan,
  item: PlanItem,
  stood: PlanItem | null,
): { ok: true; time: Omit<Dated, "wording"> | null } | { ok: false; error: TimeError } {
  const phase = plan.phases.find(({ id }) => id === item.phaseId)!;
  const isUntouched = stood && stood.wording === item.wording && stood.phaseId === item.phaseId;
  if (item.wording === null) {
    if (isUntouched && stood.parentId === item.parentId) return { ok: true, time: null };
    const precision = item.recurring || item.kind === "ONGOING_ACTIVITY" ? "ONGOING" : "RANGE";
    const period = inheritedPeriod(item, plan) ?? { start: phase.start, end: phase.end };
    return { ok: true, time: { ...period, precision, bound: null, occurrences: [] } };
  }
  // What was not touched keeps its days: those of a source document may rest on more than the words.
  if (isUntouched) return { ok: true, time: null };
  return readTime(item.wording, wordingContext(plan, place, item.phaseId));
}

/** What an item names must be there to name: of the same plan, of the municipality, and the writer's to see. */
function namedErrors(
  { actor, place, plan }: Held,
  input: ItemInput,
  choices: ItemChoices,
  id: string,
  stood: PlanItem | null,
): FieldErrors {
  const errors: FieldErrors = {};
  const among = (list: readonly { id: string }[], each: string) => list.some((one) => one.id === each);
  // What stands there already may stay: a group that closed, somebody who left.
  const isKnown = (list: readonly { id: string }[], chosen: string | null, stands?: string | null) =>
    chosen === null || chosen === stands || among(list, chosen);
  if (!isKnown(choices.people, input.responsibleId, stood?.responsibleId))
    errors.responsibleId = { key: "choose" };
  if (!isKnown(choices.groups, input.workingGroupId, stood?.workingGroupId))
    errors.workingGroupId = { key: "choose" };
  if (input.level === "LOCAL" && !isKnown(choices.institutions, input.institutionId, stood?.institutionId))
    errors.institutionId = { key: "choose" };
  if (!input.trialIds.every((each) => among(choices.trials, each))) errors.trialIds = { key: "choose" };
  if (!input.wishIds.every((each) => among(choices.wishes, each))) errors.wishIds = { key: "choose" };
  if (!input.dependsOnIds.every((each) => among(plan.items, each))) errors.dependsOnIds = { key: "choose" };
  if (!among(plan.phases, input.phaseId)) errors.phaseId = { key: "choose" };
  const parent = plan.items.find((item) => item.id === input.parentId);
  if (input.parentId !== null && !parent) errors.parentId = { key: "choose" };
  else if (parent) {
    const isUnder = descendantsOf(plan.items, id).some((item) => item.id === parent.id);
    if (parent.id === id || isUnder) errors.parentId = { key: "planParentCircle" };
    else if (parent.phaseId !== input.phaseId) errors.parentId = { key: "planParentPhase" };
  }
  if (!canEditPlan(actor, place)) {
    const led = ledInstitutions(actor, place.municipalityId);
    if (input.level !== "LOCAL") errors.level = { key: "planOwnInstitution" };
    else if (input.institutionId === null || !led.includes(input.institutionId))
      errors.institutionId = { key: "planOwnInstitution" };
  }
  return errors;
}

function circleError(plan: Plan, id: string, input: ItemInput): FieldErrors {
  const circle = circleThrough(plan.items, id, input.dependsOnIds);
  if (!circle) return {};
  const titles = new Map([...plan.items.map((item) => [item.id, item.title] as const), [id, input.title]]);
  const names = [...circle, id].map((each) => titles.get(each) ?? "");
  return { dependsOnIds: { key: "planCircle", values: { circle: names.join(" → ") } } };
}

/** What the form of an item does not say. */
type Standing = Pick<
  PlanItem,
  | ("order" | "origin" | "version" | "state" | "reachedOn")
  | ("start" | "end" | "precision" | "bound" | "occurrences")
>;

/** The same items in another order are no change. */
function inTheirOrder(ids: string[], stood: PlanItem | null): string[] {
  const standing = stood?.dependsOnIds ?? [];
  return [...standing.filter((id) => ids.includes(id)), ...ids.filter((id) => !standing.includes(id))];
}

/** The item as the form makes it of what stood there, or of nothing. */
async function made(
  held: Held,
  id: string,
  input: ItemInput,
  stood: PlanItem | null,
): Promise<ActionResult<{ item: PlanItem; choices: ItemChoices }>> {
  const { tx, actor, place, plan } = held;
  const at = { agreementId: place.id, municipalityId: place.municipalityId };
  const choices = await listItemChoices(at, scopeOf(actor), tx);
  const errors = {
    ...circleError(plan, id, input),
    ...namedErrors(held, input, choices, id, stood),
  };
  const { title, wording, phaseId, parentId, kind, level, audience, recurring, note } = input;
  const { responsible, responsibleId, workingGroupId, dependsOnIds } = input;
  const base: Standing = stood ?? {
    ...{ order: 0, origin: "REGISTERED", version: 1, state: "PLANNED", reachedOn: null },
    ...{ start: place.expiresOn, end: place.expiresOn, precision: "RANGE", bound: null, occurrences: [] },
  };
  const item: PlanItem = {
    ...base,
    ...{ id, title, wording, phaseId, parentId, kind, level, audience, recurring, note },
    ...{ responsible, responsibleId, workingGroupId, dependsOnIds: inTheirOrder(dependsOnIds, stood) },
    institutionId: level === "LOCAL" ? input.institutionId : null,
  };
  if (errors.phaseId) return invalid(errors);
  const read = timeOf(plan, place, item, stood);
  if (!read.ok) errors.wording = read.error;
  if (!read.ok || Object.keys(errors).length > 0) return invalid(errors);
  return ok({ item: { ...item, ...read.time }, choices });
}

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
    const result = await made(held, id, parsed.data, null);
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
  change: (held: Held, item: PlanItem) => Promise<ItemAnswer>,
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
  held: Held,
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
    const result = await made(held, id, parsed.data, before);
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
