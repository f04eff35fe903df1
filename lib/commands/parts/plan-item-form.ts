import type { EditedPlan } from "@/lib/commands/parts/plan-editing";
import type { DbOrTx } from "@/lib/db/client";
import { listItemChoices, type ItemChoices } from "@/lib/db/plan-item";
import type { Actor } from "@/lib/domain/member/role";
import { circleThrough } from "@/lib/domain/plan/dependency";
import { inheritedPeriod } from "@/lib/domain/plan/inherit";
import { descendantsOf } from "@/lib/domain/plan/item-tree";
import { wordingContext } from "@/lib/domain/plan/phase";
import type { Dated, Plan, PlanItem } from "@/lib/domain/plan/plan";
import { invalid, ok, type ActionResult, type FieldErrors } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canEditPlan, ledInstitutions } from "@/lib/policies/plan";
import type { ItemInput } from "@/lib/validation/plan-item";
import { readTime, type TimeError } from "@/lib/validation/wording";

// What the form of an item makes of it, for the commands that add and change one.

/** A plan that is held until the transaction ends, and who changes it. */
export interface HeldPlan {
  tx: DbOrTx;
  actor: Actor;
  place: EditedPlan;
  plan: Plan;
}

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
  { actor, place, plan }: HeldPlan,
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
export async function itemOfForm(
  held: HeldPlan,
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
