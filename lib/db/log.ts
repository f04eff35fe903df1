import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { recordEffort } from "@/lib/db/effort";
import { isUniqueConflict } from "@/lib/db/errors";
import type { DrawnPhoto } from "@/lib/documents/photo";
import type { Effort } from "@/lib/domain/effort/effort";
import type { LogKind } from "@/lib/domain/log/entry";
import { readPlanChange, type PlanChange } from "@/lib/domain/log/plan-change";
import type { LogEntryRecord } from "@/lib/domain/log/record";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialRecord } from "@/lib/domain/trial/record";
import { planChangeSentences } from "@/lib/i18n/plan-change";

/** A trial that the caller has read within their scope. */
type OwnTrial = Pick<TrialRecord, "id" | "municipality">;

type StoredEntry = Omit<LogEntryRecord, "change"> & { change: unknown };

const entrySql = Prisma.sql`jsonb_build_object(
  'id', e.id, 'kind', e.kind, 'text', e.text, 'happenedOn', e."happenedOn", 'change', e.change,
  'version', e.version, 'authorName', e."authorName", 'authorId', e."authorId",
  'photos', (select coalesce(jsonb_agg(jsonb_build_object(
      'id', p.id, 'alt', p.alt, 'width', p.width, 'height', p.height) order by p."order"), '[]')
    from log_photo p where p."entryId" = e.id))`;

const toEntry = ({ change, ...entry }: StoredEntry): LogEntryRecord => ({
  ...entry,
  change: readPlanChange(change),
});

/**
 * One page of a trial's log, newest first, and the number of all its entries, in one query.
 * @param trialId of a trial that was read within the viewer's scope
 */
export async function listLogEntries(
  trialId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; entries: LogEntryRecord[] }> {
  const prisma = await db();
  const [row] = await prisma.$queryRaw<{ total: number; entries: StoredEntry[] }[]>`
    select
      (select count(*)::int from log_entry where "trialId" = ${trialId} and "removedAt" is null) as total,
      coalesce(jsonb_agg(e.entry order by e."happenedOn" desc, e."createdAt" desc, e.id desc), '[]') as entries
    from (
      select e.id, e."happenedOn", e."createdAt", ${entrySql} as entry
      from log_entry e
      where e."trialId" = ${trialId} and e."removedAt" is null
      order by e."happenedOn" desc, e."createdAt" desc, e.id desc
      limit ${limit} offset ${offset}) e`;
  return { total: row!.total, entries: row!.entries.map(toEntry) };
}

/**
 * One entry of a trial's log.
 * @param trialId of a trial that was read within the viewer's scope
 * @param removed which entries are looked for: those that stand, or those taken away
 */
export async function getLogEntry(
  trialId: string,
  id: string,
  removed: "STANDING" | "REMOVED" = "STANDING",
): Promise<LogEntryRecord | null> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ entry: StoredEntry }[]>`
    select ${entrySql} as entry from log_entry e
    where e.id = ${id} and e."trialId" = ${trialId}
      and (e."removedAt" is null) = ${removed === "STANDING"}`;
  return rows[0] ? toEntry(rows[0].entry) : null;
}

/** A picture that goes with an entry. */
export type LogPhotoToSave = DrawnPhoto & { alt: string };

/** What people wrote. */
export interface LogEntryToSave {
  kind: LogKind;
  text: string;
  happenedOn: CalendarDate;
  photos: LogPhotoToSave[];
}

/** Who writes, on which day, and what it cost. */
export interface WrittenBy {
  actor: AuditActor & { id: string };
  on: CalendarDate;
  effort: Effort;
}

/** What the history tells of an entry. */
type ToldEntry = Pick<LogEntryToSave, "kind" | "text" | "happenedOn"> & { photos: number };

/** The log's part of a trial's history; `entity` keeps it apart from changes of the trial itself. */
async function audit(
  tx: DbOrTx,
  actor: AuditActor,
  trial: OwnTrial,
  { before, after }: { before: ToldEntry | null; after: ToldEntry | null },
  entryId: string,
): Promise<void> {
  await recordAudit(tx, actor, {
    operation: "UPDATE",
    entity: "log",
    entityId: trial.id,
    municipalityId: trial.municipality.id,
    before: { log: before },
    after: { log: after, entryId },
  });
}

const told = ({ kind, text, happenedOn, photos }: Omit<ToldEntry, "photos"> & { photos: unknown[] }) => ({
  ...{ kind, text, happenedOn },
  photos: photos.length,
});

async function addPhotos(tx: DbOrTx, entryId: string, photos: LogPhotoToSave[], from: number): Promise<void> {
  for (const [index, photo] of photos.entries()) {
    await tx.logPhoto.create({ data: { ...photo, entryId, order: from + index }, select: { id: true } });
  }
}

async function insertEntry(
  trial: OwnTrial,
  { photos, happenedOn, ...entry }: LogEntryToSave,
  by: WrittenBy,
  submissionKey: string | undefined,
): Promise<string> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const author = { authorId: by.actor.id, authorName: by.actor.name };
    const { id } = await tx.logEntry.create({
      data: { ...entry, ...author, submissionKey, trialId: trial.id, happenedOn: toDbDate(happenedOn) },
      select: { id: true },
    });
    await addPhotos(tx, id, photos, 1);
    await recordEffort(tx, trial.id, "LOG", by.effort, by.on);
    const after = told({ ...entry, happenedOn, photos });
    await audit(tx, by.actor, trial, { before: null, after }, id);
    return id;
  });
}

