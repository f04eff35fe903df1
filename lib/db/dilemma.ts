import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import {
  dilemmaHistory,
  type DilemmaEvent,
  type DilemmaRecord,
  type DilemmaStanding,
  type DilemmaSummary,
  type Reflection,
} from "@/lib/domain/politics/dilemma";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { isRowId } from "@/lib/domain/shared/row-id";
import type { Scope } from "@/lib/domain/trial/sharing";

/** The municipalities whose dilemmas somebody reads in full. */
export type DilemmaReach = "ALL" | readonly string[];

/**
 * The dilemmas that may be read, as a condition for hand-written SQL: those of the municipalities within reach, and what
 * institutions share with everybody. What was taken back is never there.
 * @param alias the name `dilemma` goes by in the query; a constant of the code, never input
 */
export function dilemmaVisibleSql(reach: DilemmaReach, alias: string): Prisma.Sql {
  if (!/^[a-z_]+$/.test(alias)) throw new RangeError(`Not an alias: ${alias}`);
  const dilemma = Prisma.raw(alias);
  if (reach === "ALL") return Prisma.sql`${dilemma}."removedAt" is null`;
  return Prisma.sql`(${dilemma}."removedAt" is null
    and (${dilemma}.shared or ${dilemma}."municipalityId" = any(${[...reach]}::text[])))`;
}

const joined = Prisma.sql`dilemma d join municipality m on m.id = d."municipalityId"
  join institution i on i.id = d."institutionId"
  left join lateral (
    select count(*)::int as reflections,
           max((r."createdAt" at time zone 'Europe/Copenhagen')::date) as "reflectedOn"
    from dilemma_reflection r where r."dilemmaId" = d.id and r."removedAt" is null) said on true`;

/** @param userId whose reflection makes a dilemma theirs; null: nobody's */
const summaryJson = (userId: string | null) => Prisma.sql`
  'id', d.id, 'title', d.title, 'question', d.question, 'area', d.area, 'askedOn', d."askedOn",
  'restedOn', d."restedOn", 'shared', d.shared, 'origin', d.origin,
  'municipality', jsonb_build_object('id', m.id, 'name', m.name),
  'institution', jsonb_build_object('id', i.id, 'name', i.name),
  'reflections', said.reflections, 'reflectedOn', said."reflectedOn",
  'isMine', exists (select 1 from dilemma_reflection own where own."dilemmaId" = d.id
    and own."authorId" = ${userId} and own."removedAt" is null)`;

export interface DilemmaFilter {
  /** whose: all, or those of these municipalities */
  municipalities: DilemmaReach;
  area: WelfareArea | null;
  standing: DilemmaStanding | null;
}

/** Dilemmas with how many there are in all. */
export interface DilemmaList {
  dilemmas: DilemmaSummary[];
  total: number;
}

async function findDilemmas(
  condition: Prisma.Sql,
  order: Prisma.Sql,
  userId: string | null,
  window: { limit: number; offset: number },
): Promise<DilemmaList> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ told: DilemmaSummary; total: number }[]>`
    select jsonb_build_object(${summaryJson(userId)}) as told, count(*) over ()::int as total
    from ${joined} where ${condition} order by ${order} limit ${window.limit} offset ${window.offset}`;
  return { dilemmas: rows.map(({ told }) => told), total: rows[0]?.total ?? 0 };
}

/** Municipalities' own dilemmas, open ones first, the newest first within each; who may read them is the caller's business. */
export async function listDilemmas(
  { municipalities, area, standing }: DilemmaFilter,
  userId: string | null,
  window: { limit: number; offset: number },
): Promise<DilemmaList> {
  const conditions = [
    Prisma.sql`d."removedAt" is null`,
    ...(municipalities === "ALL"
      ? []
      : [Prisma.sql`d."municipalityId" = any(${[...municipalities]}::text[])`]),
    ...(area === null ? [] : [Prisma.sql`d.area = ${area}::"WelfareArea"`]),
    ...(standing === null
      ? []
      : [standing === "OPEN" ? Prisma.sql`d."restedOn" is null` : Prisma.sql`d."restedOn" is not null`]),
  ];
  return findDilemmas(
    Prisma.join(conditions, " and "),
    Prisma.sql`d."restedOn" is not null, d."askedOn" desc, d.id desc`,
    userId,
    window,
  );
}

