import { db, Prisma } from "@/lib/db/client";
import { countedNeedSql, reviewStateSql, trialNeedSql } from "@/lib/db/exemption-sql";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { AccountRow } from "@/lib/domain/exemption/account";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

/** Each counted row with the words for its provision or rule. */
export type LabelledAccountRow = AccountRow & { label: string | null };

const needRows = (level: "NATIONAL" | "MUNICIPAL", column: Prisma.Sql) => Prisma.sql`
  select area::text, "municipalityId", ${level} as level, 'need' as figure,
         coalesce(${column}, 'NOT_STATED') as key, null as need, count(*)::int as trials, null as label
  from asked group by area, "municipalityId", ${column}`;

/**
 * The exemption account of the trials that the scope and the filter let through, in one statement. What is counted
 * is defined by `countAccount` in the domain; a test holds the two together.
 */
export async function listAccountRows(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
): Promise<LabelledAccountRow[]> {
  const prisma = await db();
  return prisma.$queryRaw<LabelledAccountRow[]>`
    with asked as materialized (
      select trial.id, trial.area, trial."municipalityId",
             ${trialNeedSql("NATIONAL", "trial")} as national, ${trialNeedSql("MUNICIPAL", "trial")} as municipal
      from trial
      where ${trialMatchSql(scope, filter, "trial", today)}
    ), stated as materialized (
      select asked.area, asked."municipalityId", used."trialId", used.level, used."provisionId",
             used."municipalRuleId", ${countedNeedSql("used")}::text as need, ${reviewStateSql("used")} as state
      from asked join exemption_use used on used."trialId" = asked.id
    ), based as (
      select area, "municipalityId", "trialId", level, "provisionId", "municipalRuleId",
             case when bool_or(need = 'DIRECT') then 'DIRECT' else 'INDIRECT' end as need
      from stated
      where need <> 'NONE' and coalesce("provisionId", "municipalRuleId") is not null
      group by area, "municipalityId", "trialId", level, "provisionId", "municipalRuleId"
    )
    ${needRows("NATIONAL", Prisma.sql`national`)}
    union all
    ${needRows("MUNICIPAL", Prisma.sql`municipal`)}
    union all
    select area::text, "municipalityId", level::text, 'state', state, null,
           count(distinct "trialId")::int, null
    from stated group by area, "municipalityId", level, state
    union all
    select based.area::text, based."municipalityId", based.level::text, 'basis', coalesce(law.id, rule.id),
           based.need, count(*)::int,
           coalesce(concat_ws(' ', law.law, nullif(concat_ws(', ', law.paragraph, law.subsection), ''))
             || ': ' || law.topic, rule.title)
    from based
    left join legal_provision law on law.id = based."provisionId"
    left join municipal_rule rule on rule.id = based."municipalRuleId"
    group by based.area, based."municipalityId", based.level, law.id, rule.id, based.need`;
}
