import { auditActor, changedFields, recordAudit } from "@/lib/db/audit";
import { db, type DbOrTx, type Prisma } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import type { Actor } from "@/lib/domain/member/role";
import type { PlannedEvaluations } from "@/lib/domain/process/evaluation-year";
import type { EvaluationLayer, GoalAssessment, PlanEvaluation } from "@/lib/domain/process/goal";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

const select = {
  ...{ id: true, year: true, layer: true, summary: true, consequence: true, url: true, finishedOn: true },
  ...{ authorName: true, origin: true, version: true },
  institution: { select: { id: true, name: true } },
  assessments: { select: { goalId: true, degree: true, text: true } },
} as const;

function toEvaluation({
  finishedOn,
  ...row
}: Prisma.PlanEvaluationGetPayload<{ select: typeof select }>): PlanEvaluation {
  return { ...row, finishedOn: fromDbDate(finishedOn) };
}

/** Who wrote what about an agreement's work; who may read what is the caller's business. */
export async function listPlanEvaluations(
  agreementId: string,
  where: { year: number },
): Promise<PlanEvaluation[]> {
  const prisma = await db();
  const rows = await prisma.planEvaluation.findMany({
    where: { agreementId, ...where },
    orderBy: [{ year: "asc" }, { institution: { name: "asc" } }, { id: "asc" }],
    select,
  });
  return rows.map(toEvaluation);
}

/** That something was written and whether it is finished, for all years; not what. */
export async function listEvaluationStates(agreementId: string) {
  const prisma = await db();
  const rows = await prisma.planEvaluation.findMany({
    where: { agreementId },
    select: { year: true, layer: true, finishedOn: true, institutionId: true },
  });
  return rows.map(({ finishedOn, institutionId, ...row }) => ({
    ...row,
    finishedOn: fromDbDate(finishedOn),
    institution: institutionId === null ? null : { id: institutionId },
  }));
}

/** Which evaluation is meant. */
export interface EvaluationSubject {
  year: number;
  layer: EvaluationLayer;
  /** only for LOCAL */
  institutionId: string | null;
}

/** The one evaluation of a year in a layer, at home of one institution; null while there is none. */
export async function getPlanEvaluation(
  agreementId: string,
  { year, layer, institutionId }: EvaluationSubject,
  prisma?: DbOrTx,
): Promise<PlanEvaluation | null> {
  prisma ??= await db();
  const row = await prisma.planEvaluation.findFirst({
    where: { agreementId, year, layer, institutionId },
    select,
  });
  return row && toEvaluation(row);
}

/** When an agreement's work began and ends, and whose it is. */
export async function getWorkPeriod(agreementId: string) {
  const prisma = await db();
  const found = await prisma.agreement.findUnique({
    where: { id: agreementId },
    select: { workStartedOn: true, inForceFrom: true, expiresOn: true },
  });
  if (!found) return null;
  const { workStartedOn, inForceFrom, expiresOn } = found;
  return { start: fromDbDate(workStartedOn ?? inForceFrom), end: fromDbDate(expiresOn) };
}

/** An institution as evaluations see it. */
export interface EvaluatingInstitution {
  id: string;
  name: string;
  /** false: one that may write, but nobody waits for it */
  isExpected: boolean;
}

/**
 * The institutions an agreement covers that evaluate for themselves: open, and not part of another; an administration
 * and a single childminder do not. Those of `also` come along where the agreement covers them.
 */
export async function listEvaluatingInstitutions(
  place: { municipalityId: string; areas: readonly WelfareArea[] },
  also: string[] = [],
): Promise<EvaluatingInstitution[]> {
  const prisma = await db();
  const expected: Prisma.InstitutionWhereInput = {
    ...{ closedOn: null, parentId: null, kind: { notIn: ["ADMINISTRATION_UNIT", "CHILDMINDER"] } },
  };
  const rows = await prisma.institution.findMany({
    where: {
      ...{ municipalityId: place.municipalityId, area: { in: [...place.areas] } },
      OR: [expected, { id: { in: also } }],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, closedOn: true, parentId: true, kind: true },
  });
  return rows.map(({ id, name, closedOn, parentId, kind }) => ({
    ...{ id, name },
    isExpected:
      closedOn === null && parentId === null && kind !== "ADMINISTRATION_UNIT" && kind !== "CHILDMINDER",
  }));
}

/** True where the agreement covers the institution: in its municipality and one of its areas. */
export async function isCovered(
  place: { municipalityId: string; areas: readonly WelfareArea[] },
  institutionId: string,
): Promise<boolean> {
  const prisma = await db();
  const where = { id: institutionId, municipalityId: place.municipalityId, area: { in: [...place.areas] } };
  return (await prisma.institution.count({ where })) > 0;
}