/** What institutions share with everybody, the newest first; not those of one's own municipalities. */
export async function listSharedDilemmas(
  except: readonly string[],
  window: { limit: number; offset: number },
): Promise<DilemmaList> {
  return findDilemmas(
    Prisma.sql`d."removedAt" is null and d.shared and not d."municipalityId" = any(${[...except]}::text[])`,
    Prisma.sql`d."askedOn" desc, d.id desc`,
    null,
    window,
  );
}

/**
 * A municipality's dilemmas that lie open to its politicians, the newest first; who may read them is the caller's
 * business.
 * @param userId whose own reflection is told by `isMine`
 */
export async function listWaitingDilemmas(
  municipalityId: string,
  limit: number,
  { area = null, userId = null }: { area?: WelfareArea | null; userId?: string | null } = {},
): Promise<DilemmaList> {
  const ofArea = area === null ? Prisma.sql`true` : Prisma.sql`d.area = ${area}::"WelfareArea"`;
  return findDilemmas(
    Prisma.sql`d."municipalityId" = ${municipalityId} and d."removedAt" is null and d."restedOn" is null
      and ${ofArea}`,
    Prisma.sql`d."askedOn" desc, d.id desc`,
    userId,
    { limit, offset: 0 },
  );
}

/**
 * What a start page tells somebody of dilemmas, in one query: to a politician those they have not reflected on, to a
 * leader the own institutions' open ones, with the latest reflections first.
 */
export async function listOwnDilemmas(
  reader: {
    userId: string;
    politician: { municipalityId: string; area: WelfareArea | null }[];
    institutionIds: string[];
  },
  limit: number,
): Promise<DilemmaList> {
  const { userId, politician, institutionIds } = reader;
  if (politician.length + institutionIds.length === 0) return { dilemmas: [], total: 0 };
  const places = politician.map(({ municipalityId, area }) =>
    area === null
      ? Prisma.sql`d."municipalityId" = ${municipalityId}`
      : Prisma.sql`(d."municipalityId" = ${municipalityId} and d.area = ${area}::"WelfareArea")`,
  );
  const waiting =
    places.length === 0
      ? Prisma.sql`false`
      : Prisma.sql`((${Prisma.join(places, " or ")}) and not exists (
          select 1 from dilemma_reflection own where own."dilemmaId" = d.id and own."authorId" = ${userId}
            and own."removedAt" is null))`;
  return findDilemmas(
    Prisma.sql`d."removedAt" is null and d."restedOn" is null
      and (d."institutionId" = any(${institutionIds}::text[]) or ${waiting})`,
    Prisma.sql`said."reflectedOn" desc nulls last, d."askedOn" desc, d.id desc`,
    userId,
    { limit, offset: 0 },
  );
}

/**
 * One dilemma, also one that was taken back; whether it may be read is the caller's business.
 * @param reader names its trial only within the scope, and tells whose reflection is theirs
 */
export async function getDilemma(
  id: string,
  reader: { scope: Scope; userId: string | null },
  prisma?: DbOrTx,
): Promise<DilemmaRecord | null> {
  if (!isRowId(id)) return null;
  prisma ??= await db();
  const rows = await prisma.$queryRaw<{ told: DilemmaRecord }[]>`
    select jsonb_build_object(${summaryJson(reader.userId)}, 'text', d.text, 'takenHome', d."takenHome",
      'version', d.version, 'authorName', d."authorName", 'isRemoved', d."removedAt" is not null,
      'trial', (select jsonb_build_object('id', t.id, 'title', t.title) from trial t
        where t.id = d."trialId" and ${trialVisibleSql(reader.scope, "t")})) as told
    from ${joined} where d.id = ${id}`;
  return rows[0]?.told ?? null;
}

const reflectionJson = Prisma.sql`
  'id', r.id, 'text', r.text, 'version', r.version, 'authorName', r."authorName", 'authorId', r."authorId",
  'writtenOn', (r."createdAt" at time zone 'Europe/Copenhagen')::date, 'isRemoved', r."removedAt" is not null,
  'meeting', case when f.id is null then null else
    jsonb_build_object('id', f.id, 'title', f.title, 'meetsOn', coalesce(f."heldOn", f."meetsOn")) end`;

/** What stands under a dilemma, in the order it was said. */
export async function listReflections(dilemmaId: string): Promise<Reflection[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ told: Reflection }[]>`
    select jsonb_build_object(${reflectionJson}) as told
    from dilemma_reflection r left join following_meeting f on f.id = r."meetingId"
    where r."dilemmaId" = ${dilemmaId} and r."removedAt" is null
    order by r."createdAt", r.id limit 500`;
  return rows.map(({ told }) => told);
}

