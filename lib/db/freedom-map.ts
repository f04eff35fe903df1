import { db } from "@/lib/db/client";
import { countedNeedSql } from "@/lib/db/exemption-sql";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

/** How many trials lean on a provision or rule, and the ids it went by: its own and its earlier versions'. */
export interface RecordUse {
  id: string;
  ids: string[];
  trials: number;
}

/**
 * Trials of a place that need to be exempted, by what from. A trial counts for the version in force also when it
 * points to the one before. The same trials as the list shows for these ids, so that a number and the list it links
 * to agree. One statement.
 */
export async function countRecordUses(
  scope: Scope,
  place: { municipalityId: string; area: WelfareArea },
  records: { provisions: readonly string[]; rules: readonly string[] },
  today: CalendarDate,
): Promise<RecordUse[]> {
  const prisma = await db();
  const here = trialFilter({ municipality: [place.municipalityId], area: [place.area] });
  return prisma.$queryRaw<RecordUse[]>`
    with recursive lineage(root, id) as (
      select root, root from unnest(${[...records.provisions, ...records.rules]}::text[]) asked(root)
      union
      select l.root, coalesce(p."replacesId", r."replacesId")
      from lineage l
      left join legal_provision p on p.id = l.id
      left join municipal_rule r on r.id = l.id
      where coalesce(p."replacesId", r."replacesId") is not null
    ), used as (
      select coalesce(part."provisionId", part."municipalRuleId") as id, t.id as trial
      from trial t join exemption_use part on part."trialId" = t.id
      where ${trialMatchSql(scope, here, "t", today)}
        and ${countedNeedSql("part")} <> 'NONE'
    )
    select lineage.root as id, array_agg(distinct lineage.id) as ids, count(distinct used.trial)::int as trials
    from lineage left join used on used.id = lineage.id
    group by lineage.root`;
}
