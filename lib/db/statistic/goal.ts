import { db } from "@/lib/db/client";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
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
  const rows = await prisma.$queryRaw<GoalRow[]>`
    with asked as materialized (
      select trial.id, trial.stage from trial
      where ${trialMatchSql(scope, filter, "trial", today)}
    )
    select part."goalId" as goal, asked.stage::text as stage, count(*)::int as trials
    from asked join trial_goal part on part."trialId" = asked.id
    where part."goalId" = any(${[...goalIds]}) group by 1, 2
    union all
    select null, asked.stage::text, count(*)::int from asked
    where not exists (
      select 1 from trial_goal part join plan_goal goal on goal.id = part."goalId"
      where part."trialId" = asked.id and goal."agreementId" = ${agreementId} and goal.kind = 'POLITICAL_GOAL' and goal."removedAt" is null)
    group by 2`;
  return goalFigures(goalIds, rows);
}
