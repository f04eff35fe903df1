import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import {
  planAsOf,
  type PlanChange,
  type PlanChangeKind,
  type PlanPart,
  type PlanSubject,
} from "@/lib/domain/plan/change";
import type { ChangeFilter } from "@/lib/domain/plan/change-log";
import type { RowKind } from "@/lib/domain/plan/change-words";
import type { Plan } from "@/lib/domain/plan/plan";
import { endOfDay, startOfDay, type CalendarDate } from "@/lib/domain/shared/calendar-date";

const changeSelect = {
  ...{ id: true, at: true, kind: true, subject: true, subjectId: true, before: true, after: true },
  ...{ reason: true, byName: true, batchId: true },
} as const;
type ChangeRow = Prisma.PlanChangeGetPayload<{ select: typeof changeSelect }>;

function toChange({ at, before, after, ...row }: ChangeRow): PlanChange {
  const part = (json: Prisma.JsonValue) => json as unknown as PlanPart["part"] | null;
  return { ...row, at: at.toISOString(), before: part(before), after: part(after) };
}

/** What has been changed in a plan after an instant. */
export async function listChangesSince(
  agreementId: string,
  instant: Date,
  prisma?: DbOrTx,
): Promise<PlanChange[]> {
  prisma ??= await db();
  const rows = await prisma.planChange.findMany({
    where: { agreementId, at: { gt: instant } },
    select: changeSelect,
  });
  return rows.map(toChange);
}

/**
 * The plan as it stood at the end of a day in Denmark.
 * @param now the plan as it stands
 */
export async function getPlanThen(agreementId: string, now: Plan, day: CalendarDate): Promise<Plan> {
  const instant = endOfDay(day);
  return planAsOf(now, await listChangesSince(agreementId, instant), instant.toISOString());
}

function matching(agreementId: string, { part, batch, from, to }: ChangeFilter): Prisma.Sql {
  const clauses = [
    Prisma.sql`"agreementId" = ${agreementId}`,
    ...(part ? [Prisma.sql`"subjectId" = ${part}`] : []),
    ...(batch ? [Prisma.sql`"batchId" = ${batch}`] : []),
    ...(from ? [Prisma.sql`at >= ${startOfDay(from)}`] : []),
    ...(to ? [Prisma.sql`at <= ${endOfDay(to)}`] : []),
  ];
  return Prisma.join(clauses, " and ");
}

/** Changes made in one go, or one change by itself. */
export interface ChangeEntry {
  /** how many there are, of which not all are read */
  size: number;
  kinds: Record<PlanChangeKind, number>;
  changes: PlanChange[];
}

type EntryRow = Omit<ChangeRow, "before" | "after"> & {
  before: Prisma.JsonValue;
  after: Prisma.JsonValue;
  entry: string;
  size: number;
  kinds: Record<PlanChangeKind, number>;
  total: number;
};

/**
 * The change log, newest first, what was done in one go as one entry. Where one go is asked for, each of its changes is
 * an entry.
 * @param shown of an entry of many, so many are read
 */
export async function listChangeEntries(
  agreementId: string,
  filter: ChangeFilter,
  { offset, limit, shown }: { offset: number; limit: number; shown: number },
): Promise<{ entries: ChangeEntry[]; total: number }> {
  const prisma = await db();
  const entry = filter.batch ? Prisma.sql`id` : Prisma.sql`coalesce("batchId", id)`;
  const count = (kind: PlanChangeKind) =>
    Prisma.sql`${kind}::text, count(*) filter (where kind = ${kind}::"PlanChangeKind")`;
  const rows = await prisma.$queryRaw<EntryRow[]>`
    with matching as (
      select *, ${entry} as entry from plan_change where ${matching(agreementId, filter)}
    ), entries as (
      select entry, max(at) as at, count(*)::int as size, (count(*) over ())::int as total,
             json_build_object(${Prisma.join(
               (["CREATED", "MOVED", "EDITED", "STATED", "REMOVED", "RESTORED"] as const).map(count),
             )}) as kinds
      from matching group by entry order by max(at) desc, entry desc limit ${limit} offset ${offset}
    ), numbered as (
      select m.id, m.at, m.kind::text as kind, m.subject::text as subject, m."subjectId", m.before, m.after,
             m.reason, m."byName", m."batchId", m.entry, e.size, e.kinds, e.total, e.at as latest,
             row_number() over (partition by m.entry order by
               case m.subject when 'PHASE' then 1 when 'MILESTONE' then 2 else 3 end,
               (coalesce(m.after, m.before)->>'order')::numeric, m.at desc, m.id) as place
      from entries e join matching m on m.entry = e.entry
    )
    select * from numbered where place <= ${shown} order by latest desc, entry desc, place`;
  const entries = new Map<string, ChangeEntry>();
  for (const { entry: key, size, kinds, total: _same, ...row } of rows) {
    const known = entries.get(key) ?? { size, kinds, changes: [] };
    known.changes.push(toChange(row));
    entries.set(key, known);
  }
  return { entries: [...entries.values()], total: rows[0]?.total ?? 0 };
}

