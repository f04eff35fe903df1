import {
  editingOf,
  holdingPlan,
  planEditor,
  readEditedPart,
  type EditedPlan,
  type PlanEditor,
} from "@/lib/commands/parts/plan-editing";
import { now, today } from "@/lib/clock";
import type { DbOrTx } from "@/lib/db/client";
import { agreementOfPart, listOut } from "@/lib/db/plan-change";
import { createParts, removePart, restorePart, updatePart } from "@/lib/db/plan-write";
import { listMunicipalAccounts } from "@/lib/db/working-group";
import type { Viewer } from "@/lib/domain/member/role";
import type { PlanPart } from "@/lib/domain/plan/change";
import { milestoneDifferences, type MilestoneConflict } from "@/lib/domain/plan/milestone-form";
import { orderAt, wordingContext } from "@/lib/domain/plan/phase";
import type { Plan, PlanMilestone } from "@/lib/domain/plan/plan";
import {
  invalid,
  ok,
  refused,
  type ActionResult,
  type Failure,
  type FieldErrors,
} from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  milestoneReasonSchema,
  newMilestoneSchema,
  parseMilestone,
  type MilestoneInput,
} from "@/lib/validation/plan-milestone";
import { readTime, type WrittenTime } from "@/lib/validation/wording";

const asMilestone = (part: PlanMilestone): PlanPart => ({ subject: "MILESTONE", part });

/** What a milestone names must be there to name: of the same plan, of the municipality. What stands there may stay. */
async function namedErrors(
  tx: DbOrTx,
  place: EditedPlan,
  plan: Plan,
  input: MilestoneInput,
  before: PlanMilestone | null,
): Promise<FieldErrors> {
  const errors: FieldErrors = {};
  const { phaseId, planItemIds, responsibleId } = input;
  if (phaseId !== null && !plan.phases.some(({ id }) => id === phaseId)) errors.phaseId = { key: "choose" };
  const items = new Set(plan.items.map(({ id }) => id));
  if (!planItemIds.every((id) => items.has(id))) errors.planItemIds = { key: "choose" };
  if (responsibleId !== null && responsibleId !== before?.responsibleId) {
    const people = await listMunicipalAccounts(place.municipalityId, tx);
    if (!people.some(({ id }) => id === responsibleId)) errors.responsibleId = { key: "choose" };
  }
  return errors;
}

/** When the milestone is, by what was written; a time that was not touched keeps its days, which may rest on more. */
function readWording(
  raw: unknown,
  place: EditedPlan,
  plan: Plan,
  phaseId: string | null,
  before: PlanMilestone | null,
) {
  const text = (raw as { wording?: unknown } | null)?.wording;
  if (before !== null && text === before.wording) return { ok: true as const, time: before };
  return readTime(typeof text === "string" ? text : "", wordingContext(plan, place, phaseId));
}

/** The milestone as the form says it is, or the form's errors, every field's at once. */
async function writtenMilestone(
  tx: DbOrTx,
  raw: unknown,
  place: EditedPlan,
  plan: Plan,
  before: PlanMilestone | null,
): Promise<
  ActionResult<{
    input: MilestoneInput;
    time: Pick<WrittenTime, "wording" | "start" | "end" | "precision" | "occurrences">;
  }>
> {
  const parsed = parseMilestone(raw, today(), before?.state === "DROPPED");
  const time = readWording(raw, place, plan, parsed.ok ? parsed.data.phaseId : null, before);
  const errors = {
    ...(time.ok ? {} : { wording: time.error }),
    ...(parsed.ok ? await namedErrors(tx, place, plan, parsed.data, before) : parsed.fieldErrors),
  };
  if (!parsed.ok || !time.ok || Object.keys(errors).length > 0) return invalid(errors);
  const { wording, start, end, precision, occurrences } = time.time;
  return ok({ input: parsed.data, time: { wording, start, end, precision, occurrences } });
}

function asWritten({ reason: _why, ...input }: MilestoneInput): Omit<MilestoneInput, "reason"> {
  return { ...input, planItemIds: input.planItemIds.toSorted() };
}

type Changed = { id: string; agreementId: string };

/** Adds a milestone to a plan. The same form sent twice makes one. */
export async function createMilestoneCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<Changed, MilestoneConflict>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = newMilestoneSchema.safeParse(raw);
  const found = await planEditor(viewer, target.success ? target.data.agreementId : null);
  if (!found.ok || !target.success) return found.ok ? refused("INVALID") : found;
  const { place } = found.data;
  const { id } = target.data;
  return holdingPlan(place.id, async (tx, plan) => {
    if (plan.milestones.some((row) => row.id === id)) return ok({ id, agreementId: place.id });
    if ((await agreementOfPart("MILESTONE", id, tx)) !== null) return refused("INVALID");
    const written = await writtenMilestone(tx, raw, place, plan, null);
    if (!written.ok) return written;
    const { input, time } = written.data;
    const row: PlanMilestone = {
      ...{ id, ...asWritten(input), ...time, bound: null, origin: "REGISTERED", version: 1 },
      order: orderAt(time.start, plan.milestones),
    };
    await createParts(tx, editingOf(found.data, input.reason), [asMilestone(row)]);
    return ok({ id, agreementId: place.id });
  });
}

