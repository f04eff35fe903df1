import { db, Prisma } from "@/lib/db/client";
import { countedNeedSql, trialNeedSql } from "@/lib/db/exemption-sql";
import { stageSql, trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  trialFigures,
  type FigureLabel,
  type FigureRow,
  type MunicipalityFigures,
  type NamedFigures,
} from "@/lib/domain/statistic/figure";
import { trialFilter, type TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

type Row = FigureRow & {
  municipalityId: string | null;
  label: string | null;
  labelEn: string | null;
  order: number;
};

function decisionSql(asOf: CalendarDate | null): Prisma.Sql {
  const until = asOf === null ? Prisma.empty : Prisma.sql`and made."decidedOn" <= ${asOf}::date`;
  return Prisma.sql`(
    select made.outcome from trial_decision made where made."trialId" = trial.id and made."supersededAt" is null ${until}
    order by made."decidedOn" desc limit 1)`;
}

/** Who was heard about the trials counted, up to and with a day. */
function heardSql(asOf: CalendarDate | null): Prisma.Sql {
  const until = asOf === null ? Prisma.empty : Prisma.sql`and heard."heardOn" <= ${asOf}::date`;
  return Prisma.sql`trial_involvement heard where heard."trialId" = counted.id ${until}`;
}

/** The counted groups of the trials a filter lets through, for each municipality or (`place` null) for all of them. */
async function countRows(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  { byMunicipality, withInstitutions }: { byMunicipality: boolean; withInstitutions: boolean },
): Promise<Row[]> {
  const prisma = await db();
  const { asOf } = filter;
  const place = byMunicipality ? Prisma.sql`"municipalityId"` : Prisma.sql`null::text`;
  const institutions = Prisma.sql`
    union all
    select 'institution', place.id, count(*)::int, at.place, place.name, null, 0
    from (
      select id, place, "leadInstitutionId" as "institutionId" from counted
      union
      select counted.id, place, further."institutionId"
      from counted join trial_institution further on further."trialId" = counted.id
    ) at join institution place on place.id = at."institutionId" group by place.id, at.place`;
  return prisma.$queryRaw<Row[]>`
    with asked as materialized (
      select trial.id, ${place} as place, trial."leadInstitutionId", trial.initiator,
             ${stageSql("trial", asOf)} as stage, ${decisionSql(asOf)} as outcome,
             ${trialNeedSql("NATIONAL", "trial")} as national, ${trialNeedSql("MUNICIPAL", "trial")} as municipal
      from trial
      where ${trialMatchSql(scope, filter, "trial", today)}
    ), counted as materialized (select * from asked where stage is not null)
    select 'total' as figure, '' as key, count(*)::int as trials, place as "municipalityId",
           null as label, null as "labelEn", 0 as "order"
    from counted group by place
    union all
    select 'stage', stage::text, count(*)::int, place, null, null, 0 from counted group by stage, place
    union all
    select 'decision', outcome::text, count(*)::int, place, null, null, 0
    from counted where outcome is not null group by outcome, place
    union all
    select 'initiator', initiator::text, count(*)::int, place, null, null, 0
    from counted where initiator is not null group by initiator, place
    union all
    select 'involvement', part."group"::text, count(*)::int, place, null, null, 0
    from counted cross join lateral (select distinct heard."group" from ${heardSql(asOf)}) part group by 2, place
    union all
    select 'unheard', '', count(*)::int, place, null, null, 0
    from counted where not exists (select 1 from ${heardSql(asOf)}) group by place
    union all
    select 'nationalNeed', national, count(*)::int, place, null, null, 0
    from counted where national is not null group by national, place
    union all
    select 'municipalNeed', municipal, count(*)::int, place, null, null, 0
    from counted where municipal is not null group by municipal, place
    union all
    select 'unreviewed', '', count(*)::int, place, null, null, 0
    from counted where exists (
      select 1 from exemption_use stated where stated."trialId" = counted.id and stated."reviewedNeed" is null)
    group by place
    union all
    select case kind.kind when 'THEME' then 'theme' when 'CONTENT_TYPE' then 'content' else 'subArea' end,
           kind.id, count(*)::int, place, kind.label, kind."labelEn", kind."order"
    from counted join trial_classification part on part."trialId" = counted.id
    join classification kind on kind.id = part."classificationId"
    where kind.kind in ('THEME', 'SUB_AREA', 'LEISURE_CATEGORY', 'CONTENT_TYPE') group by kind.id, place
    union all
    select 'provision', provision.id, count(distinct counted.id)::int, place,
           concat_ws(' ', provision.law, provision.paragraph, provision.subsection) || ': ' || provision.topic,
           null, 0
    from counted join exemption_use needed on needed."trialId" = counted.id
    join legal_provision provision on provision.id = needed."provisionId"
    where ${countedNeedSql("needed")} <> 'NONE' group by provision.id, place
    ${withInstitutions ? institutions : Prisma.empty}`;
}

function labelsOf(rows: Row[]): Record<string, FigureLabel> {
  const labels: Record<string, FigureLabel> = {};
  for (const { key, label, labelEn, order } of rows) {
    if (label !== null) labels[key] = { text: label, textEn: labelEn ?? label, order };
  }
  return labels;
}

/**
 * Every figure of the trials that the scope and the filter let through, in one statement. What is counted is
 * defined by `countTrials` in the domain; a test holds the two together.
 * @param today decides what is overdue, where the filter asks for it
 * @param asOf everything as it was on that day; null = as the filter says, which is as it is when it names no day
 */
export async function getTrialFigures(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  asOf: CalendarDate | null = filter.asOf,
): Promise<NamedFigures> {
  const options = { byMunicipality: false, withInstitutions: true };
  const rows = await countRows(scope, { ...filter, asOf }, today, options);
  return { figures: trialFigures(rows), labels: labelsOf(rows) };
}

/**
 * The figures of several municipalities side by side, by the same rules and in one statement. Institutions are not
 * counted (`byInstitution` is empty).
 * @param area null = all areas; figures of different areas are not to be compared
 * @param municipalityIds null = all; those without trials are there with noughts; in the order of their names
 * @param asOf everything as it was on that day; null = as it is
 */
export async function listMunicipalityFigures(
  scope: Scope,
  area: WelfareArea | null,
  municipalityIds: readonly string[] | null,
  asOf: CalendarDate | null,
  today: CalendarDate,
): Promise<MunicipalityFigures> {
  if (municipalityIds?.length === 0) return { municipalities: [], labels: {} };
  const prisma = await db();
  const filter = trialFilter({
    ...{ municipality: [...(municipalityIds ?? [])], area: area === null ? [] : [area], asOf },
  });
  const [places, rows] = await Promise.all([
    prisma.municipality.findMany({
      where: municipalityIds === null ? {} : { id: { in: [...municipalityIds] } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    countRows(scope, filter, today, { byMunicipality: true, withInstitutions: false }),
  ]);
  const byPlace = new Map<string | null, Row[]>();
  for (const row of rows) byPlace.set(row.municipalityId, [...(byPlace.get(row.municipalityId) ?? []), row]);
  return {
    municipalities: places.map((place) => ({ ...place, figures: trialFigures(byPlace.get(place.id) ?? []) })),
    labels: labelsOf(rows),
  };
}