/** All changes that a filter lets through, newest first. */
export async function listChanges(
  agreementId: string,
  { part, batch, from, to }: ChangeFilter,
  limit: number,
  prisma?: DbOrTx,
): Promise<PlanChange[]> {
  prisma ??= await db();
  const rows = await prisma.planChange.findMany({
    where: {
      agreementId,
      ...(part && { subjectId: part }),
      ...(batch && { batchId: batch }),
      at: { ...(from && { gte: startOfDay(from) }), ...(to && { lte: endOfDay(to) }) },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
    select: changeSelect,
  });
  return rows.map(toChange);
}

/**
 * What the rows are called that changes point at, also those that have been taken out since. One query.
 * @returns by "KIND:id"
 */
export async function namesOfRows(
  agreementId: string,
  rows: ReadonlyMap<RowKind, ReadonlySet<string>>,
): Promise<Record<string, string>> {
  const ids = (of: RowKind) => [...(rows.get(of) ?? [])];
  if ([...rows.values()].every(({ size }) => size === 0)) return {};
  const prisma = await db();
  const found = await prisma.$queryRaw<{ of: RowKind; id: string; name: string }[]>`
    select 'PHASE' as of, id, label as name from phase
      where "agreementId" = ${agreementId} and id = any(${ids("PHASE")})
    union all select 'ITEM', id, title from plan_item
      where "agreementId" = ${agreementId} and id = any(${ids("ITEM")})
    union all select 'WORKING_GROUP', id, name from working_group
      where "agreementId" = ${agreementId} and id = any(${ids("WORKING_GROUP")})
    union all select 'INSTITUTION', id, name from institution where id = any(${ids("INSTITUTION")})
    union all select 'USER', id, name from "user" where id = any(${ids("USER")})`;
  return Object.fromEntries(found.map(({ of, id, name }) => [`${of}:${id}`, name]));
}

/** Which of these parts are out of the plan now. One query. */
export async function listPartsOut(agreementId: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select id from phase where "agreementId" = ${agreementId} and id = any(${ids}) and "removedAt" is not null
    union all select id from plan_item
      where "agreementId" = ${agreementId} and id = any(${ids}) and "removedAt" is not null
    union all select id from milestone
      where "agreementId" = ${agreementId} and id = any(${ids}) and "removedAt" is not null`;
  return new Set(rows.map(({ id }) => id));
}

/** A part that was taken out, as it stood then, with the version its row has now. */
export interface PartOut {
  part: PlanPart;
  /** as it is remembered; null when that is missing */
  batchId: string | null;
  removedAt: Date;
}

const tables = {
  PHASE: Prisma.sql`phase`,
  ITEM: Prisma.sql`plan_item`,
  MILESTONE: Prisma.sql`milestone`,
} as const satisfies Record<PlanSubject, Prisma.Sql>;

type OutRow = {
  id: string;
  version: number;
  removedAt: Date;
  before: Prisma.JsonValue;
  batchId: string | null;
};

/** Parts of a kind that are out of the plan, the latest first, each as it stood when it was taken out. */
export async function listOut(
  agreementId: string,
  subject: PlanSubject,
  { id = null, batchId = null }: { id?: string | null; batchId?: string | null } = {},
  prisma?: DbOrTx,
): Promise<PartOut[]> {
  prisma ??= await db();
  const rows = await prisma.$queryRaw<OutRow[]>`
    select p.id, p.version, p."removedAt", c.before, c."batchId"
    from ${tables[subject]} p join lateral (
      select before, "batchId" from plan_change
      where subject = ${subject}::"PlanSubject" and "subjectId" = p.id and kind = 'REMOVED'
      order by at desc, id desc limit 1
    ) c on true
    where p."agreementId" = ${agreementId} and p."removedAt" is not null
      ${id ? Prisma.sql`and p.id = ${id}` : Prisma.empty}
      ${batchId ? Prisma.sql`and c."batchId" = ${batchId}` : Prisma.empty}
    order by p."removedAt" desc, p.id`;
  return rows.map(({ version, removedAt, before, batchId: batch }) => ({
    part: { subject, part: { ...(before as object), version } } as unknown as PlanPart,
    ...{ removedAt, batchId: batch },
  }));
}

/** The agreement whose plan a part stands in, or stood in before it was taken out. */
export async function agreementOfPart(
  subject: PlanSubject,
  id: string,
  prisma?: DbOrTx,
): Promise<string | null> {
  prisma ??= await db();
  const [row] = await prisma.$queryRaw<{ agreementId: string }[]>`
    select "agreementId" from ${tables[subject]} where id = ${id}`;
  return row?.agreementId ?? null;
}
