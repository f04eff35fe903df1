import { db, Prisma } from "@/lib/db/client";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { HeatCounts } from "@/lib/domain/statistic/heat-map";
import { trialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

type Row = Omit<HeatCounts, "facet"> & { kind: "THEME" | "SUB_AREA" };

/**
 * Trials of one area by institution and theme, with their totals, in one statement. A trial counts once in every cell it
 * belongs to, once in the total of each of its institutions and themes, and once in the whole, as `countTrials` in the
 * domain says; a test holds the numbers to the lists. An area without themes is told by its sub-areas.
 */
export async function getHeatCounts(
  scope: Scope,
  municipalityId: string,
  area: WelfareArea,
  today: CalendarDate,
): Promise<HeatCounts> {
  const prisma = await db();
  const filter = trialFilter({ municipality: [municipalityId], area: [area] });
  const ofArea = Prisma.sql`theme.area = ${area}::"WelfareArea"`;
  const [row] = await prisma.$queryRaw<[Row]>`
    with sorted as (
      select case when exists (select 1 from classification theme where ${ofArea} and theme.kind = 'THEME')
        then 'THEME' else 'SUB_AREA' end as kind
    ), theme as materialized (
      select theme.id, theme.label, theme."labelEn", theme."order"
      from classification theme join sorted on theme.kind::text = sorted.kind where ${ofArea}
    ), asked as materialized (
      select trial.id, trial."leadInstitutionId" from trial where ${trialMatchSql(scope, filter, "trial", today)}
    ), placed as materialized (
      select asked.id, asked."leadInstitutionId" as "institutionId" from asked
      union
      select asked.id, further."institutionId" from asked
      join trial_institution further on further."trialId" = asked.id
    ), themed as materialized (
      select asked.id, theme.id as "themeId" from asked
      join trial_classification part on part."trialId" = asked.id join theme on theme.id = part."classificationId"
    )
    select sorted.kind,
      (select count(*)::int from asked) as unique,
      (select coalesce(json_agg(json_build_object('id', theme.id, 'label', theme.label, 'labelEn', theme."labelEn",
          'trials', coalesce(used.trials, 0)) order by theme."order"), '[]')
        from theme left join (select "themeId", count(*)::int as trials from themed group by 1) used
          on used."themeId" = theme.id) as themes,
      (select coalesce(json_agg(json_build_object('id', place.id, 'name', place.name, 'kind', place.kind,
          'trials', coalesce(own.trials, 0))), '[]')
        from institution place
        left join (select "institutionId", count(*)::int as trials from placed group by 1) own
          on own."institutionId" = place.id
        where place."municipalityId" = ${municipalityId} and (own.trials > 0 or (place.area = ${area}::"WelfareArea"
          and (place."closedOn" is null or place."closedOn" > ${today}::date)))) as institutions,
      (select coalesce(json_agg(cell), '[]') from (
        select placed."institutionId", themed."themeId", count(*)::int as trials
        from placed join themed on themed.id = placed.id group by 1, 2) cell) as cells
    from sorted`;
  const { kind, ...counts } = row;
  return { facet: kind === "THEME" ? "theme" : "subArea", ...counts };
}
