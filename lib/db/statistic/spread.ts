import { db, Prisma } from "@/lib/db/client";
import { talliesSql } from "@/lib/db/statistic/tally";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { IndicatorAnswers } from "@/lib/domain/statistic/effect-spread";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { MunicipalSpread } from "@/lib/domain/statistic/spread";
import type { Scope } from "@/lib/domain/trial/sharing";

const withinSql = (column: Prisma.Sql, municipalityIds: readonly string[] | null) =>
  municipalityIds === null ? Prisma.sql`true` : Prisma.sql`${column} = any(${[...municipalityIds]}::text[])`;

/**
 * Complete pairs of every indicator on the scale, summed by the database: not one slip leaves it. The trial's leading
 * institution stands for it.
 * @param municipalityIds null = all
 */
export async function listIndicatorAnswers(
  scope: Scope,
  municipalityIds: readonly string[] | null,
): Promise<IndicatorAnswers[]> {
  const prisma = await db();
  return prisma.$queryRaw<IndicatorAnswers[]>`
    select trial."leadInstitutionId" as "institutionId", place.kind::text as kind, trial."municipalityId",
      sums.pairs, sums.change, json_build_object('better', sums.up, 'other', sums.pairs - sums.up) as ways
    from trial join institution place on place.id = trial."leadInstitutionId"
    join indicator i on i."trialId" = trial.id and i.kind = 'SCALE'
    cross join lateral (
      select count(*)::int as pairs, coalesce(sum(moved.by), 0)::float8 as change,
        (count(*) filter (where moved.by > 0))::int as up
      from (select (p.after - p.before) * case i.direction when 'DOWN' then -1 else 1 end as by
        from indicator_pair p where p."indicatorId" = i.id and p.before is not null and p.after is not null) moved
    ) sums
    where ${trialVisibleSql(scope, "trial")} and ${withinSql(Prisma.sql`trial."municipalityId"`, municipalityIds)}
      and sums.pairs > 0
    order by i.id`;
}

type SpreadRow = Omit<MunicipalSpread, "municipality"> & { municipalityId: string; municipalityName: string };

/**
 * How trials are spread over the institutions of each municipality and kind, in one statement: `spreadOf` in the
 * domain says what the numbers mean, and a test holds the two together. From the tallies: no trial is read.
 * @param municipalityIds null = all
 */
export async function listMunicipalSpreads(
  scope: Scope,
  municipalityIds: readonly string[] | null,
  today: CalendarDate,
): Promise<MunicipalSpread[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<SpreadRow[]>`
    with counted as (
      select key as "institutionId", sum(n)::int as trials
      from (${talliesSql(scope, { municipalityIds, areas: [] }, ["institution"])}) told group by 1
    ),
    place as (
      select i.id, i."municipalityId", i.kind, i.area, coalesce(counted.trials, 0) as trials
      from institution i left join counted on counted."institutionId" = i.id
      where (i."closedOn" is null or i."closedOn" > ${today}::date or counted.trials > 0)
        and ${withinSql(Prisma.sql`i."municipalityId"`, municipalityIds)}
    )
    select m.id as "municipalityId", m.name as "municipalityName", place.kind::text as kind, place.area::text as area,
      count(*)::int as count, (count(*) filter (where place.trials = 0))::int as none,
      percentile_disc(0.25) within group (order by place.trials) as lower,
      percentile_disc(0.5) within group (order by place.trials desc) as median,
      percentile_disc(0.25) within group (order by place.trials desc) as upper,
      max(place.trials) as most
    from place join municipality m on m.id = place."municipalityId"
    group by m.id, place.kind, place.area order by place.area, place.kind, m.name`;
  return rows.map(({ municipalityId, municipalityName, ...row }) => ({
    ...row,
    municipality: { id: municipalityId, name: municipalityName },
    kind: row.kind as InstitutionKind,
    area: row.area as WelfareArea,
  }));
}
