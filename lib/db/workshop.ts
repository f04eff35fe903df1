import { changedFields, recordAudit, type AuditActor, type AuditEntry } from "@/lib/db/audit";
import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { toDbDate } from "@/lib/db/dates";
import { isUniqueConflict } from "@/lib/db/errors";
import type { Period } from "@/lib/domain/plan/plan";
import type {
  ProgrammeEntry,
  WorkshopRecord,
  WorkshopRound,
  WorkshopStanding,
  WorkshopStep,
  WorkshopSummary,
} from "@/lib/domain/process/workshop";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";

export interface ListedRound extends WorkshopRound {
  workshops: number;
  held: number;
}

/** The rounds of an agreement in their order, with how many workshops they have. */
export async function listRounds(agreementId: string): Promise<ListedRound[]> {
  const prisma = await db();
  return prisma.$queryRaw<ListedRound[]>`
    select r.id, r."order", r.title, r.about, r.note, r.origin::text as origin, r.version,
           count(w.id) filter (where w."cancelledAt" is null)::int as workshops,
           count(w."heldOn")::int as held
    from workshop_round r left join workshop w on w."roundId" = r.id
    where r."agreementId" = ${agreementId}
    group by r.id order by r."order", r."createdAt", r.id`;
}

/** A round with whose agreement it belongs to. */
export interface PlacedRound extends WorkshopRound {
  agreement: WorkshopRecord["agreement"];
}

const agreementJson = Prisma.sql`jsonb_build_object(
  'id', a.id, 'title', a.title, 'municipalityId', a."municipalityId", 'municipalityName', m.name,
  'areas', a.areas, 'inForceFrom', a."inForceFrom", 'expiresOn', a."expiresOn")`;

export async function getRound(id: string): Promise<PlacedRound | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const rows = await prisma.$queryRaw<PlacedRound[]>`
    select r.id, r."order", r.title, r.about, r.note, r.origin::text as origin, r.version,
           ${agreementJson} as agreement
    from workshop_round r join agreement a on a.id = r."agreementId"
      join municipality m on m.id = a."municipalityId"
    where r.id = ${id}`;
  return rows[0] ?? null;
}

/**
 * The institutions that take a round's steps by themselves: open ones of the agreement's areas. A childminder works
 * alone and a school's site takes part with its school, so neither is asked; nor is an office.
 */
export async function listRocketInstitutions(
  municipalityId: string,
  areas: readonly WelfareArea[],
): Promise<{ id: string; name: string }[]> {
  const prisma = await db();
  return prisma.$queryRaw<{ id: string; name: string }[]>`
    select id, name from institution
    where "municipalityId" = ${municipalityId} and area = any(${[...areas]}::"WelfareArea"[])
      and "closedOn" is null and "parentId" is null
      and kind not in ('CHILDMINDER', 'SCHOOL_SITE', 'ADMINISTRATION_UNIT')
    order by ${danishOrderSql(Prisma.sql`name`)}, id`;
}

const summaryJson = Prisma.sql`
  'id', w.id, 'step', w.step, 'title', w.title, 'wording', w.wording, 'start', w."startOn", 'end', w."endOn",
  'precision', w.precision, 'place', w.place, 'heldOn', w."heldOn", 'cancelledAt', w."cancelledAt",
  'origin', w.origin,
  'institution', case when i.id is null then null else jsonb_build_object('id', i.id, 'name', i.name) end`;

/** The workshops of one round. */
export async function listRoundWorkshops(roundId: string): Promise<WorkshopSummary[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ told: WorkshopSummary }[]>`
    select jsonb_build_object(${summaryJson}) as told
    from workshop w left join institution i on i.id = w."institutionId"
    where w."roundId" = ${roundId} order by w."startOn", w.id`;
  return rows.map(({ told }) => told);
}

/** A workshop with its programme, in one statement. */
export async function getWorkshop(id: string, prisma?: DbOrTx): Promise<WorkshopRecord | null> {
  if (!isRowId(id)) return null;
  prisma ??= await db();
  const rows = await prisma.$queryRaw<{ told: WorkshopRecord }[]>`
    select jsonb_build_object(${summaryJson},
      'attendance', w.attendance, 'note', w.note, 'version', w.version,
      'round', jsonb_build_object('id', r.id, 'title', r.title),
      'agreement', ${agreementJson},
      'planItem', case when p.id is null then null else jsonb_build_object('id', p.id, 'title', p.title) end,
      'programme', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', e.id, 'title', e.title, 'minutes', e.minutes, 'text', e.text, 'exerciseId', e."exerciseId")
          order by e."order"), '[]') from programme_entry e where e."workshopId" = w.id)) as told
    from workshop w join workshop_round r on r.id = w."roundId"
      join agreement a on a.id = w."agreementId" join municipality m on m.id = a."municipalityId"
      left join institution i on i.id = w."institutionId"
      left join plan_item p on p.id = w."planItemId" and p."removedAt" is null
    where w.id = ${id}`;
  return rows[0]?.told ?? null;
}