/** What the plan says about when evaluations are held. Three queries. */
export async function listPlannedEvaluations(agreementId: string): Promise<PlannedEvaluations> {
  const prisma = await db();
  const where = { agreementId, removedAt: null, kind: "EVALUATION" } as const;
  const own = { id: true, wording: true, startOn: true, endOn: true, kind: true, state: true } as const;
  const [items, milestones] = await Promise.all([
    prisma.planItem.findMany({
      where,
      orderBy: [{ startOn: "asc" }, { order: "asc" }],
      select: { ...own, title: true, level: true },
    }),
    prisma.milestone.findMany({
      where,
      orderBy: [{ startOn: "asc" }, { order: "asc" }],
      select: {
        ...{ ...own, stateText: true, municipalText: true },
        planItems: { where: { planItem: { removedAt: null } }, select: { planItemId: true } },
      },
    }),
  ]);
  const period = ({ startOn, endOn }: { startOn: Date; endOn: Date }) => ({
    start: fromDbDate(startOn),
    end: fromDbDate(endOn),
  });
  return {
    items: items.map(({ startOn, endOn, ...item }) => ({ ...item, ...period({ startOn, endOn }) })),
    milestones: milestones.map(({ startOn, endOn, planItems, ...row }) => ({
      ...{ ...row, ...period({ startOn, endOn }) },
      planItemIds: planItems.map(({ planItemId }) => planItemId),
    })),
  };
}

export interface EvaluationToSave {
  summary: string;
  consequence: string | null;
  url: string | null;
  finishedOn: CalendarDate | null;
  assessments: GoalAssessment[];
}

export interface EvaluationEditing {
  by: Actor;
  agreementId: string;
  municipalityId: string;
}

const told = ({ summary, consequence, url, finishedOn, assessments }: EvaluationToSave) => ({
  ...{ summary, consequence, url, finishedOn },
  assessments: assessments.toSorted((a, b) => a.goalId.localeCompare(b.goalId)),
});

async function writeAssessments(tx: DbOrTx, evaluationId: string, assessments: GoalAssessment[]) {
  await tx.goalAssessment.deleteMany({ where: { evaluationId } });
  await tx.goalAssessment.createMany({ data: assessments.map((each) => ({ ...each, evaluationId })) });
}

/**
 * Writes the first words of an evaluation. A second first one throws the database's unique error.
 * @throws a unique conflict when there is one already
 */
export async function createPlanEvaluation(
  tx: DbOrTx,
  editing: EvaluationEditing,
  subject: EvaluationSubject,
  { assessments, finishedOn, ...evaluation }: EvaluationToSave,
): Promise<string> {
  const { by, agreementId, municipalityId } = editing;
  const { id } = await tx.planEvaluation.create({
    data: {
      ...{ ...evaluation, ...subject, agreementId, authorId: by.userId, authorName: by.name },
      finishedOn: toDbDate(finishedOn),
    },
    select: { id: true },
  });
  await writeAssessments(tx, id, assessments);
  await recordAudit(tx, auditActor(by, municipalityId), {
    ...{ operation: "CREATE", entity: "planEvaluation", entityId: id, municipalityId },
    after: { ...subject, agreementId, ...told({ ...evaluation, finishedOn, assessments }) },
  });
  return id;
}

/** @returns false when somebody changed it in between; nothing is written then */
export async function updatePlanEvaluation(
  tx: DbOrTx,
  editing: EvaluationEditing,
  before: PlanEvaluation,
  { assessments, finishedOn, ...evaluation }: EvaluationToSave,
): Promise<boolean> {
  const { by, agreementId, municipalityId } = editing;
  const { id, version } = before;
  const { count } = await tx.planEvaluation.updateMany({
    where: { id, agreementId, version },
    data: {
      ...{ ...evaluation, authorId: by.userId, authorName: by.name },
      ...{ finishedOn: toDbDate(finishedOn), version: { increment: 1 } },
    },
  });
  if (count === 0) return false;
  await writeAssessments(tx, id, assessments);
  const after = told({ ...evaluation, finishedOn, assessments });
  const changes = changedFields<Record<string, unknown>>(told(before), after);
  if (changes) {
    await recordAudit(tx, auditActor(by, municipalityId), {
      ...{ operation: "UPDATE", entity: "planEvaluation", entityId: id, municipalityId, ...changes },
    });
  }
  return true;
}
