import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { agreementJson } from "@/lib/db/workshop-round";
import type { WorkshopRecord, WorkshopStep, WorkshopSummary } from "@/lib/domain/process/workshop";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { isRowId } from "@/lib/domain/shared/row-id";

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
