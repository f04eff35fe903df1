import { db } from "@/lib/db/client";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { courseKinds, monthsUntil, type CourseKind, type CourseMonth } from "@/lib/domain/statistic/course";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

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
  const first = months[0]!.from;
  const rows = await prisma.$queryRaw<{ kind: CourseKind; month: CalendarDate; trials: number }[]>`
    with asked as materialized (
      select trial.id, trial."registeredOn", trial."startedOn", trial."decidedOn" from trial
      where ${trialMatchSql(scope, filter, "trial", today)}
    ), happened as (
      select id, 'REGISTERED' as kind, "registeredOn" as "on" from asked
      union all
      select id, 'STARTED', "startedOn" from asked
      union all
      -- Decided twice within a month is one trial.
      select distinct asked.id, 'DECIDED', date_trunc('month', d."decidedOn")::date from asked
      join trial_decision d on d."trialId" = asked.id and d."supersededAt" is null where asked."decidedOn" >= ${first}::date
    )
    select kind, month::date::text as month, count(*)::int as trials
    from (select kind, date_trunc('month', "on"::timestamp) as month from happened
      where "on" between ${first}::date and ${months.at(-1)!.to}::date) told
    group by kind, told.month`;
  const counts = new Map(rows.map(({ kind, month, trials }) => [`${kind} ${month}`, trials]));
  return months.map((month) => ({
    ...month,
    counts: Object.fromEntries(
      courseKinds.map((kind) => [kind, counts.get(`${kind} ${month.from}`) ?? 0]),
    ) as Record<CourseKind, number>,
  }));
}