/**
 * Writes an entry; the same form posted again answers with the entry it made the first time.
 * @returns null when the key belongs to another trial's or somebody else's form
 */
export async function createLogEntry(
  trial: OwnTrial,
  entry: LogEntryToSave,
  by: WrittenBy,
  submissionKey?: string,
): Promise<{ id: string } | null> {
  try {
    return { id: await insertEntry(trial, entry, by, submissionKey) };
  } catch (error) {
    if (!submissionKey || !isUniqueConflict(error)) throw error;
    const prisma = await db();
    return prisma.logEntry.findFirst({
      where: { submissionKey, authorId: by.actor.id, trialId: trial.id },
      select: { id: true },
    });
  }
}

/**
 * Corrects an entry if it stands as it was read; pictures that are not kept go for good.
 * @returns CONFLICT when somebody changed or removed it in between; nothing is written then
 */
export async function updateLogEntry(
  trial: OwnTrial,
  before: LogEntryRecord,
  { photos, kept, happenedOn, ...entry }: LogEntryToSave & { kept: { id: string; alt: string }[] },
  by: WrittenBy,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.logEntry.updateMany({
      where: { id: before.id, trialId: trial.id, version: before.version, removedAt: null },
      data: { ...entry, happenedOn: toDbDate(happenedOn), version: { increment: 1 } },
    });
    if (count === 0) return "CONFLICT";
    await tx.logPhoto.deleteMany({
      where: { entryId: before.id, id: { notIn: kept.map(({ id }) => id) } },
    });
    // Those kept move up in their order, so that no place is taken twice on the way.
    for (const [index, { id, alt }] of kept.entries()) {
      await tx.logPhoto.updateMany({ where: { id, entryId: before.id }, data: { alt, order: index + 1 } });
    }
    await addPhotos(tx, before.id, photos, kept.length + 1);
    await recordEffort(tx, trial.id, "LOG", by.effort, by.on);
    const after = told({ ...entry, happenedOn, photos: [...kept, ...photos] });
    await audit(tx, by.actor, trial, { before: told(before), after }, before.id);
    return "SAVED";
  });
}

/**
 * Takes an entry away or brings it back, if it stands as it was read.
 * @param removedAt null brings it back
 */
export async function setLogEntryRemoved(
  trial: OwnTrial,
  entry: LogEntryRecord,
  removedAt: Date | null,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.logEntry.updateMany({
      where: {
        ...{ id: entry.id, trialId: trial.id, version: entry.version },
        removedAt: removedAt ? null : { not: null },
      },
      data: { removedAt, version: { increment: 1 } },
    });
    if (count === 0) return "CONFLICT";
    const [gone, back] = removedAt ? [told(entry), null] : [null, told(entry)];
    await audit(tx, actor, trial, { before: gone, after: back }, entry.id);
    return "SAVED";
  });
}

/** Longest entry, as the database holds it. */
const MOST_TEXT = 2_000;

/** Writes down that the plan was changed, in the transaction of the change. */
export async function recordPlanChange(
  tx: DbOrTx,
  trialId: string,
  change: PlanChange,
  by: { actor: AuditActor; on: CalendarDate },
): Promise<void> {
  const text = planChangeSentences(change, "da").join("\n");
  await tx.logEntry.create({
    data: {
      kind: "ADJUSTMENT",
      // The whole change stands beside it.
      text: Array.from(text).slice(0, MOST_TEXT).join(""),
      change: change as unknown as Prisma.InputJsonObject,
      happenedOn: toDbDate(by.on),
      authorId: by.actor.id,
      authorName: by.actor.name,
      trialId,
    },
    select: { id: true },
  });
}

/** A trial that somebody could write about, for the choice between several. */
export interface LoggableTrial {
  id: string;
  title: string;
  institution: string;
  periodStart: CalendarDate | null;
}

/** Enough to choose from; a place with more under way finds the rest on the list of trials. */
const MOST_TRIALS = 30;

/**
 * Trials under way at the given institutions, or all of a municipality's areas, those begun last first.
 * @param at institutions that lead or take part, or municipalities with the areas that are administered (null: all)
 */
export async function listLoggableTrials(at: {
  institutionIds: string[];
  municipalities: { municipalityId: string; area: TrialRecord["area"] | null }[];
}): Promise<LoggableTrial[]> {
  if (at.institutionIds.length === 0 && at.municipalities.length === 0) return [];
  const prisma = await db();
  const rows = await prisma.trial.findMany({
    where: {
      archivedAt: null,
      stage: { in: ["IN_TEST", "EVALUATING", "PAUSED"] },
      OR: [
        { leadInstitutionId: { in: at.institutionIds } },
        { furtherInstitutions: { some: { institutionId: { in: at.institutionIds } } } },
        ...at.municipalities.map(({ municipalityId, area }) => ({ municipalityId, ...(area && { area }) })),
      ],
    },
    orderBy: [{ periodStart: { sort: "desc", nulls: "last" } }, { id: "asc" }],
    take: MOST_TRIALS,
    select: { id: true, title: true, periodStart: true, leadInstitution: { select: { name: true } } },
  });
  return rows.map(({ leadInstitution, periodStart, ...trial }) => ({
    ...trial,
    institution: leadInstitution.name,
    periodStart: fromDbDate(periodStart),
  }));
}
