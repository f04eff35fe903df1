import { db, Prisma } from "@/lib/db/client";
import { talliesSql, type TallyFigure } from "@/lib/db/statistic/tally";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { HeatCounts } from "@/lib/domain/statistic/heat-map";
import type { Scope } from "@/lib/domain/trial/sharing";

const figures: TallyFigure[] = ["total", "classification", "institution", "institutionClassification"];

type Row = Omit<HeatCounts, "facet"> & { kind: "THEME" | "SUB_AREA" };

/**
 * Trials of one area by institution and theme, with their totals, in one statement and from the tallies. A trial counts
 * once in every cell it belongs to, once in the total of each of its institutions and themes, and once in the whole, as
 * `countTrials` in the domain says; a test holds the numbers to the lists. An area without themes is told by its
 * sub-areas.
 */
export async function getHeatCounts(
  scope: Scope,
  municipalityId: string,
  area: WelfareArea,
  today: CalendarDate,
): Promise<HeatCounts> {
  const prisma = await db();
  const part = { municipalityIds: [municipalityId], areas: [area] };
  const ofArea = Prisma.sql`theme.area = ${area}::"WelfareArea"`;
  const [row] = await prisma.$queryRaw<[Row]>`
    with sorted as (
      select case when exists (select 1 from classification theme where ${ofArea} and theme.kind = 'THEME')
        then 'THEME' else 'SUB_AREA' end as kind
    ), theme as materialized (
      select theme.id, theme.label, theme."labelEn", theme."order"
      from classification theme join sorted on theme.kind::text = sorted.kind where ${ofArea}
    ), cells as materialized (${talliesSql(scope, part, figures)}), summed as materialized (
      select figure, split_part(key, ' ', 1) as id, split_part(key, ' ', 2) as "themeId", sum(n)::int as trials
      from cells group by 1, 2, 3 having sum(n) <> 0
    )
    select sorted.kind,
      coalesce((select trials from summed where figure = 'total'), 0) as unique,
      (select coalesce(json_agg(json_build_object('id', theme.id, 'label', theme.label, 'labelEn', theme."labelEn",
          'trials', coalesce(used.trials, 0)) order by theme."order"), '[]')
        from theme left join summed used on used.figure = 'classification' and used.id = theme.id) as themes,
      (select coalesce(json_agg(json_build_object('id', place.id, 'name', place.name, 'kind', place.kind,
          'trials', coalesce(own.trials, 0))), '[]')
        from institution place
        left join summed own on own.figure = 'institution' and own.id = place.id
        where place."municipalityId" = ${municipalityId} and (own.trials > 0 or (place.area = ${area}::"WelfareArea"
          and (place."closedOn" is null or place."closedOn" > ${today}::date)))) as institutions,
      (select coalesce(json_agg(cell), '[]') from (
        select pair.id as "institutionId", pair."themeId", pair.trials
        from summed pair join theme on theme.id = pair."themeId"
        where pair.figure = 'institutionClassification') cell) as cells
    from sorted`;
  const { kind, ...counts } = row;
  return { facet: kind === "THEME" ? "theme" : "subArea", ...counts };
}
