import { db } from "@/lib/db/client";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import { shelfOutcomes, type OutcomeShelf, type OutcomeStory } from "@/lib/domain/trial/outcome-shelf";
import type { Scope } from "@/lib/domain/trial/sharing";

/**
 * What worked and what did not, side by side: as many of each at most, chosen and ordered by the same rule, the latest
 * decision first. One statement.
 * @param filter its decisions are the shelves' to choose
 */
export async function listOutcomeShelves(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  limit: number,
): Promise<OutcomeShelf[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<(OutcomeStory & { total: number })[]>`
    with decided as (
      select t.id, t.title, t.area, t.origin, t.anonymised, t."observedEffect", t."municipalityId",
        t."leadInstitutionId", d.outcome::text as outcome, d.reason, d."decidedOn",
        count(*) over (partition by d.outcome)::int as total,
        row_number() over (partition by d.outcome order by d."decidedOn" desc, t.id) as place
      from trial t join lateral (
        select latest.outcome, latest.reason, latest."decidedOn" from trial_decision latest
        where latest."trialId" = t.id and latest."supersededAt" is null
        order by latest."decidedOn" desc limit 1) d on true
      where ${trialMatchSql(scope, { ...filter, decision: [...shelfOutcomes] }, "t", today)}
    )
    select c.id, c.title, c.area::text, c.origin::text, c.anonymised, c.outcome, c.reason,
      c."decidedOn"::text, c.total,
      json_build_object('name', i.name, 'kind', i.kind) as "leadInstitution",
      json_build_object('id', m.id, 'name', m.name) as municipality,
      coalesce((select entry.text from log_entry entry
        where entry."trialId" = c.id and entry.kind = 'LEARNING' and entry."removedAt" is null
        order by entry."happenedOn" desc, entry.id desc limit 1), c."observedEffect") as learning
    from decided c
    join municipality m on m.id = c."municipalityId"
    join institution i on i.id = c."leadInstitutionId"
    where c.place <= ${limit}
    order by c.place`;
  return shelfOutcomes.map((outcome) => {
    const own = rows.filter((row) => row.outcome === outcome);
    return { outcome, total: own[0]?.total ?? 0, stories: own.map(({ total: _total, ...story }) => story) };
  });
}
