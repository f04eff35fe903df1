import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { isUniqueConflict } from "@/lib/db/errors";
import {
  themeKinds,
  type HarvestKind,
  type HarvestNote,
  type HarvestThemeChoice,
} from "@/lib/domain/process/harvest";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";

const named = (alias: "r" | "w", column: string) =>
  Prisma.raw(
    `case when ${alias}.id is null then null else jsonb_build_object('id', ${alias}.id, 'title', ${alias}.${column}) end`,
  );
const noteJson = Prisma.sql`
  'id', n.id, 'kind', n.kind, 'text', n.text, 'happenedOn', n."happenedOn", 'version', n.version,
  'origin', n.origin, 'authorName', n."authorName", 'authorId', n."authorId",
  'round', ${named("r", "title")}, 'workshop', ${named("w", "title")},
  'workingGroup', case when g.id is null then null else jsonb_build_object('id', g.id, 'name', g.name) end,
  'institution', case when i.id is null then null else jsonb_build_object('id', i.id, 'name', i.name) end,
  'themeIds', (select coalesce(jsonb_agg(c.id order by c.area, c."order", c.id), '[]')
    from harvest_theme h join classification c on c.id = h."classificationId" where h."noteId" = n.id)`;
const joined = Prisma.sql`harvest_note n
  left join workshop_round r on r.id = n."roundId" left join workshop w on w.id = n."workshopId"
  left join working_group g on g.id = n."workingGroupId" left join institution i on i.id = n."institutionId"`;

const MOST_NOTES = 3_000;

/** What was harvested under an agreement, the latest first; of one round when named. */
export async function listHarvest(agreementId: string, roundId?: string): Promise<HarvestNote[]> {
  const prisma = await db();
  const ofRound = roundId === undefined ? Prisma.sql`true` : Prisma.sql`n."roundId" = ${roundId}`;
  const rows = await prisma.$queryRaw<{ told: HarvestNote }[]>`
    select jsonb_build_object(${noteJson}) as told from ${joined}
    where n."agreementId" = ${agreementId} and n."removedAt" is null and ${ofRound}
    order by n."happenedOn" desc, n.id desc limit ${MOST_NOTES}`;
  return rows.map(({ told }) => told);
}

/** What was harvested at one workshop, or what the next round should take up under an agreement. */
export async function listWorkshopHarvest(workshopId: string): Promise<HarvestNote[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ told: HarvestNote }[]>`
    select jsonb_build_object(${noteJson}) as told from ${joined}
    where n."workshopId" = ${workshopId} and n."removedAt" is null
    order by n."happenedOn" desc, n.id desc limit 200`;
  return rows.map(({ told }) => told);
}

/** What was noted to be taken up next time, the latest first. */
export async function listForNextRound(agreementId: string): Promise<HarvestNote[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ told: HarvestNote }[]>`
    select jsonb_build_object(${noteJson}) as told from ${joined}
    where n."agreementId" = ${agreementId} and n."removedAt" is null and n.kind = 'NEXT'
    order by n."happenedOn" desc, n.id desc limit 60`;
  return rows.map(({ told }) => told);
}

/** Whose agreement a note belongs to. */
export interface NotePlace {
  agreementId: string;
  municipalityId: string;
  areas: WelfareArea[];
}

/** One note with whose it is. */
export async function getHarvestNote(
  id: string,
  standing: "STANDING" | "REMOVED" = "STANDING",
): Promise<{ note: HarvestNote; place: NotePlace } | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const removed = standing === "REMOVED" ? Prisma.sql`is not null` : Prisma.sql`is null`;
  const rows = await prisma.$queryRaw<{ note: HarvestNote; place: NotePlace }[]>`
    select jsonb_build_object(${noteJson}) as note,
      jsonb_build_object('agreementId', a.id, 'municipalityId', a."municipalityId", 'areas', a.areas) as place
    from ${joined} join agreement a on a.id = n."agreementId"
    where n.id = ${id} and n."removedAt" ${removed}`;
  return rows[0] ?? null;
}

/** The themes of these areas, in their order. */
export async function listHarvestThemes(areas: readonly WelfareArea[]): Promise<HarvestThemeChoice[]> {
  const prisma = await db();
  return prisma.classification.findMany({
    where: { OR: areas.map((area) => ({ area, kind: themeKinds[area] })) },
    orderBy: [{ area: "asc" }, { order: "asc" }, { id: "asc" }],
    select: { id: true, area: true, label: true, labelEn: true },
  });
}

/** Something that a note can come from. */
export interface HarvestOrigin {
  kind: "round" | "workshop" | "group";
  id: string;
  title: string;
  /** of a workshop */
  institutionId: string | null;
  institutionName: string | null;
  roundId: string | null;
}

