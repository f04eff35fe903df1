import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { toDbDate } from "@/lib/db/dates";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import {
  liveStages,
  TARGET_MINUTES,
  type CountedBurden,
  type CountedKind,
  type CountedMonth,
  type Spread,
} from "@/lib/domain/effort/burden";
import type { Effort, EffortKind } from "@/lib/domain/effort/effort";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Scope } from "@/lib/domain/trial/sharing";

/** Notes what a save cost, in its transaction. It belongs to the trial: who saved is not kept. */
export async function recordEffort(
  tx: DbOrTx,
  trialId: string,
  kind: EffortKind,
  effort: Effort,
  on: CalendarDate,
): Promise<void> {
  await tx.trialEffort.create({
    data: { ...effort, trialId, kind, on: toDbDate(on) },
    select: { id: true },
  });
}

/** What was saved on a trial, by month. The caller has read the trial within its scope. */
export async function listTrialEfforts(
  trialId: string,
): Promise<{ month: CalendarDate; seconds: number; fields: number; saves: number }[]> {
  const prisma = await db();
  return prisma.$queryRaw`
    select to_char("on", 'YYYY-MM-01') as month, sum(seconds)::int as seconds, sum(fields)::int as fields,
           count(*)::int as saves
    from trial_effort where "trialId" = ${trialId} group by 1 order by 1`;
}

/** Which months count for which trial; the same as `countedMonths` of the domain, which a test holds it to. */
const monthsSql = (today: CalendarDate, of: Prisma.Sql = Prisma.sql`true`) => Prisma.sql`
  saved as materialized (
    select e."trialId" as id, date_trunc('month', e."on"::timestamp)::date as month,
           sum(e.seconds)::int as seconds, sum(e.fields)::int as fields
    from trial_effort e join trial t on t.id = e."trialId" and t."archivedAt" is null
    where e."on" <= ${today}::date and ${of}
    group by 1, 2
  ), begun as (select id, min(month) as since from saved group by id
  ), spans as (
    select h."trialId" as id, h.stage, h."from", begun.since,
           lead(h."from") over (partition by h."trialId" order by h."from", h.seq) as until
    from trial_stage_change h join begun on begun.id = h."trialId"
    where h."supersededAt" is null
  ), counted as materialized (
    select spans.id, each.month::date as month
    from spans cross join lateral generate_series(
      greatest(date_trunc('month', spans."from"::timestamp), spans.since::timestamp),
      least(coalesce(spans.until - 1, ${today}::date), ${today}::date)::timestamp, interval '1 month') each(month)
    where spans.stage in (${Prisma.join(liveStages.map((stage) => Prisma.sql`${stage}::"TrialStage"`))})
      and spans."from" <= ${today}::date and spans.until is distinct from spans."from"
    union
    select id, month from saved
  ), spent as materialized (
    select counted.id, counted.month, coalesce(saved.seconds, 0) / 60.0 as minutes,
           coalesce(saved.fields, 0) as fields
    from counted left join saved on saved.id = counted.id and saved.month = counted.month
  )`;

const quartiles = (of: Prisma.Sql) => Prisma.sql`
  (percentile_cont(0.25) within group (order by ${of}))::float8 as "from",
  (percentile_cont(0.5) within group (order by ${of}))::float8 as median,
  (percentile_cont(0.75) within group (order by ${of}))::float8 as "to"`;

type GroupRow = Spread & {
  id: string | null;
  name: string | null;
  trials: number;
  fields: number;
  under: number;
};

async function listGroups(today: CalendarDate): Promise<GroupRow[]> {
  const prisma = await db();
  return prisma.$queryRaw<GroupRow[]>`
    with ${monthsSql(today)}, burden as (
      select id, (sum(minutes) / count(*))::float8 as minutes, (sum(fields)::numeric / count(*))::float8 as fields
      from spent group by id
    )
    select m.id, m.name, count(*)::int as trials, ${quartiles(Prisma.sql`burden.minutes`)},
           (percentile_cont(0.5) within group (order by burden.fields))::float8 as fields,
           avg(case when burden.minutes < ${TARGET_MINUTES} then 1 else 0 end)::float8 as under
    from burden join trial t on t.id = burden.id join municipality m on m.id = t."municipalityId"
    group by grouping sets ((), (m.id, m.name))
    order by ${danishOrderSql(Prisma.sql`m.name`)} nulls first`;
}

/** What the trials that one institution leads have cost to document, as far as the scope lets them through. */
export async function getInstitutionBurden(
  scope: Scope,
  institutionId: string,
  today: CalendarDate,
): Promise<{ trials: number; minutes: number; months: number }> {
  const prisma = await db();
  const of = Prisma.sql`t."leadInstitutionId" = ${institutionId} and ${trialVisibleSql(scope, "t")}`;
  const [row] = await prisma.$queryRaw<[{ trials: number; minutes: number; months: number }]>`
    with ${monthsSql(today, of)}
    select count(distinct id)::int as trials, coalesce(sum(minutes), 0)::float8 as minutes, count(*)::int as months
    from spent`;
  return row;
}

/** What documenting the trials has cost, over all of them: by municipality, by kind and by month. */
export async function getCountedBurden(today: CalendarDate): Promise<CountedBurden> {
  const prisma = await db();
  const groups = await listGroups(today);
  const kinds = await prisma.$queryRaw<(Omit<CountedKind, "minutes"> & Spread)[]>`
    select e.kind, count(distinct e."trialId")::int as trials, count(*)::int as saves,
           ${quartiles(Prisma.sql`e.seconds / 60.0`)}, avg(e.fields)::float8 as "fieldsASave"
    from trial_effort e join trial t on t.id = e."trialId" and t."archivedAt" is null
    where e."on" <= ${today}::date
    group by e.kind order by e.kind`;
  const months = await prisma.$queryRaw<CountedMonth[]>`
    with ${monthsSql(today)}
    select to_char(month, 'YYYY-MM-DD') as month, count(*)::int as trials, avg(minutes)::float8 as minutes
    from spent group by spent.month order by spent.month desc limit 12`;
  const shaped = groups.map(({ from, median, to, fields, under, trials, id, name }) => ({
    ...{ id, name, trials, fields, under, minutes: { from, median, to } },
  }));
  return {
    all: shaped.find(({ id }) => id === null) ?? null,
    municipalities: shaped.flatMap(({ id, name, ...group }) =>
      id === null || name === null ? [] : [{ id, name, ...group }],
    ),
    kinds: kinds.map(({ from, median, to, ...kind }) => ({ ...kind, minutes: { from, median, to } })),
    months,
  };
}
