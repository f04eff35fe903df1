import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import type { Membership } from "@/lib/domain/member/role";
import type { GroupMeeting } from "@/lib/domain/plan/calendar-event";
import type { FeedChoice, FeedScope } from "@/lib/domain/plan/feed";
import type { PlanLevel } from "@/lib/domain/plan/plan";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { byName } from "@/lib/i18n/format";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale";

/** A calendar somebody made. */
export interface FeedRecord {
  id: string;
  token: string;
  choice: FeedChoice;
  /** the group's or institution's name; null where the choice has none */
  about: string | null;
  createdAt: Date;
  lastReadAt: Date | null;
  ownerId: string;
  agreement: { id: string; title: string };
  municipality: { id: string; name: string };
}

interface Row extends Omit<FeedRecord, "choice"> {
  scope: FeedScope;
  level: PlanLevel | null;
  aboutId: string | null;
}

/** Everything about a calendar in one statement; the owner goes by "u". */
const recordSql = Prisma.sql`
  f.id, f.token, f."createdAt", f."lastReadAt", f."ownerId", f.scope::text, f.level::text,
  coalesce(g.id, i.id) as "aboutId", coalesce(g.name, i.name) as about,
  jsonb_build_object('id', a.id, 'title', a.title) as agreement,
  jsonb_build_object('id', m.id, 'name', m.name) as municipality`;
const fromSql = Prisma.sql`calendar_feed f
  join "user" u on u.id = f."ownerId"
  join agreement a on a.id = f."agreementId"
  join municipality m on m.id = a."municipalityId"
  left join working_group g on g.id = f."workingGroupId"
  left join institution i on i.id = f."institutionId"`;

function asRecord({ scope, level, aboutId, ...row }: Row): FeedRecord {
  const { id, token, createdAt, lastReadAt, ownerId, about, agreement, municipality } = row;
  // A CHECK of the table holds level, group and institution to the scope.
  const choice = { scope, ...(level && { level }), ...(aboutId && { id: aboutId }) } as FeedChoice;
  return { id, token, createdAt, lastReadAt, ownerId, about, agreement, municipality, choice };
}

const columnsOf = (choice: FeedChoice) => ({
  scope: choice.scope,
  level: choice.scope === "LEVEL" ? choice.level : null,
  workingGroupId: choice.scope === "GROUP" ? choice.id : null,
  institutionId: choice.scope === "INSTITUTION" ? choice.id : null,
});

/** Somebody's open calendars, of every plan, the newest first. */
export async function listFeeds(ownerId: string): Promise<FeedRecord[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<Row[]>`
    select ${recordSql} from ${fromSql} where f."ownerId" = ${ownerId} and f."revokedAt" is null
    order by f."createdAt" desc, f.id desc`;
  return rows.map(asRecord);
}

/** One of somebody's open calendars: another's is not there. */
export async function getFeed(id: string, ownerId: string): Promise<FeedRecord | null> {
  const prisma = await db();
  const [row] = await prisma.$queryRaw<Row[]>`
    select ${recordSql} from ${fromSql}
    where f.id = ${id} and f."ownerId" = ${ownerId} and f."revokedAt" is null`;
  return row ? asRecord(row) : null;
}

/** Who has a calendar, as they belong now. */
export interface FeedOwner {
  memberships: Membership[];
  locale: Locale;
}

/**
 * The calendar of an address, and whose it is; null for one that is revoked or never was, and for one whose owner's
 * account is closed, whose group was taken out of the plan or whose institution has closed.
 */
export async function getFeedByToken(token: string): Promise<(FeedRecord & { owner: FeedOwner }) | null> {
  const prisma = await db();
  const [row] = await prisma.$queryRaw<(Row & { locale: string; memberships: Membership[] })[]>`
    select ${recordSql}, u.locale, coalesce(
      (select jsonb_agg(jsonb_build_object('role', b.role, 'municipalityId', b."municipalityId",
        'institutionId', b."institutionId", 'area', b.area)) from membership b where b."userId" = u.id),
      '[]') as memberships
    from ${fromSql}
    where f.token = ${token} and f."revokedAt" is null and u."closedAt" is null
      and g."removedAt" is null and i."closedOn" is null`;
  if (!row) return null;
  const { memberships, locale } = row;
  return {
    ...asRecord(row),
    owner: { memberships, locale: isLocale(locale) ? locale : defaultLocale },
  };
}

