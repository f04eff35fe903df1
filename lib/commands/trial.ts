import { readEditedTrial } from "@/lib/commands/parts/trial-editing";
import { now, today } from "@/lib/clock";
import type { AuditActor } from "@/lib/db/audit";
import { deleteTrialDraft, getTrialDraft } from "@/lib/db/draft";
import { listExemptionBases } from "@/lib/db/exemption";
import { areasOfOrigin } from "@/lib/db/adoption";
import { getLastTrialChange, getTrial, listSimilarTrials, type SimilarTrial } from "@/lib/db/trial";
import { getOpenInstitution, listAgreementPeriods, listTrialChoices } from "@/lib/db/trial-choices";
import { createTrial, setTrialArchived, updateTrial } from "@/lib/db/trial-write";
import { agreementFor } from "@/lib/domain/agreement/in-force";
import { filledFields, secondsOfForm } from "@/lib/domain/effort/effort";
import { referenceProblem } from "@/lib/domain/exemption/reference";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  invalid,
  ok,
  refused,
  type ActionResult,
  type Failure,
  type FieldErrors,
} from "@/lib/domain/shared/result";
import type { Lineage } from "@/lib/domain/trial/adoption";
import { choiceErrors, choicesAt } from "@/lib/domain/trial/choices";
import type { TrialConflict } from "@/lib/domain/trial/conflict";
import { differingFields, trialFields, valuesOfInput, type TrialInput } from "@/lib/domain/trial/input";
import { inputOfRecord, rightsOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { choosableStages, initialStage, type TrialStage } from "@/lib/domain/trial/stage";
import {
  canManageTrial,
  canOnlyProposeAt,
  canRegisterTrialAt,
  canRegisterTrials,
  type TrialPlace,
} from "@/lib/policies/trial";
import {
  lineageSchema,
  inFormOrder,
  parseTrialInput,
  similarTitlesSchema,
  submissionKeyOf,
  trialIdSchema,
} from "@/lib/validation/trial";

/** The strongest role with which the actor stands at the place, as the history keeps it. */
function auditActor(actor: Actor, place: TrialPlace): AuditActor {
  const own = actor.memberships.filter(
    ({ municipalityId, institutionId }) =>
      municipalityId === place.municipalityId &&
      (institutionId === null || institutionId === place.leadInstitutionId),
  );
  const role = (["LEADER", "ADMINISTRATION", "STAFF"] as const).find((each) =>
    own.some(({ role }) => role === each),
  );
  return { id: actor.userId, name: actor.name, role: role ?? null };
}

async function agreementIdFor(
  municipalityId: string,
  area: WelfareArea,
  day: CalendarDate,
): Promise<string | null> {
  return agreementFor(await listAgreementPeriods(municipalityId), area, day)?.id ?? null;
}

const wrongIn = (parsed: ReturnType<typeof parseTrialInput>): FieldErrors =>
  parsed.ok ? {} : parsed.fieldErrors;

/**
 * Provisions and rules that do not hold in the trial's area or time; what the trial points at already may stay.
 * @param before what it has, null for a new trial
 */
async function referenceErrors(
  input: TrialInput,
  before: TrialInput | null,
  place: TrialPlace,
  day: CalendarDate,
): Promise<FieldErrors> {
  const fields = ["provisionIds", "municipalRuleIds"] as const;
  const added = (field: (typeof fields)[number]) =>
    input[field].filter((id) => !before?.[field].includes(id));
  const ids = fields.flatMap(added);
  if (ids.length === 0) return {};
  const bases = await listExemptionBases(place, ids);
  const errors: FieldErrors = {};
  for (const field of fields) {
    for (const basis of bases.filter(({ id }) => added(field).includes(id))) {
      const problem = referenceProblem(basis, { ...input, area: place.area }, day);
      if (!problem) continue;
      const { key, ...values } = problem;
      errors[field] ??= { key, values: { name: basis.label, ...values } };
    }
  }
  return errors;
}

/** The time a form took, from what was saved of it on the way. */
async function secondsWritten(viewer: Actor, trialId: string | null, raw: unknown): Promise<number> {
  const draft = await getTrialDraft(viewer.userId, trialId);
  return secondsOfForm(draft, (raw as { openedAt?: unknown } | null)?.openedAt, now());
}

/** Why a trial cannot be begun from what the form names: hidden and missing are told apart by nobody. */
async function lineageErrors(lineage: Lineage, area: WelfareArea, viewer: Actor): Promise<FieldErrors> {
  const { adoptedFromId, adoptedExampleId } = lineage;
  if (!adoptedFromId && !adoptedExampleId) return {};
  const areas = await areasOfOrigin(lineage, scopeOf(viewer));
  const named = [...(adoptedFromId ? [areas.trial] : []), ...(adoptedExampleId ? [areas.example] : [])];
  if (named.includes(null)) return { adopted: { key: "originGone" } };
  return named.some((each) => each !== area) ? { adopted: { key: "originArea" } } : {};
}

/** Registers a trial; staff's become ideas. The same form posted twice answers with the same trial. */
export async function createTrialCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canRegisterTrials(viewer)) return refused("FORBIDDEN");
  const parsed = parseTrialInput(raw);
  const input = parsed.data;
  const institution = await getOpenInstitution(input.leadInstitutionId);
  const place = institution && { ...institution, leadInstitutionId: institution.id };
  if (!place || !canRegisterTrialAt(viewer, place)) {
    return parsed.ok ? refused("NOT_FOUND") : invalid(parsed.fieldErrors);
  }
  const day = today();
  const choices = choicesAt(await listTrialChoices([place.municipalityId], [place.area]), place);
  const unfit = await referenceErrors(input, null, place, day);
  const errors = { ...choiceErrors(input, choices), ...unfit, ...wrongIn(parsed) };
  const lineage = lineageSchema.parse(raw);
  const unfounded = await lineageErrors(lineage, place.area, viewer);
  const proposal = canOnlyProposeAt(viewer, place);
  const stages: readonly TrialStage[] = choosableStages(null);
  if (!proposal && input.stage && !stages.includes(input.stage)) errors.stage = { key: "choose" };
  if (Object.keys({ ...errors, ...unfounded }).length > 0) {
    return invalid({ ...unfounded, ...inFormOrder(errors) });
  }
  const chosenStage = proposal ? null : input.stage;
  const created = await createTrial(
    {
      input: {
        ...input,
        stage: chosenStage ?? initialStage(proposal, input.periodStart, day),
        sharing: proposal ? "MUNICIPALITY" : input.sharing,
      },
      municipalityId: place.municipalityId,
      area: place.area,
      agreementId: await agreementIdFor(place.municipalityId, place.area, input.periodStart ?? day),
      createdById: viewer.userId,
      submissionKey: submissionKeyOf(raw),
      lineage,
      today: day,
      effort: {
        seconds: await secondsWritten(viewer, null, raw),
        fields: filledFields(valuesOfInput(input), trialFields),
      },
    },
    auditActor(viewer, place),
    scopeOf(viewer),
  );
  if (!created) return refused("NOT_FOUND");
  await deleteTrialDraft(viewer.userId, null);
  return ok(created);
}

