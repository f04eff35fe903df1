import { db, Prisma } from "@/lib/db/client";
import { matchingIdsSql } from "@/lib/db/trial-counted-sql";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { courseKinds, monthsUntil, type CourseKind, type CourseMonth } from "@/lib/domain/statistic/course";
import { startedStages } from "@/lib/domain/trial/stage";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

const startedSql = Prisma.join(startedStages.map((stage) => Prisma.sql`${stage}::"TrialStage"`));

/**
 * What happened month by month to the trials that the scope and the filter let through, in one statement. A month's number
 * is the list of the same event in the same days (`eventDays` in the domain).
 */
export async function getCourse(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
): Promise<CourseMonth[]> {
  const prisma = await db();
  const months = monthsUntil(today);
  const rows = await prisma.$queryRaw<{ kind: CourseKind; month: CalendarDate; trials: number }[]>`
    with asked as materialized (${matchingIdsSql(scope, filter, today)}), moved as materialized (
      select asked.id, told.registered, told.started from asked cross join lateral (
        select min(m."from") as registered,
          min(m."from") filter (where m.stage in (${startedSql})) as started
        from trial_stage_change m where m."trialId" = asked.id and m."supersededAt" is null
      ) told
    ), happened as (
      select id, 'REGISTERED' as kind, registered as "on" from moved
      union all
      select id, 'STARTED', started from moved where started is not null
      union all
      -- Decided twice within a month is one trial.
      select distinct asked.id, 'DECIDED', date_trunc('month', d."decidedOn")::date from asked
      join trial_decision d on d."trialId" = asked.id and d."supersededAt" is null where asked."isDecided"
    )
    select kind, date_trunc('month', "on")::date::text as month, count(*)::int as trials
    from happened where "on" between ${months[0]!.from}::date and ${months.at(-1)!.to}::date group by 1, 2`;
  const counts = new Map(rows.map(({ kind, month, trials }) => [`${kind} ${month}`, trials]));
  return months.map((month) => ({
    ...month,
    counts: Object.fromEntries(
      courseKinds.map((kind) => [kind, counts.get(`${kind} ${month.from}`) ?? 0]),
    ) as Record<CourseKind, number>,
  }));
}
