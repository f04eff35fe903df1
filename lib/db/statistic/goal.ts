import { db, Prisma } from "@/lib/db/client";
import { talliesSql, wholePart } from "@/lib/db/statistic/tally";
import { matchingIdsSql } from "@/lib/db/trial-counted-sql";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { goalFigures, type GoalFigures, type GoalRow } from "@/lib/domain/statistic/goal";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

/**
 * How many of the trials that the scope and the filter let through contribute to each goal, by stage, and how many to
 * none in force of the agreement, in one statement. What is counted is defined by `countByGoal` in the domain; a test
 * holds the two together.
 * @param agreementId whose goals they are; null: there is none
 */
export async function getGoalFigures(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  goalIds: readonly string[],
  agreementId: string | null,
): Promise<GoalFigures> {
  const prisma = await db();
  const matching = matchingIdsSql(scope, filter, today);
  const contributing = (condition: Prisma.Sql) => Prisma.sql`
    select part."goalId", asked.id, asked.stage from (${matching}) asked
    join trial_goal part on part."trialId" = asked.id
    where part."goalId" in (select goal.id from plan_goal goal where ${condition})`;
  const part = wholePart(filter);
  const byStage = part
    ? Prisma.sql`select key as stage, sum(n) as n
        from (${talliesSql(scope, part, ["stage"])}) told group by 1 having sum(n) <> 0`
    : Prisma.sql`select stage::text, count(*) as n from (${matching}) asked group by 1`;
  // Those of no goal are all but those of one: few contribute, and only they are read.
  const rows = await prisma.$queryRaw<GoalRow[]>`
    with whole as (${byStage}), ours as (
      select stage::text, count(distinct id) as n
      from (${contributing(Prisma.sql`goal."agreementId" = ${agreementId} and goal.kind = 'POLITICAL_GOAL'
        and goal."removedAt" is null`)}) one group by 1
    )
    select "goalId" as goal, stage::text, count(*)::int as trials
    from (${contributing(Prisma.sql`goal.id = any(${[...goalIds]})`)}) one group by 1, 2
    union all
    select null, whole.stage, (whole.n - coalesce(ours.n, 0))::int from whole left join ours on ours.stage = whole.stage
    where whole.n > coalesce(ours.n, 0)`;
  return goalFigures(goalIds, rows);
}