/** What stands in the database now, for the one who comes second. */
async function conflictWith(current: TrialRecord): Promise<Failure<TrialConflict>> {
  const last = await getLastTrialChange(current.id);
  return {
    ok: false,
    code: "CONFLICT",
    current: {
      version: current.version,
      values: valuesOfInput(inputOfRecord(current)),
      savedBy: last?.actorName ?? null,
      savedAt: (last?.at ?? new Date(current.updatedAt)).toISOString(),
    },
  };
}

/** What the viewer may not decide stays as it is, whatever was posted; a registered trial is moved, not edited. */
function withinRights(
  viewer: Viewer,
  input: TrialInput,
  current: TrialRecord,
): TrialInput & { stage: TrialStage } {
  const mayManage = canManageTrial(viewer, rightsOfRecord(current));
  return {
    ...input,
    leadInstitutionId: current.leadInstitution.id,
    furtherInstitutionIds: input.furtherInstitutionIds.filter((id) => id !== current.leadInstitution.id),
    stage: current.stage,
    sharing: mayManage ? input.sharing : current.sharing,
  };
}

/** Saves an edited trial. Whoever comes second gets CONFLICT with what stands there; nothing is overwritten. */
export async function updateTrialCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, TrialConflict>> {
  const found = await readEditedTrial(viewer, raw);
  if (!found.ok) return found;
  const { actor, current, place, scope, version } = found.data;
  const { id } = current;
  const parsed = parseTrialInput({ ...(raw as object), leadInstitutionId: current.leadInstitution.id });
  const input = withinRights(actor, parsed.data, current);
  const before = inputOfRecord(current);
  const choices = choicesAt(await listTrialChoices([place.municipalityId], [place.area]), place);
  const unfit = await referenceErrors(input, before, place, today());
  const errors = { ...choiceErrors(input, choices, before), ...unfit, ...wrongIn(parsed) };
  if (Object.keys(errors).length > 0) return invalid(inFormOrder(errors));
  // Nothing new, or the same form posted again: it is saved already.
  const changed = differingFields(valuesOfInput(input), valuesOfInput(before));
  if (changed.length > 0) {
    if (current.version !== version) return conflictWith(current);
    const day = today();
    const agreementId =
      input.periodStart === current.periodStart
        ? (current.agreement?.id ?? null)
        : await agreementIdFor(place.municipalityId, place.area, input.periodStart ?? day);
    const effort = { seconds: await secondsWritten(actor, id, raw), fields: changed.length };
    const change = { input, agreementId, today: day, effort };
    const outcome = await updateTrial(id, version, change, auditActor(actor, place), scope);
    if (outcome !== "SAVED") {
      const newest = await getTrial(id, scope);
      return newest ? conflictWith(newest) : refused("NOT_FOUND");
    }
  }
  await deleteTrialDraft(actor.userId, id);
  return ok({ id });
}

async function setArchived(
  viewer: Viewer,
  raw: unknown,
  archivedAt: Date | null,
): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const parsed = trialIdSchema.safeParse(raw);
  const trial = parsed.success && (await getTrial(parsed.data.id, scopeOf(viewer), "INCLUDED"));
  if (!trial) return refused("NOT_FOUND");
  const place = rightsOfRecord(trial);
  if (!canManageTrial(viewer, place)) return refused(trial.isArchived ? "NOT_FOUND" : "FORBIDDEN");
  await setTrialArchived(trial, archivedAt, auditActor(viewer, place));
  return ok({ id: trial.id });
}

/** Takes a trial out of every list and figure, until it is taken back. */
export async function archiveTrialCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  return setArchived(viewer, raw, now());
}

export async function restoreTrialCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  return setArchived(viewer, raw, null);
}

/** Trials of the institution that look like this title, among those the viewer may see. */
export async function findSimilarTrialsCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<SimilarTrial[]>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canRegisterTrials(viewer)) return refused("FORBIDDEN");
  const parsed = similarTitlesSchema.safeParse(raw);
  if (!parsed.success || parsed.data.title.length < 4) return ok([]);
  return ok(await listSimilarTrials(parsed.data, scopeOf(viewer)));
}