/** Notes that a calendar program was here; the caller asks for it at most once an hour. */
export async function noteFeedRead(id: string, at: Date): Promise<void> {
  const prisma = await db();
  await prisma.calendarFeed.updateMany({ where: { id, revokedAt: null }, data: { lastReadAt: at } });
}

interface NewFeed {
  token: string;
  ownerId: string;
  agreementId: string;
  municipalityId: string;
  choice: FeedChoice;
}

/** Makes a calendar, or answers with the one of the same that is there already: a form that came twice makes one. */
export async function createFeed(tx: DbOrTx, feed: NewFeed, actor: AuditActor): Promise<string> {
  const { token, ownerId, agreementId, municipalityId, choice } = feed;
  const of = { ownerId, agreementId, ...columnsOf(choice) };
  const known = await tx.calendarFeed.findFirst({ where: { ...of, revokedAt: null }, select: { id: true } });
  if (known) return known.id;
  const { id } = await tx.calendarFeed.create({ data: { ...of, token }, select: { id: true } });
  // Not the token: whoever reads the history could read the calendar.
  await recordAudit(tx, actor, {
    ...{ operation: "CREATE", entity: "calendarFeed", entityId: id, municipalityId },
    after: { agreementId, ...columnsOf(choice) },
  });
  return id;
}

/** @returns false when it was revoked already */
export async function revokeFeed(
  tx: DbOrTx,
  { id, municipality }: Pick<FeedRecord, "id" | "municipality">,
  at: Date,
  actor: AuditActor,
): Promise<boolean> {
  const { count } = await tx.calendarFeed.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: at },
  });
  if (count === 0) return false;
  await recordAudit(tx, actor, {
    ...{ operation: "UPDATE", entity: "calendarFeed", entityId: id, municipalityId: municipality.id },
    before: { revoked: false },
    after: { revoked: true },
  });
  return true;
}

/** The groups of a plan and the municipality's open institutions in its areas: what a calendar can be about. */
export async function listFeedPlaces(agreement: {
  id: string;
  areas: WelfareArea[];
  municipality: { id: string };
}): Promise<{ groups: { id: string; name: string }[]; institutions: { id: string; name: string }[] }> {
  const prisma = await db();
  const [groups, institutions] = await Promise.all([
    prisma.workingGroup.findMany({
      where: { agreementId: agreement.id, removedAt: null },
      select: { id: true, name: true },
    }),
    prisma.institution.findMany({
      where: { municipalityId: agreement.municipality.id, area: { in: agreement.areas }, closedOn: null },
      select: { id: true, name: true },
    }),
  ]);
  const inOrder = byName("da", ({ name }: { name: string }) => name);
  return { groups: groups.toSorted(inOrder), institutions: institutions.toSorted(inOrder) };
}

/** When each item and each row of the milestone table was last changed, by id. */
export async function listPlanTimes(agreementId: string): Promise<Map<string, Date>> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ id: string; at: Date }[]>`
    select id, "updatedAt" as at from plan_item where "agreementId" = ${agreementId} and "removedAt" is null
    union all
    select id, "updatedAt" from milestone where "agreementId" = ${agreementId} and "removedAt" is null`;
  return new Map(rows.map(({ id, at }) => [id, at]));
}

export interface TimedMeeting extends GroupMeeting {
  changedAt: Date;
}

/** The meetings of one group, or of every group of the plan that the person sits in. */
export async function listFeedMeetings(
  agreementId: string,
  of: { groupId: string } | { memberId: string },
): Promise<TimedMeeting[]> {
  const prisma = await db();
  const which =
    "groupId" in of
      ? Prisma.sql`g.id = ${of.groupId}`
      : Prisma.sql`exists (select 1 from working_group_member w
          where w."groupId" = g.id and w."userId" = ${of.memberId})`;
  return prisma.$queryRaw<TimedMeeting[]>`
    select t.id, t.title, t.wording, t."startOn"::text as start, t."endOn"::text as end, t.precision::text,
      t.place, t."cancelledAt" is not null as "isCancelled", t.version, t."updatedAt" as "changedAt",
      g.id as "groupId", g.name as group
    from working_group_meeting t join working_group g on g.id = t."groupId"
    where g."agreementId" = ${agreementId} and g."removedAt" is null and ${which}
    order by t."startOn", t.id`;
}