/** The rounds, workshops that were not cancelled, and working groups of an agreement, the latest first. */
export async function listHarvestOrigins(agreementId: string): Promise<HarvestOrigin[]> {
  const prisma = await db();
  return prisma.$queryRaw<HarvestOrigin[]>`
    select kind, id, title, "institutionId", "institutionName", "roundId" from (
      select 'round' as kind, r.id, r.title, null as "institutionId", null as "institutionName",
             r.id as "roundId", 1 as part, -r."order" as place, current_date as day
      from workshop_round r where r."agreementId" = ${agreementId}
      union all
      select 'workshop', w.id, w.title, w."institutionId", i.name, w."roundId", 2, 0, w."startOn"
      from workshop w left join institution i on i.id = w."institutionId"
      where w."agreementId" = ${agreementId} and w."cancelledAt" is null
      union all
      select 'group', g.id, g.name, null, null, null, 3, 0, g."activeFrom"
      from working_group g where g."agreementId" = ${agreementId} and g."removedAt" is null
    ) origins order by part, place, day desc, title, id limit 1000`;
}

export interface NoteData {
  kind: HarvestKind;
  text: string;
  themeIds: string[];
}

const linksOf = (themeIds: string[]) => themeIds.map((classificationId) => ({ classificationId }));

/** Writes a note. The same form posted twice gives one. */
export async function createHarvestNote(
  place: NotePlace,
  note: NoteData & {
    roundId: string | null;
    workshopId: string | null;
    workingGroupId: string | null;
    institutionId: string | null;
  },
  by: { actor: AuditActor & { id: string }; on: CalendarDate; submissionKey: string | undefined },
): Promise<{ id: string }> {
  const { themeIds, ...columns } = note;
  const { submissionKey } = by;
  const prisma = await db();
  try {
    return await prisma.$transaction(async (tx) => {
      const { id } = await tx.harvestNote.create({
        data: {
          ...{ ...columns, submissionKey, agreementId: place.agreementId, happenedOn: toDbDate(by.on) },
          ...{ authorId: by.actor.id, authorName: by.actor.name },
          themes: { create: linksOf(themeIds) },
        },
        select: { id: true },
      });
      await recordAudit(tx, by.actor, {
        ...{ operation: "CREATE", entity: "harvestNote", entityId: id, after: { ...note } },
        municipalityId: place.municipalityId,
      });
      return { id };
    });
  } catch (error) {
    if (!isUniqueConflict(error) || submissionKey === undefined) throw error;
    const made = await prisma.harvestNote.findFirst({
      where: { submissionKey, agreementId: place.agreementId, authorId: by.actor.id },
      select: { id: true },
    });
    if (!made) throw error;
    return made;
  }
}

async function take(
  tx: DbOrTx,
  { id, version }: HarvestNote,
  standing: "STANDING" | "REMOVED",
  data: Prisma.HarvestNoteUpdateManyMutationInput,
) {
  const { count } = await tx.harvestNote.updateMany({
    where: { id, version, removedAt: standing === "REMOVED" ? { not: null } : null },
    data: { ...data, version: { increment: 1 } },
  });
  return count > 0;
}

/** @returns CONFLICT when somebody changed it or took it away in between */
export async function updateHarvestNote(
  before: HarvestNote,
  note: NoteData,
  municipalityId: string,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const { kind, text, themeIds } = before;
  const sorted = (each: NoteData) => ({ ...each, themeIds: each.themeIds.toSorted() });
  const changes = changedFields(sorted({ kind, text, themeIds }), sorted(note));
  if (!changes) return "SAVED";
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await take(tx, before, "STANDING", { kind: note.kind, text: note.text }))) return "CONFLICT";
    await tx.harvestTheme.deleteMany({ where: { noteId: before.id } });
    await tx.harvestTheme.createMany({
      data: note.themeIds.map((classificationId) => ({ noteId: before.id, classificationId })),
    });
    await recordAudit(tx, actor, {
      ...{ operation: "UPDATE", entity: "harvestNote", entityId: before.id, municipalityId, ...changes },
    });
    return "SAVED";
  });
}

/** Takes a note away, or brings it back (null). */
export async function setHarvestNoteRemoved(
  before: HarvestNote,
  removedAt: Date | null,
  municipalityId: string,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const standing = removedAt === null ? "REMOVED" : "STANDING";
    if (!(await take(tx, before, standing, { removedAt }))) return "CONFLICT";
    await recordAudit(tx, actor, {
      operation: removedAt === null ? "RESTORE" : "DELETE",
      ...{ entity: "harvestNote", entityId: before.id, municipalityId },
    });
    return "SAVED";
  });
}
