import { randomUUID } from "node:crypto";
import {
  editingOf,
  holdingPlan,
  planEditor,
  readEditedPart,
  PlanRefusal,
  type EditedPlan,
} from "@/lib/commands/parts/plan-editing";
import { now } from "@/lib/clock";
import type { DbOrTx } from "@/lib/db/client";
import { agreementOfPart, listOut } from "@/lib/db/plan-change";
import { createParts, removePart, restorePart, updatePart, type PlanEditing } from "@/lib/db/plan-write";
import type { Viewer } from "@/lib/domain/member/role";
import type { PlanPart } from "@/lib/domain/plan/change";
import {
  contentOf,
  followersOf,
  movedToPhase,
  orderAt,
  wordingContext,
  type PhaseConflict,
} from "@/lib/domain/plan/phase";
import type { Plan, PlanPhase } from "@/lib/domain/plan/plan";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  newPhaseSchema,
  phaseRemovalSchema,
  phaseReturnSchema,
  phaseSchema,
  type PhaseInput,
} from "@/lib/validation/plan-phase";
import { readTime } from "@/lib/validation/wording";

/** Changes made in one go are remembered as one. */
const batchOf = (isMany: boolean) => (isMany ? randomUUID() : null);

const asPhase = (part: PlanPhase): PlanPart => ({ subject: "PHASE", part });

/**
 * The phase as the form says it is, or the form's errors, every field's at once. A time that was not touched keeps its
 * days: those of a source document may rest on more than the words.
 */
function writtenPhase(raw: unknown, place: EditedPlan, plan: Plan, before: PlanPhase | null) {
  const parsed = phaseSchema.safeParse(raw);
  const text = (raw as { wording?: unknown } | null)?.wording;
  const others = { phases: plan.phases.filter(({ id }) => id !== before?.id) };
  const time =
    before !== null && before.wording === text
      ? { ok: true as const, time: before }
      : readTime(typeof text === "string" ? text : "", wordingContext(others, place, null));
  if (parsed.success && time.ok) {
    const { wording, start, end, precision } = time.time;
    return ok({ input: parsed.data, time: { wording, start, end, precision } });
  }
  return invalid({
    ...(parsed.success ? {} : fieldErrors(parsed.error)),
    ...(time.ok ? {} : { wording: time.error }),
  });
}

const textsOf = ({ label, mainPhase, note }: PhaseInput) => ({ label, mainPhase, note });

/** Adds a phase to a plan. The same form sent twice makes one. */
export async function createPhaseCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; agreementId: string }, PhaseConflict>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = newPhaseSchema.safeParse(raw);
  const found = await planEditor(viewer, target.success ? target.data.agreementId : null);
  if (!found.ok || !target.success) return found.ok ? refused("INVALID") : found;
  const { place } = found.data;
  const { id } = target.data;
  return holdingPlan(place.id, async (tx, plan) => {
    if (plan.phases.some((phase) => phase.id === id)) return ok({ id, agreementId: place.id });
    if ((await agreementOfPart("PHASE", id, tx)) !== null) return refused("INVALID");
    const written = writtenPhase(raw, place, plan, null);
    if (!written.ok) return written;
    const { input, time } = written.data;
    const phase: PlanPhase = {
      ...{ id, ...textsOf(input), ...time, origin: "REGISTERED", version: 1 },
      order: orderAt(time.start, plan.phases),
    };
    await createParts(tx, editingOf(found.data, input.reason), [asPhase(phase)]);
    return ok({ id, agreementId: place.id });
  });
}

function conflictWith(phase: PlanPhase | undefined, sent?: Partial<PlanPhase>): Failure<PhaseConflict> {
  if (!phase) return { ok: false, code: "CONFLICT", current: { version: 0, isRemoved: true, now: {} } };
  const now = Object.fromEntries(
    (["label", "mainPhase", "wording", "note"] as const)
      .filter((field) => sent === undefined || sent[field] !== phase[field])
      .map((field) => [field, phase[field]]),
  );
  return { ok: false, code: "CONFLICT", current: { version: phase.version, isRemoved: false, now } };
}

/**
 * Changes a phase. Where its time changes, the items that have no time of their own follow in the same go.
 * @returns how many items followed
 */