const gone: Failure<MilestoneConflict> = {
  ok: false,
  code: "CONFLICT",
  current: { version: 0, isRemoved: true, now: {} },
};

function conflictWith(row: PlanMilestone, sent: PlanMilestone): Failure<MilestoneConflict> {
  const { version } = row;
  return {
    ok: false,
    code: "CONFLICT",
    current: { version, isRemoved: false, now: milestoneDifferences(row, sent) },
  };
}

/** Changes a milestone: its time, what it says, who sees to it, where it stands. */
export async function updateMilestoneCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<Changed, MilestoneConflict>> {
  const found = await readEditedPart(viewer, "MILESTONE", raw);
  if (!found.ok) return found;
  const { place, id, version } = found.data;
  return holdingPlan(place.id, async (tx, plan) => {
    const before = plan.milestones.find((row) => row.id === id);
    if (!before) return gone;
    const written = await writtenMilestone(tx, raw, place, plan, before);
    if (!written.ok) return written;
    const { input, time } = written.data;
    const others = plan.milestones.filter((row) => row.id !== id);
    const order = time.start === before.start ? before.order : orderAt(time.start, others);
    const own = asWritten(input);
    const isSameLinks = JSON.stringify(own.planItemIds) === JSON.stringify(before.planItemIds.toSorted());
    const planItemIds = isSameLinks ? before.planItemIds : own.planItemIds;
    const after: PlanMilestone = { ...before, ...own, ...time, order, planItemIds };
    const done = ok({ id, agreementId: place.id });
    if (before.version !== version) {
      const conflict = conflictWith(before, after);
      const isSame = before.version === version + 1 && Object.keys(conflict.current!.now).length === 0;
      return isSame ? done : conflict;
    }
    const editing = editingOf(found.data, input.reason);
    const isWritten = await updatePart(tx, editing, asMilestone(before), asMilestone(after));
    return isWritten ? done : conflictWith(before, after);
  });
}

/** A milestone that is to be taken out or put back, and why. */
async function readWithReason(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<PlanEditor & { id: string; version: number; reason: string | null }>> {
  const found = await readEditedPart(viewer, "MILESTONE", raw);
  if (!found.ok) return found;
  const parsed = milestoneReasonSchema.safeParse(raw);
  return parsed.success ? ok({ ...found.data, ...parsed.data }) : invalid(fieldErrors(parsed.error));
}

/** Takes a milestone out of the plan; it can be put back. */
export async function removeMilestoneCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<Changed, MilestoneConflict>> {
  const found = await readWithReason(viewer, raw);
  if (!found.ok) return found;
  const { place, id, version, reason } = found.data;
  return holdingPlan(place.id, async (tx, plan): Promise<ActionResult<Changed, MilestoneConflict>> => {
    const row = plan.milestones.find((each) => each.id === id);
    if (!row) return refused("ALREADY_DONE");
    const editing = editingOf(found.data, reason);
    const isRemoved = row.version === version && (await removePart(tx, editing, asMilestone(row), now()));
    return isRemoved
      ? ok({ id, agreementId: place.id })
      : { ok: false, code: "CONFLICT", current: { version: row.version, isRemoved: false, now: {} } };
  });
}

/** Puts a milestone back as it was. One whose phase is out of the plan waits for the phase. */
export async function restoreMilestoneCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<Changed, MilestoneConflict>> {
  const found = await readWithReason(viewer, raw);
  if (!found.ok) return found;
  const { place, id, version, reason } = found.data;
  return holdingPlan(place.id, async (tx, plan) => {
    if (plan.milestones.some((row) => row.id === id)) return refused("ALREADY_DONE");
    const [out] = await listOut(place.id, "MILESTONE", { id }, tx);
    if (!out) return refused("NOT_FOUND");
    if (out.part.part.version !== version) return refused("CONFLICT");
    const { phaseId } = out.part.part as PlanMilestone;
    if (phaseId !== null && !plan.phases.some((phase) => phase.id === phaseId)) {
      return invalid({ phaseId: { key: "planPhaseOut" } });
    }
    const isBack = await restorePart(tx, editingOf(found.data, reason), out.part);
    return isBack ? ok({ id, agreementId: place.id }) : refused("CONFLICT");
  });
}
