import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { CalendarMeeting, MeetingRecord, MeetingSummary } from "@/lib/domain/politics/meeting";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";
import type { Scope } from "@/lib/domain/trial/sharing";

const summaryJson = Prisma.sql`
  'id', f.id, 'title', f.title, 'meetsOn', f."meetsOn", 'startsAt', f."startsAt", 'place', f.place,
  'heldOn', f."heldOn", 'cancelledAt', f."cancelledAt",
  'municipality', jsonb_build_object('id', m.id, 'name', m.name),
  'points', (select count(*)::int from agenda_point p where p."meetingId" = f.id)`;
const joined = Prisma.sql`following_meeting f join municipality m on m.id = f."municipalityId"`;

/** A municipality's meetings, the latest first; who may read them is the caller's business. */
export async function listFollowingMeetings(municipalityId: string): Promise<MeetingSummary[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ told: MeetingSummary }[]>`
    select jsonb_build_object(${summaryJson}) as told from ${joined}
    where f."municipalityId" = ${municipalityId} order by f."meetsOn" desc, f.id desc limit 300`;
  return rows.map(({ told }) => told);
}

/** A municipality's meetings for calendars, cancelled ones too, so that they are crossed out rather than forgotten. */
export async function listCalendarMeetings(municipalityId: string): Promise<CalendarMeeting[]> {
  const prisma = await db();
  return prisma.$queryRaw<CalendarMeeting[]>`
    select id, title, "meetsOn"::text as "meetsOn", "startsAt", place, "cancelledAt"::text as "cancelledAt", version,
      "updatedAt" as "changedAt"
    from following_meeting where "municipalityId" = ${municipalityId} order by "meetsOn", id`;
}

/** The next meeting of these municipalities' following groups that was neither held nor cancelled; null when none is called. */
export async function getNextFollowingMeeting(
  municipalityIds: string | readonly string[],
  today: CalendarDate,
): Promise<MeetingSummary | null> {
  const ids = typeof municipalityIds === "string" ? [municipalityIds] : [...municipalityIds];
  if (ids.length === 0) return null;
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ told: MeetingSummary }[]>`
    select jsonb_build_object(${summaryJson}) as told from ${joined}
    where f."municipalityId" = any(${ids}::text[]) and f."meetsOn" >= ${today}::date and f."heldOn" is null
      and f."cancelledAt" is null
    order by f."meetsOn", f."startsAt", f.id limit 1`;
  return rows[0]?.told ?? null;
}

/** The day of a municipality's last meeting that was held before a day; null when there was none. */
export async function getLastHeldOn(
  municipalityId: string,
  before: CalendarDate,
): Promise<CalendarDate | null> {
  const prisma = await db();
  const { _max } = await prisma.followingMeeting.aggregate({
    where: { municipalityId, heldOn: { lt: new Date(`${before}T00:00:00Z`) } },
    _max: { heldOn: true },
  });
  return fromDbDate(_max.heldOn);
}

const pointJson = Prisma.sql`
  'id', p.id, 'kind', p.kind, 'title', p.title, 'note', p.note, 'trialId', p."trialId", 'dilemmaId', p."dilemmaId",
  'wishId', p."wishId", 'partId', p."partId", 'text', p.text,
  'isVisible', seen.ok, 'isLinked', seen.ok and (p."trialId" is not null or d.id is not null or w.id is not null
    or part.subject is not null),
  'part', case when part.subject is null then null else jsonb_build_object('subject', part.subject,
    'municipalityId', part."municipalityId", 'agreementId', part."agreementId") end`;

/**
 * A point's thing as the reader may see it. A point about nothing, or about what everybody in the municipality may see
 * (wishes, the plan), is always readable; a trial only within the scope, a dilemma as long as it was not taken back.
 */
const pointSource = (scope: Scope) => Prisma.sql`agenda_point p
  left join dilemma d on d.id = p."dilemmaId" and d."removedAt" is null
  left join exemption_wish w on w.id = p."wishId"
  left join lateral (
    select 'MILESTONE' as subject, a.id as "agreementId", a."municipalityId"
      from milestone s join agreement a on a.id = s."agreementId" where s.id = p."partId" and s."removedAt" is null
    union all
    select 'ITEM', a.id, a."municipalityId"
      from plan_item s join agreement a on a.id = s."agreementId" where s.id = p."partId" and s."removedAt" is null
    limit 1) part on p."partId" is not null
  cross join lateral (select case
    when p."trialId" is not null then exists (
      select 1 from trial t where t.id = p."trialId" and ${trialVisibleSql(scope, "t")})
    -- Whatever stood behind it is gone: the title is all that is left to tell.
    when p.kind in ('STORY', 'DECISION') then false
    when p.kind = 'DILEMMA' then d.id is not null
    else true end as ok) seen`;

/** A meeting with its agenda as one reader may see it, in one statement; whether they may read it is the caller's business. */
export async function getFollowingMeeting(
  id: string,
  scope: Scope,
  prisma?: DbOrTx,
): Promise<MeetingRecord | null> {
  if (!isRowId(id)) return null;
  prisma ??= await db();
  const rows = await prisma.$queryRaw<{ told: MeetingRecord }[]>`
    select jsonb_build_object(${summaryJson}, 'newSince', f."newSince", 'minutes', f.minutes, 'origin', f.origin,
      'version', f.version,
      'agenda', (select coalesce(jsonb_agg(jsonb_build_object(${pointJson}) order by p."order"), '[]')
        from ${pointSource(scope)} where p."meetingId" = f.id)) as told
    from ${joined} where f.id = ${id}`;
  return rows[0]?.told ?? null;
}

/** True when what a point is about belongs to the municipality; a point about nothing does. */
export async function isMunicipalThing(
  municipalityId: string,
  about: {
    trialId: string | null;
    dilemmaId: string | null;
    wishId: string | null;
    partId: string | null;
  },
): Promise<boolean> {
  const { trialId, dilemmaId, wishId, partId } = about;
  if (trialId === null && dilemmaId === null && wishId === null && partId === null) return true;
  const prisma = await db();
  const [row] = await prisma.$queryRaw<[{ found: boolean }]>`
    select exists (select 1 from trial where id = ${trialId} and "municipalityId" = ${municipalityId})
      or exists (select 1 from dilemma where id = ${dilemmaId} and "municipalityId" = ${municipalityId})
      or exists (select 1 from exemption_wish where id = ${wishId} and "municipalityId" = ${municipalityId})
      or exists (select 1 from agreement a where a."municipalityId" = ${municipalityId}
        and (exists (select 1 from milestone s where s.id = ${partId} and s."agreementId" = a.id)
          or exists (select 1 from plan_item s where s.id = ${partId} and s."agreementId" = a.id))) as found`;
  return row.found;
}