/** A workshop that somebody can still put something into. */
export interface OpenWorkshop extends Pick<WorkshopSummary, "id" | "step" | "title" | "wording"> {
  institutionName: string | null;
  roundTitle: string;
}

/**
 * Workshops ahead that were neither held nor cancelled: of these institutions, and of the municipalities somebody
 * administers.
 */
export async function listOpenWorkshops(reach: {
  institutionIds: string[];
  administered: { municipalityId: string; area: WelfareArea | null }[];
}): Promise<OpenWorkshop[]> {
  const { institutionIds, administered } = reach;
  if (institutionIds.length + administered.length === 0) return [];
  const prisma = await db();
  const places = [
    Prisma.sql`w."institutionId" = any(${institutionIds}::text[])`,
    ...administered.map(({ municipalityId, area }) =>
      area === null
        ? Prisma.sql`a."municipalityId" = ${municipalityId}`
        : Prisma.sql`(a."municipalityId" = ${municipalityId} and ${area}::"WelfareArea" = any(a.areas))`,
    ),
  ];
  return prisma.$queryRaw<OpenWorkshop[]>`
    select w.id, w.step::text as step, w.title, w.wording, i.name as "institutionName", r.title as "roundTitle"
    from workshop w join workshop_round r on r.id = w."roundId" join agreement a on a.id = w."agreementId"
      left join institution i on i.id = w."institutionId"
    where w."heldOn" is null and w."cancelledAt" is null and (${Prisma.join(places, " or ")})
    order by w."startOn" desc, w.id limit 100`;
}

interface RoundData {
  title: string;
  about: string | null;
  note: string | null;
}

const audit = (
  tx: DbOrTx,
  actor: AuditActor,
  entry: Pick<AuditEntry, "operation" | "entity" | "entityId" | "municipalityId" | "before" | "after">,
) => recordAudit(tx, actor, entry);

/** Adds a round after those there are. */
export async function createRound(
  agreement: { id: string; municipalityId: string },
  round: RoundData,
  actor: AuditActor,
): Promise<{ id: string }> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { _max } = await tx.workshopRound.aggregate({
      where: { agreementId: agreement.id },
      _max: { order: true },
    });
    const { id } = await tx.workshopRound.create({
      data: { ...round, order: (_max.order ?? 0) + 1, agreementId: agreement.id },
      select: { id: true },
    });
    await audit(tx, actor, {
      ...{ operation: "CREATE", entity: "workshopRound", entityId: id, after: { ...round } },
      municipalityId: agreement.municipalityId,
    });
    return { id };
  });
}

/** @returns CONFLICT when somebody changed it in between */
export async function updateRound(
  before: PlacedRound,
  round: RoundData,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const { title, about, note } = before;
  const changes = changedFields({ title, about, note }, { ...round });
  if (!changes) return "SAVED";
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.workshopRound.updateMany({
      where: { id: before.id, version: before.version },
      data: { ...round, version: { increment: 1 } },
    });
    if (count === 0) return "CONFLICT";
    await audit(tx, actor, {
      ...{ operation: "UPDATE", entity: "workshopRound", entityId: before.id, ...changes },
      municipalityId: before.agreement.municipalityId,
    });
    return "SAVED";
  });
}

interface WorkshopData {
  title: string;
  time: Period & Pick<WorkshopSummary, "wording" | "precision">;
  place: string | null;
  note: string | null;
}

const columnsOf = ({ title, time, place, note }: WorkshopData) => ({
  ...{ title, place, note },
  ...{ wording: time.wording, precision: time.precision },
  ...{ startOn: toDbDate(time.start), endOn: toDbDate(time.end) },
});
const told = ({ title, time, place, note }: WorkshopData) => ({
  ...{ title, place, note, wording: time.wording, start: time.start, end: time.end },
});

/**
 * Adds a workshop to a round, with a programme to begin with. The same form posted twice gives one.
 * @param programme entries in their order; they get ids of their own
 */
export async function createWorkshop(
  round: PlacedRound,
  workshop: WorkshopData & { step: WorkshopStep; institutionId: string | null },
  programme: Omit<ProgrammeEntry, "id">[],
  by: { actor: AuditActor; submissionKey: string | undefined },
): Promise<{ id: string }> {
  const { step, institutionId } = workshop;
  const { submissionKey } = by;
  const prisma = await db();
  try {
    return await prisma.$transaction(async (tx) => {
      const { id } = await tx.workshop.create({
        data: {
          ...{ ...columnsOf(workshop), step, institutionId, submissionKey },
          ...{ roundId: round.id, agreementId: round.agreement.id },
          programme: { create: programme.map((entry, index) => ({ ...entry, order: index + 1 })) },
        },
        select: { id: true },
      });
      await audit(tx, by.actor, {
        ...{ operation: "CREATE", entity: "workshop", entityId: id },
        municipalityId: round.agreement.municipalityId,
        after: { ...told(workshop), step, institutionId, entries: programme.length },
      });
      return { id };
    });
  } catch (error) {
    if (!isUniqueConflict(error) || submissionKey === undefined) throw error;
    const made = await prisma.workshop.findFirst({
      where: { submissionKey, roundId: round.id },
      select: { id: true },
    });
    if (!made) throw error;
    return made;
  }
}

