import { changedFields, recordAudit, type AuditActor, type AuditEntry } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { recordEffort } from "@/lib/db/effort";
import { isUniqueConflict } from "@/lib/db/errors";
import { recordPlanChange } from "@/lib/db/log";
import { getTrial } from "@/lib/db/trial";
import {
  addParts,
  replaceExemptions,
  replaceParts,
  replaceSets,
  replaceStatements,
} from "@/lib/db/trial-parts";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { Effort } from "@/lib/domain/effort/effort";
import type { ExemptionStatement } from "@/lib/domain/exemption/statement";
import { planChange } from "@/lib/domain/log/plan-change";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Lineage } from "@/lib/domain/trial/adoption";
import type { TrialInput } from "@/lib/domain/trial/input";
import { inputOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import type { Scope } from "@/lib/domain/trial/sharing";
import { stageHoldsFrom, type TrialStage } from "@/lib/domain/trial/stage";

/** Everything about a trial that is decided before it is written. */
export interface TrialToSave {
  input: TrialInput & { stage: TrialStage };
  agreementId: string | null;
  today: CalendarDate;
  /** what filling in the form cost; left out where nobody filled one in */
  effort?: Effort;
}

export interface NewTrial extends TrialToSave {
  municipalityId: string;
  area: WelfareArea;
  createdById: string;
  submissionKey?: string;
  /** what it is begun from; the caller has seen that its creator may know of it */
  lineage?: Lineage;
}

/** The fields that are columns of the trial itself. */
function columns({ input, agreementId }: TrialToSave) {
  return {
    title: input.title,
    freedFrom: input.freedFrom,
    freedTo: input.freedTo,
    purpose: input.purpose,
    change: input.change,
    expectedResult: input.expectedResult,
    observedEffect: input.observedEffect,
    participants: input.participants,
    participantCount: input.participantCount,
    initiator: input.initiator,
    costsMoney: input.costsMoney,
    stage: input.stage,
    periodStart: toDbDate(input.periodStart),
    periodEnd: toDbDate(input.periodEnd),
    sharing: input.sharing,
    agreementId,
  };
}

/** A change for the history; which statements it restated tells a later reader that a review came before it. */
function withRestated(
  { before, after }: NonNullable<ReturnType<typeof changedFields>>,
  restated: string[],
): Pick<AuditEntry, "operation" | "before" | "after"> {
  return { operation: "UPDATE", before, after: { ...after, ...(restated.length > 0 && { restated }) } };
}

/** What the history compares: the decisions, and the exemptions of single parts. */
function auditState(trial: TrialRecord): Record<string, unknown> {
  const partExemptions = trial.exemptionUses
    .filter((use) => use.subActivityId !== null)
    .map(({ level, statedNeed, reviewedNeed, subActivityId, provision, municipalRule }) => ({
      part: trial.subActivities.find(({ id }) => id === subActivityId)?.title,
      level,
      statedNeed,
      reviewedNeed,
      provisionId: provision?.id ?? null,
      municipalRuleId: municipalRule?.id ?? null,
    }));
  return { ...inputOfRecord(trial), ...(partExemptions.length > 0 && { partExemptions }) };
}

function filled(state: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

async function audit(
  tx: DbOrTx,
  actor: AuditActor,
  trial: { id: string; municipality: { id: string } },
  entry: Pick<AuditEntry, "operation" | "before" | "after">,
): Promise<void> {
  await recordAudit(tx, actor, {
    entity: "trial",
    entityId: trial.id,
    municipalityId: trial.municipality.id,
    ...entry,
  });
}

/** What a trial was begun from, for the history: the kind in words, and the ids for whoever looks them up. */
function begun(lineage: Lineage | undefined): Record<string, unknown> {
  if (!lineage) return {};
  const { adoptedFromId, adoptedExampleId } = lineage;
  const adopted = adoptedFromId ? "TRIAL" : adoptedExampleId ? "EXAMPLE" : null;
  return adopted === null ? {} : filled({ adopted, adoptedFromId, adoptedExampleId });
}

/** Writes a new trial with its parts and its history, in the transaction of what it comes of. */
export async function insertTrial(
  tx: DbOrTx,
  trial: NewTrial,
  actor: AuditActor,
  scope: Scope,
): Promise<string> {
  const { input, today, municipalityId } = trial;
  const { id } = await tx.trial.create({
    data: {
      ...columns(trial),
      observedEffectOn: input.observedEffect ? toDbDate(today) : null,
      area: trial.area,
      municipalityId,
      leadInstitutionId: input.leadInstitutionId,
      createdById: trial.createdById,
      submissionKey: trial.submissionKey,
      ...trial.lineage,
      stageChanges: {
        create: {
          stage: input.stage,
          from: toDbDate(stageHoldsFrom(input.stage, input.periodStart, today, null)),
          actorName: actor.name,
        },
      },
    },
    select: { id: true },
  });
  await addParts(tx, id, municipalityId, input, { actor, name: actor.name, on: today });
  const saved = await getTrial(id, scope, "LEFT_OUT", tx);
  if (!saved) throw new Error("A trial was created outside its creator's reach");
  await audit(tx, actor, saved, {
    operation: "CREATE",
    after: { ...filled(auditState(saved)), ...begun(trial.lineage) },
  });
  if (trial.effort) await recordEffort(tx, id, "FORM", trial.effort, today);
  return id;
}

/**
 * Creates a trial; the same form posted again answers with the trial it made the first time.
 * @returns null when the key belongs to somebody else's form
 */
export async function createTrial(
  trial: NewTrial,
  actor: AuditActor,
  scope: Scope,
): Promise<{ id: string } | null> {
  const prisma = await db();
  try {
    return { id: await prisma.$transaction((tx) => insertTrial(tx, trial, actor, scope)) };
  } catch (error) {
    if (!trial.submissionKey || !isUniqueConflict(error)) throw error;
    return prisma.trial.findFirst({
      where: { submissionKey: trial.submissionKey, createdById: trial.createdById },
      select: { id: true },
    });
  }
}

/**
 * Saves an edited trial if it still stands at `version`.
 * @returns CONFLICT when somebody saved in between, NOT_FOUND when it is gone; nothing is written then
 */
export async function updateTrial(
  id: string,
  version: number,
  change: TrialToSave,
  actor: AuditActor,
  scope: Scope,
): Promise<"SAVED" | "CONFLICT" | "NOT_FOUND"> {
  const prisma = await db();
  const { input, today } = change;
  return prisma.$transaction(async (tx) => {
    const before = await getTrial(id, scope, "LEFT_OUT", tx);
    if (!before) return "NOT_FOUND";
    const observed = input.observedEffect !== before.observedEffect;
    const { count } = await tx.trial.updateMany({
      where: { id, version, archivedAt: null },
      data: {
        ...columns(change),
        ...(observed && { observedEffectOn: input.observedEffect ? toDbDate(today) : null }),
        version: { increment: 1 },
      },
    });
    if (count === 0) return "CONFLICT";
    await replaceSets(tx, before, input, actor);
    await replaceParts(tx, before, input.subActivities);
    const restated = await replaceExemptions(tx, before, input, { name: actor.name, on: today });
    const after = await getTrial(id, scope, "LEFT_OUT", tx);
    if (!after) throw new Error("A change put the trial outside its editor's reach");
    const changed = changedFields(auditState(before), auditState(after));
    if (changed) await audit(tx, actor, before, withRestated(changed, restated));
    const plan = planChange(before, after);
    if (plan) await recordPlanChange(tx, id, plan, { actor, on: today });
    if (change.effort) await recordEffort(tx, id, "FORM", change.effort, today);
    return "SAVED";
  });
}

/** The statements as the history tells them: by part and by what the exemption is from, in words. */
function statementsForHistory({ exemptionUses, subActivities }: TrialRecord) {
  return exemptionUses.map(({ level, statedNeed, subActivityId, provision, municipalRule }) => ({
    part: subActivities.find(({ id }) => id === subActivityId)?.title ?? null,
    level,
    basis: provision ? provisionLabel(provision) : (municipalRule?.title ?? null),
    need: statedNeed,
  }));
}

/**
 * Writes the stated needs of a trial, part by part, if it still stands at `version`.
 * @returns as `updateTrial`
 */
export async function updateStatements(
  id: string,
  version: number,
  wanted: ExemptionStatement[],
  by: { actor: AuditActor; today: CalendarDate },
  scope: Scope,
): Promise<"SAVED" | "CONFLICT" | "NOT_FOUND"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const before = await getTrial(id, scope, "LEFT_OUT", tx);
    if (!before) return "NOT_FOUND";
    const { count } = await tx.trial.updateMany({
      where: { id, version, archivedAt: null },
      data: { version: { increment: 1 } },
    });
    if (count === 0) return "CONFLICT";
    const stated = { name: by.actor.name, on: by.today };
    const restated = await replaceStatements(tx, id, before.exemptionUses, wanted, stated);
    const after = await getTrial(id, scope, "LEFT_OUT", tx);
    if (!after) throw new Error("A change put the trial outside its editor's reach");
    const changed = changedFields(
      { statements: statementsForHistory(before) },
      { statements: statementsForHistory(after) },
    );
    if (changed) await audit(tx, by.actor, before, withRestated(changed, restated));
    return "SAVED";
  });
}

/** Archives a trial or takes it back; doing it twice changes nothing. */
export async function setTrialArchived(
  trial: TrialRecord,
  archivedAt: Date | null,
  actor: AuditActor,
): Promise<void> {
  const prisma = await db();
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.trial.updateMany({
      where: { id: trial.id, archivedAt: archivedAt ? null : { not: null } },
      data: { archivedAt, version: { increment: 1 } },
    });
    if (count > 0) await audit(tx, actor, trial, { operation: archivedAt ? "ARCHIVE" : "RESTORE" });
  });
}
