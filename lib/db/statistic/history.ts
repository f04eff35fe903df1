import { db, Prisma } from "@/lib/db/client";
import { factAtSql, factVisibleSql } from "@/lib/db/trial-fact-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { HistoryPoint } from "@/lib/domain/statistic/history";
import type { Scope } from "@/lib/domain/trial/sharing";
import { plannedStages, startedStages } from "@/lib/domain/trial/stage";

/**
 * The figures at the end of each of several days, in one statement; the same as `getTrialFigures` gives for each of them
 * (a test holds the two together).
 */
export async function listTrialHistory(
  scope: Scope,
  { municipalityId, area }: { municipalityId: string | null; area: WelfareArea | null },
  days: readonly CalendarDate[],
): Promise<HistoryPoint[]> {
  if (days.length === 0) return [];
  const prisma = await db();
  const place =
    municipalityId === null ? Prisma.sql`true` : Prisma.sql`fact."municipalityId" = ${municipalityId}`;
  const within = area === null ? Prisma.sql`true` : Prisma.sql`fact.area = ${area}::"WelfareArea"`;
  const stages = (list: readonly string[]) => Prisma.join([...list]);
  return prisma.$queryRaw<HistoryPoint[]>`
    with step as (select distinct unnest(array[${Prisma.join([...days])}]::date[]) as day),
    fact as materialized (
      select fact.* from trial_fact fact join trial on trial.id = fact."trialId"
      where ${place} and ${within} and ${factVisibleSql(scope.clauses, "fact")}
        and ${trialVisibleSql(scope, "trial", "INCLUDED")}
    ), stood as (
      select moved."trialId", moved.stage, moved."from",
        lead(moved."from") over (partition by moved."trialId" order by moved."from", moved.seq) as until
      from trial_stage_change moved
      where moved."supersededAt" is null and moved."trialId" in (select "trialId" from fact)
    ), decided as (
      select made."trialId", min(made."decidedOn") as first from trial_decision made
      where made."supersededAt" is null and made."trialId" in (select "trialId" from fact) group by 1
    ), counted as (
      select step.day, stood.stage, coalesce(decided.first <= step.day, false) as is_decided
      from step
      join stood on stood."from" <= step.day and (stood.until is null or stood.until > step.day)
      join fact on fact."trialId" = stood."trialId" and ${factAtSql("fact", Prisma.sql`step.day`)}
      left join decided on decided."trialId" = stood."trialId"
    )
    select step.day::text as day, count(counted.stage)::int as unique,
      (count(*) filter (where counted.stage::text in (${stages(plannedStages)})))::int as planned,
      (count(*) filter (where counted.stage::text in (${stages(startedStages)})))::int as started,
      (count(*) filter (where counted.is_decided))::int as decided
    from step left join counted on counted.day = step.day group by step.day order by step.day`;
}