/** Holds one workshop and counts it up, if it stands as it was read. */
async function take(
  tx: DbOrTx,
  { id, version }: WorkshopRecord,
  data: Prisma.WorkshopUpdateManyMutationInput,
) {
  const { count } = await tx.workshop.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count > 0;
}

async function changeWorkshop(
  before: WorkshopRecord,
  data: Prisma.WorkshopUpdateManyMutationInput,
  changes: { before: Record<string, unknown>; after: Record<string, unknown> },
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await take(tx, before, data))) return "CONFLICT";
    await audit(tx, actor, {
      ...{ operation: "UPDATE", entity: "workshop", entityId: before.id, ...changes },
      municipalityId: before.agreement.municipalityId,
    });
    return "SAVED";
  });
}

/** @returns CONFLICT when somebody changed it in between */
export async function updateWorkshop(
  before: WorkshopRecord,
  workshop: WorkshopData,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const changes = changedFields(told({ ...before, time: before }), told(workshop));
  return changes ? changeWorkshop(before, columnsOf(workshop), changes, actor) : "SAVED";
}

/** Held, cancelled, or planned again. @returns CONFLICT when somebody changed it in between */
export async function setWorkshopStanding(
  before: WorkshopRecord,
  after: { standing: WorkshopStanding; heldOn: CalendarDate | null; attendance: number | null },
  at: Date,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const { standing, heldOn, attendance } = after;
  const cancelledAt = standing === "CANCELLED" ? (before.cancelledAt ?? at.toISOString()) : null;
  const changes = changedFields(
    { heldOn: before.heldOn, attendance: before.attendance, cancelled: before.cancelledAt !== null },
    { heldOn, attendance, cancelled: cancelledAt !== null },
  );
  if (!changes) return "SAVED";
  const data = {
    heldOn: toDbDate(heldOn),
    attendance,
    cancelledAt: cancelledAt === null ? null : new Date(cancelledAt),
  };
  return changeWorkshop(before, data, changes, actor);
}

/**
 * Writes a programme anew, entries keeping their ids.
 * @returns CONFLICT when somebody changed the workshop in between; nothing is written then
 */
export async function writeProgramme(
  before: WorkshopRecord,
  programme: ProgrammeEntry[],
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await take(tx, before, {}))) return "CONFLICT";
    await tx.programmeEntry.deleteMany({ where: { workshopId: before.id } });
    await tx.programmeEntry.createMany({
      data: programme.map((entry, index) => ({ ...entry, order: index + 1, workshopId: before.id })),
    });
    const titles = (entries: ProgrammeEntry[]) =>
      entries.map(({ title, minutes, text }) => ({ title, minutes, text }));
    const changes = changedFields({ programme: titles(before.programme) }, { programme: titles(programme) });
    if (changes) {
      await audit(tx, actor, {
        ...{ operation: "UPDATE", entity: "workshop", entityId: before.id, ...changes },
        municipalityId: before.agreement.municipalityId,
      });
    }
    return "SAVED";
  });
}

/** What a programme can begin with: the workshops of a round that have one, step 1 first. */
export async function listProgrammes(
  roundId: string,
): Promise<
  { id: string; title: string; step: WorkshopStep; entries: number; institutionName: string | null }[]
> {
  const prisma = await db();
  return prisma.$queryRaw`
    select w.id, w.title, w.step::text as step, count(e.id)::int as entries, i.name as "institutionName"
    from workshop w join programme_entry e on e."workshopId" = w.id
      left join institution i on i.id = w."institutionId"
    where w."roundId" = ${roundId}
    group by w.id, i.name order by w.step, w."startOn", w.id limit 60`;
}

/** The open institutions of a municipality that somebody plans for: those named, or all of the agreement's areas. */
export async function listPlanningInstitutions(
  agreement: { municipalityId: string; areas: readonly WelfareArea[] },
  only: string[] | null,
): Promise<{ id: string; name: string }[]> {
  const prisma = await db();
  const among = only === null ? Prisma.sql`true` : Prisma.sql`id = any(${only}::text[])`;
  return prisma.$queryRaw<{ id: string; name: string }[]>`
    select id, name from institution
    where "municipalityId" = ${agreement.municipalityId} and "closedOn" is null
      and area = any(${[...agreement.areas]}::"WelfareArea"[]) and ${among}
    order by ${danishOrderSql(Prisma.sql`name`)}, id`;
}
