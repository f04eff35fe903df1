import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import type {
  ExerciseOwner,
  ExerciseRecord,
  ExerciseSummary,
  ExerciseInput,
} from "@/lib/domain/process/exercise";
import type { WorkshopStanding, WorkshopStep } from "@/lib/domain/process/workshop";
import { isRowId } from "@/lib/domain/shared/row-id";

const summaryJson = Prisma.sql`
  'id', x.id, 'kind', x.kind, 'title', x.title, 'purpose', x.purpose, 'minutes', x.minutes,
  'groupSize', x."groupSize", 'audience', x.audience, 'origin', x.origin,
  'municipalityId', x."municipalityId", 'institutionId', x."institutionId", 'institutionName', i.name,
  'adaptedFromId', x."adaptedFromId",
  'uses', (select count(distinct e."workshopId")::int from programme_entry e where e."exerciseId" = x.id)`;

/** An exercise of a list with its text, which is searched too. */
export type ListedExercise = ExerciseSummary & { text: string };

/**
 * What is common to all, and what these municipalities and their institutions have of their own; by kind and name.
 * @param municipalityIds null: of all municipalities
 */
export async function listExercises(municipalityIds: string[] | null): Promise<ListedExercise[]> {
  const prisma = await db();
  const own =
    municipalityIds === null
      ? Prisma.sql`true`
      : Prisma.sql`x."municipalityId" = any(${municipalityIds}::text[])`;
  const rows = await prisma.$queryRaw<{ told: ListedExercise }[]>`
    select jsonb_build_object(${summaryJson}, 'text', x.text) as told
    from exercise x left join institution i on i.id = x."institutionId"
    where x."removedAt" is null and (x."municipalityId" is null or ${own})
    order by x.kind, ${danishOrderSql(Prisma.sql`x.title`)}, x.id limit 1000`;
  return rows.map(({ told }) => told);
}

/** One exercise; whether it may be seen is the caller's to ask. */
export async function getExercise(
  id: string,
  standing: "STANDING" | "REMOVED" = "STANDING",
  prisma?: DbOrTx,
): Promise<ExerciseRecord | null> {
  if (!isRowId(id)) return null;
  prisma ??= await db();
  const removed = standing === "REMOVED" ? Prisma.sql`is not null` : Prisma.sql`is null`;
  const rows = await prisma.$queryRaw<{ told: ExerciseRecord }[]>`
    select jsonb_build_object(${summaryJson}, 'text', x.text, 'materials', x.materials, 'version', x.version,
      'adaptedFrom', case when f.id is null then null else jsonb_build_object('id', f.id, 'title', f.title) end) as told
    from exercise x left join institution i on i.id = x."institutionId"
      left join exercise f on f.id = x."adaptedFromId" and f."removedAt" is null
    where x.id = ${id} and x."removedAt" ${removed}`;
  return rows[0]?.told ?? null;
}

/** A workshop whose programme an exercise stands in, or one adapted from it, as it was adapted there. */
export interface ExerciseUse {
  workshopId: string;
  workshopTitle: string;
  wording: string;
  step: WorkshopStep;
  standing: WorkshopStanding;
  institutionName: string | null;
  municipalityId: string;
  municipalityName: string;
  minutes: number | null;
  /** how it is done there */
  text: string | null;
}

/** Where an exercise and what was adapted from it are used, the latest first. */
export async function listExerciseUses(id: string): Promise<ExerciseUse[]> {
  const prisma = await db();
  return prisma.$queryRaw<ExerciseUse[]>`
    select w.id as "workshopId", w.title as "workshopTitle", w.wording, w.step::text as step,
           case when w."heldOn" is not null then 'HELD' when w."cancelledAt" is not null then 'CANCELLED'
             else 'PLANNED' end as standing,
           i.name as "institutionName", m.id as "municipalityId", m.name as "municipalityName", e.minutes, e.text
    from programme_entry e join exercise x on x.id = e."exerciseId"
      join workshop w on w.id = e."workshopId" join agreement a on a.id = w."agreementId"
      join municipality m on m.id = a."municipalityId" left join institution i on i.id = w."institutionId"
    where x.id = ${id} or x."adaptedFromId" = ${id}
    order by w."startOn" desc, w.id, e."order" limit 300`;
}

/** What was adapted from it. */
export async function listAdaptations(id: string): Promise<ExerciseSummary[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ told: ExerciseSummary }[]>`
    select jsonb_build_object(${summaryJson}) as told
    from exercise x left join institution i on i.id = x."institutionId"
    where x."adaptedFromId" = ${id} and x."removedAt" is null
    order by ${danishOrderSql(Prisma.sql`coalesce(i.name, '')`)}, x.id limit 200`;
  return rows.map(({ told }) => told);
}

/** Institutions by name, those that are open. */
export async function listOpenInstitutions(ids: string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  const prisma = await db();
  return prisma.institution.findMany({
    where: { id: { in: ids }, closedOn: null },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** Adds an exercise to a catalogue; `adaptedFromId` keeps where it came from. */
export async function createExercise(
  exercise: ExerciseInput,
  owner: ExerciseOwner & { adaptedFromId: string | null },
  actor: AuditActor,
): Promise<{ id: string }> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { id } = await tx.exercise.create({
      data: { ...exercise, ...owner, createdById: actor.id },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      ...{ operation: "CREATE", entity: "exercise", entityId: id, municipalityId: owner.municipalityId },
      after: { ...exercise, institutionId: owner.institutionId, adaptedFromId: owner.adaptedFromId },
    });
    return { id };
  });
}

/** @returns CONFLICT when somebody changed it in between */
export async function updateExercise(
  before: ExerciseRecord,
  exercise: ExerciseInput,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const had = Object.fromEntries(
    Object.keys(exercise).map((field) => [field, before[field as keyof ExerciseInput]]),
  );
  const changes = changedFields(had, { ...exercise });
  if (!changes) return "SAVED";
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.exercise.updateMany({
      where: { id: before.id, version: before.version, removedAt: null },
      data: { ...exercise, version: { increment: 1 } },
    });
    if (count === 0) return "CONFLICT";
    await recordAudit(tx, actor, {
      ...{ operation: "UPDATE", entity: "exercise", entityId: before.id, ...changes },
      municipalityId: before.municipalityId,
    });
    return "SAVED";
  });
}

/** Takes an exercise out of the catalogue (null: puts it back); programmes keep what they have of it. */
export async function setExerciseRemoved(
  before: ExerciseRecord,
  removedAt: Date | null,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.exercise.updateMany({
      where: { id: before.id, version: before.version, removedAt: removedAt === null ? { not: null } : null },
      data: { removedAt, version: { increment: 1 } },
    });
    if (count === 0) return "CONFLICT";
    await recordAudit(tx, actor, {
      operation: removedAt === null ? "RESTORE" : "DELETE",
      ...{ entity: "exercise", entityId: before.id, municipalityId: before.municipalityId },
    });
    return "SAVED";
  });
}