/** One reflection, also one that was taken back, with the dilemma it stands under. */
export async function getReflection(id: string): Promise<{
  reflection: Reflection;
  dilemma: { id: string; municipalityId: string; area: WelfareArea; isRemoved: boolean };
} | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const rows = await prisma.$queryRaw<
    {
      reflection: Reflection;
      dilemma: { id: string; municipalityId: string; area: WelfareArea; isRemoved: boolean };
    }[]
  >`
    select jsonb_build_object(${reflectionJson}) as reflection, jsonb_build_object('id', d.id,
      'municipalityId', d."municipalityId", 'area', d.area, 'isRemoved', d."removedAt" is not null) as dilemma
    from dilemma_reflection r join dilemma d on d.id = r."dilemmaId"
      left join following_meeting f on f.id = r."meetingId"
    where r.id = ${id}`;
  return rows[0] ?? null;
}

/**
 * What was done with a dilemma and its reflections, the latest first. What somebody wrote and changed since is told to
 * them alone.
 */
export async function listDilemmaEvents(dilemmaId: string, userId: string): Promise<DilemmaEvent[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<Parameters<typeof dilemmaHistory>[0][number][]>`
    select e.id, to_json(e.at) #>> '{}' as at, e."actorName", e.entity, e.operation::text,
      case when e.entity = 'dilemma' or e."actorId" = ${userId} then e.before end as before,
      case when e.entity = 'dilemma' then e.after end as after
    from audit_event e
    where (e.entity = 'dilemma' and e."entityId" = ${dilemmaId})
      or (e.entity = 'dilemmaReflection'
        and e."entityId" in (select id from dilemma_reflection where "dilemmaId" = ${dilemmaId}))
    order by e.at desc, e.id desc limit 200`;
  return dilemmaHistory(rows);
}

/** An institution that somebody may ask for. */
export interface AskingInstitution {
  id: string;
  name: string;
  area: WelfareArea;
  municipalityId: string;
  municipalityName: string;
}

/** The open institutions somebody may ask for, by name; only the one named when given. */
export async function listAskingInstitutions(
  reach: {
    institutionIds: string[];
    administered: { municipalityId: string; area: WelfareArea | null }[];
  },
  only?: string,
): Promise<AskingInstitution[]> {
  const prisma = await db();
  const places = [
    Prisma.sql`i.id = any(${reach.institutionIds}::text[])`,
    ...reach.administered.map(({ municipalityId, area }) =>
      area === null
        ? Prisma.sql`i."municipalityId" = ${municipalityId}`
        : Prisma.sql`(i."municipalityId" = ${municipalityId} and i.area = ${area}::"WelfareArea")`,
    ),
  ];
  const named = only === undefined ? Prisma.sql`true` : Prisma.sql`i.id = ${only}`;
  return prisma.$queryRaw<AskingInstitution[]>`
    select i.id, i.name, i.area::text, i."municipalityId", m.name as "municipalityName"
    from institution i join municipality m on m.id = i."municipalityId"
    where i."closedOn" is null and i.kind <> 'ADMINISTRATION_UNIT' and ${named} and (${Prisma.join(places, " or ")})
    order by ${danishOrderSql(Prisma.sql`i.name`)}, i.id limit 2000`;
}

/** A trial that a dilemma can come from. */
export interface AskingTrial {
  id: string;
  title: string;
  /** leading and further institutions */
  institutionIds: string[];
}

/** The trial a dilemma is said to come up in, within the scope; null when there is none to be seen. */
export async function getAskingTrial(id: string, scope: Scope): Promise<AskingTrial | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const rows = await prisma.$queryRaw<AskingTrial[]>`
    select t.id, t.title, array(select t."leadInstitutionId" union select p."institutionId"
      from trial_institution p where p."trialId" = t.id) as "institutionIds"
    from trial t where t.id = ${id} and ${trialVisibleSql(scope, "t")}`;
  return rows[0] ?? null;
}

/** What was said of dilemmas at a meeting, in the order it was noted. */
export async function listMeetingReflections(
  meetingId: string,
): Promise<{ dilemmaId: string; reflection: Reflection }[]> {
  const prisma = await db();
  return prisma.$queryRaw<{ dilemmaId: string; reflection: Reflection }[]>`
    select r."dilemmaId", jsonb_build_object(${reflectionJson}) as reflection
    from dilemma_reflection r join following_meeting f on f.id = r."meetingId"
      join dilemma d on d.id = r."dilemmaId" and d."removedAt" is null
    where r."meetingId" = ${meetingId} and r."removedAt" is null
    order by r."createdAt", r.id limit 500`;
}