export async function updatePhaseCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; agreementId: string; followed: number }, PhaseConflict>> {
  const found = await readEditedPart(viewer, "PHASE", raw);
  if (!found.ok) return found;
  const { place, id, version } = found.data;
  return holdingPlan(place.id, async (tx, plan) => {
    const before = plan.phases.find((phase) => phase.id === id);
    if (!before) return conflictWith(undefined);
    const written = writtenPhase(raw, place, plan, before);
    if (!written.ok) return written;
    const { input, time } = written.data;
    const others = plan.phases.filter((phase) => phase.id !== id);
    const order = time.start === before.start ? before.order : orderAt(time.start, others);
    const after: PlanPhase = { ...before, ...textsOf(input), ...time, order };
    const done = (followed: number) => ok({ id, agreementId: place.id, followed });
    if (before.version !== version) {
      const conflict = conflictWith(before, after);
      const isSame = before.version === version + 1 && Object.keys(conflict.current!.now).length === 0;
      return isSame ? done(0) : conflict;
    }
    const following = followersOf(plan, after);
    const editing = editingOf(found.data, input.reason, batchOf(following.length > 0));
    if (!(await updatePart(tx, editing, asPhase(before), asPhase(after)))) {
      throw new PlanRefusal(conflictWith(before, after));
    }
    for (const part of following) {
      const was = plan.items.find((item) => item.id === part.id)!;
      await updatePart(tx, editing, { subject: "ITEM", part: was }, { subject: "ITEM", part });
    }
    return done(following.length);
  });
}

/**
 * Takes a phase out of the plan. What stands in it is moved to another phase or taken out with it, as chosen; without
 * a choice it is refused, so that nothing is left without a phase.
 */
export async function removePhaseCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ agreementId: string }, PhaseConflict>> {
  const found = await readEditedPart(viewer, "PHASE", raw);
  if (!found.ok) return found;
  const { place, id, version } = found.data;
  const parsed = phaseRemovalSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { choice, toPhaseId, reason } = parsed.data;
  return holdingPlan(place.id, async (tx, plan) => {
    const phase = plan.phases.find((each) => each.id === id);
    if (!phase) return refused("ALREADY_DONE");
    if (phase.version !== version) return conflictWith(phase);
    const { items, milestones } = contentOf(id, plan);
    const isEmpty = items.length + milestones.length === 0;
    const to = plan.phases.find((each) => each.id === toPhaseId && each.id !== id);
    if (!isEmpty && choice === null) return invalid({ choice: { key: "choose" } });
    if (!isEmpty && choice === "MOVE" && !to) return invalid({ toPhaseId: { key: "choose" } });
    const editing = editingOf(found.data, reason, batchOf(!isEmpty));
    if (choice === "MOVE" && to) {
      for (const part of items) {
        const after = movedToPhase(part, phase, to);
        await updatePart(tx, editing, { subject: "ITEM", part }, { subject: "ITEM", part: after });
      }
      for (const part of milestones) {
        const after = { ...part, phaseId: to.id };
        await updatePart(tx, editing, { subject: "MILESTONE", part }, { subject: "MILESTONE", part: after });
      }
    } else {
      await removeContent(tx, editing, plan, id);
    }
    if (!(await removePart(tx, editing, asPhase(phase), now()))) throw new PlanRefusal(conflictWith(phase));
    return ok({ agreementId: place.id });
  });
}

/** Takes out what stands in a phase; an item of another phase that stood under one of them stands by itself then. */
async function removeContent(tx: DbOrTx, editing: PlanEditing, plan: Plan, phaseId: string): Promise<void> {
  const { items, milestones } = contentOf(phaseId, plan);
  const gone = new Set(items.map(({ id }) => id));
  for (const part of plan.items) {
    if (gone.has(part.id) || part.parentId === null || !gone.has(part.parentId)) continue;
    const after = { ...part, parentId: null };
    await updatePart(tx, editing, { subject: "ITEM", part }, { subject: "ITEM", part: after });
  }
  const removedAt = now();
  for (const part of items) await removePart(tx, editing, { subject: "ITEM", part }, removedAt);
  for (const part of milestones) await removePart(tx, editing, { subject: "MILESTONE", part }, removedAt);
}

/** Puts a phase back, with what was taken out in the same go and is still out. */
export async function restorePhaseCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; agreementId: string }, PhaseConflict>> {
  const found = await readEditedPart(viewer, "PHASE", raw);
  if (!found.ok) return found;
  const { place, id, version } = found.data;
  const parsed = phaseReturnSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  return holdingPlan(place.id, async (tx, plan) => {
    const [out] = await listOut(place.id, "PHASE", { id }, tx);
    if (!out)
      return plan.phases.some((phase) => phase.id === id) ? refused("ALREADY_DONE") : refused("NOT_FOUND");
    if (out.part.part.version !== version) return refused("CONFLICT");
    const { batchId } = out;
    const [items, milestones] = batchId
      ? [
          await listOut(place.id, "ITEM", { batchId }, tx),
          await listOut(place.id, "MILESTONE", { batchId }, tx),
        ]
      : [[], []];
    const along = [...items, ...milestones].filter(
      ({ part: { part } }) => "phaseId" in part && part.phaseId === id,
    );
    const editing = editingOf(found.data, parsed.data.reason, batchOf(along.length > 0));
    if (!(await restorePart(tx, editing, out.part))) throw new PlanRefusal(refused("CONFLICT"));
    for (const { part } of along) await restorePart(tx, editing, part);
    return ok({ id, agreementId: place.id });
  });
}
