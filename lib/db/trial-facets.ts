import { db, Prisma } from "@/lib/db/client";
import { talliesSql, wholePart, type TallyFigure } from "@/lib/db/statistic/tally";
import { countedSql, overdueFactSql } from "@/lib/db/trial-counted-sql";
import { textArraySql } from "@/lib/db/trial-fact-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { countedFacets, type CountedFacet, type TrialFilter } from "@/lib/domain/trial/filter";
import type { FacetCounts } from "@/lib/domain/trial/list";
import type { Scope } from "@/lib/domain/trial/sharing";
import { plannedStages, startedStages } from "@/lib/domain/trial/stage";

interface FacetRow {
  facet: CountedFacet | "overdue" | "provision" | "rule" | "goal";
  value: string;
  count: number;
  label: string | null;
  labelEn: string | null;
  area: WelfareArea | null;
  municipalityId: string | null;
}

/** Institutions whose trials are counted: all, those of some municipalities and some more, or none. */
export type CountedInstitutions = boolean | { municipalityIds: readonly string[]; ids: readonly string[] };

/** A stage as text, as the facet of planned and started trials has it; '' for withdrawn trials. */
function statusOf(stage: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(case when ${stage} in (${Prisma.join([...plannedStages])}) then 'planned'
    when ${stage} in (${Prisma.join([...startedStages])}) then 'started' else '' end)`;
}

const kindOfClass = Prisma.sql`
  case c.kind when 'THEME' then 'theme' when 'CONTENT_TYPE' then 'content' else 'subArea' end`;

/** The chosen values, with a count of nought, so that a choice never disappears from the screen. */
function chosenSql(filter: TrialFilter): Prisma.Sql {
  const chosen = [...countedFacets, "provision" as const, "rule" as const, "goal" as const].flatMap((facet) =>
    filter[facet].map((value) => Prisma.sql`(${facet}, ${value}, 0)`),
  );
  return chosen.length === 0
    ? Prisma.empty
    : Prisma.sql`union all select * from (values ${Prisma.join(chosen)}) chosen (facet, value, n)`;
}

/** Facets that stand in the tallies under their own values, and what a trial without one is counted as. */
const talliedFacets: [CountedFacet, TallyFigure, without: string | null][] = [
  ["stage", "stage", null],
  ["exemption", "nationalNeed", "UNKNOWN"],
  ["municipalExemption", "municipalNeed", "UNKNOWN"],
  ["decision", "decision", "NONE"],
  ["initiator", "initiator", "UNKNOWN"],
];

/**
 * Rows of (facet, value, n) from the tallies, each facet with the others applied: for a filter that asks for no more
 * than municipality and area. No trial is read but those that came from elsewhere.
 */
function talliedSql(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  institutions: CountedInstitutions,
): Prisma.Sql {
  const { municipality, area } = filter;
  const figures: TallyFigure[] = [...talliedFacets.map(([, figure]) => figure), "testEnd", "classification"];
  const places = municipality.length > 0 ? municipality : null;
  const oneOf = (column: Prisma.Sql, values: readonly string[]) =>
    values.length === 0 ? Prisma.sql`true` : Prisma.sql`${column}::text = any (${textArraySql(values)})`;
  const [here, within] = [oneOf(Prisma.sql`"municipalityId"`, municipality), oneOf(Prisma.sql`area`, area)];
  const values = talliedFacets.map(
    ([facet, figure]) => Prisma.sql`
      select ${facet}, key, n from summed where figure = ${figure}`,
  );
  const without = talliedFacets.flatMap(([facet, figure, value]) =>
    value === null
      ? []
      : [
          Prisma.sql`select ${facet}, ${value}, whole.n - coalesce((
            select sum(n) from summed where figure = ${figure}), 0) from whole`,
        ],
  );
  const ofInstitution = (): Prisma.Sql => {
    if (institutions === false) return Prisma.empty;
    const own = institutions === true ? null : institutions.municipalityIds;
    const asked = own === null ? places : (places?.filter((id) => own.includes(id)) ?? own);
    return Prisma.sql`union all select 'institution', key, sum(n)
      from (${talliesSql(scope, { municipalityIds: asked, areas: area }, ["institution"])}) told group by 2`;
  };
  return Prisma.sql`
    with totals as materialized (
      select "municipalityId", area, sum(n) as n
      from (${talliesSql(scope, { municipalityIds: null, areas: [] }, ["total"])}) told group by 1, 2
    ), whole as materialized (
      select coalesce(sum(n), 0) as n from totals where ${here} and ${within}
    ), summed as materialized (
      select figure, key, sum(n) as n
      from (${talliesSql(scope, { municipalityIds: places, areas: area }, figures)}) told group by 1, 2
    ), elsewhere as materialized (
      select t.origin::text as origin, count(*) as n from trial t
      where t.origin <> 'REGISTERED' and ${trialVisibleSql(scope, "t")}
        and ${oneOf(Prisma.sql`t."municipalityId"`, municipality)} and ${oneOf(Prisma.sql`t.area`, area)}
      group by 1
    )
    select 'municipality' as facet, "municipalityId" as value, sum(n) as n from totals where ${within} group by 2
    union all select 'area', area::text, sum(n) from totals where ${here} group by 2
    union all ${Prisma.join([...values, ...without], " union all ")}
    union all select 'status', ${statusOf(Prisma.sql`key`)}, sum(n) from summed where figure = 'stage' group by 2
    union all select 'overdue', '1', sum(n) from summed where figure = 'testEnd' and key < ${today}
    union all select 'origin', origin, n from elsewhere
    union all select 'origin', 'REGISTERED', whole.n - coalesce((select sum(n) from elsewhere), 0) from whole
    union all select ${kindOfClass}, c.id, summed.n from summed
      join classification c on c.id = summed.key and c.kind <> 'FOCUS_GROUP' where summed.figure = 'classification'
    ${ofInstitution()}`;
}

/** Facets of which a trial has one value each: as they are grouped by, and as the value shown for it. */
const singleValues: [CountedFacet | "overdue", column: string, value: Prisma.Sql][] = [
  ["area", "area", Prisma.sql`area::text`],
  ["stage", "stage", Prisma.sql`stage::text`],
  ["status", "stage", statusOf(Prisma.sql`stage::text`)],
  ["exemption", "national", Prisma.sql`coalesce(national::text, 'UNKNOWN')`],
  ["municipalExemption", "municipal", Prisma.sql`coalesce(municipal::text, 'UNKNOWN')`],
  ["decision", "outcome", Prisma.sql`coalesce(outcome, 'NONE')`],
  ["initiator", "initiator", Prisma.sql`coalesce(initiator::text, 'UNKNOWN')`],
  ["origin", "origin", Prisma.sql`origin::text`],
  ["overdue", "overdue", Prisma.sql`case when overdue then '1' else '' end`],
];
const groupedColumns = [...new Set(singleValues.map(([, name]) => name))].map((name) =>
  Prisma.raw(`"${name}"`),
);

/** What is read of every trial, once, for the rows of `readSql`. */
function keptSql(scope: Scope, filter: TrialFilter, today: CalendarDate): Prisma.Sql {
  const { columns, from, where, facets } = countedSql(scope, filter, today, true);
  // Which facets it fails.
  const failed = [...facets].map(
    ([facet, sql]) => Prisma.sql`case when ${sql} then null else ${facet}::text end`,
  );
  const missed =
    failed.length === 0
      ? Prisma.sql`'{}'::text[]`
      : Prisma.sql`array_remove(array[${Prisma.join(failed)}], null)`;
  return Prisma.sql`
    select ${missed} as failed, fact."municipalityId" as home, fact.area, fact.initiator,
      fact."nationalNeed" as national, fact."municipalNeed" as municipal, fact."classificationIds",
      fact."institutionIds", ${columns.stage} as stage, ${columns.outcome}::text as outcome,
      ${columns.origin} as origin, ${overdueFactSql(today, filter.asOf)} as overdue
    from ${from} where ${where}`;
}

/**
 * Rows of (facet, value, n) counted from the trials. A trial that passes all facets counts in each of them; one that fails
 * exactly one facet counts in that one only: so each facet is counted with the others applied.
 */
function readSql(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  institutions: CountedInstitutions,
): Prisma.Sql {
  const columns = Prisma.join(groupedColumns);
  const singles = singleValues.map(([facet, , value]) => Prisma.sql`(${facet}, ${value})`);
  const ofInstitution = (): Prisma.Sql => {
    if (institutions === false) return Prisma.empty;
    const among =
      institutions === true
        ? Prisma.sql`true`
        : Prisma.sql`place in (select id from institution
            where "municipalityId" = any (${textArraySql(institutions.municipalityIds)})
              or id = any (${textArraySql(institutions.ids)}))`;
    return Prisma.sql`union all
      select 'institution', place, count(*) from kept cross join lateral unnest(kept."institutionIds") place
      where missed in ('', 'institution') and ${among} group by 2`;
  };
  return Prisma.sql`
    with kept as materialized (
      select *, coalesce(failed[1], '') as missed from (${keptSql(scope, filter, today)}) asked
      where cardinality(failed) <= 1
    ), grouped as materialized (
      select missed, ${columns}, count(*) as n from kept group by missed, ${columns}
    )
    select 'municipality' as facet, home as value, count(*) as n
    from kept where missed in ('', 'municipality') group by 2
    union all
    select single.facet, single.value, sum(grouped.n)
    from grouped cross join lateral (values ${Prisma.join(singles)}) single (facet, value)
    where grouped.missed in ('', single.facet) group by 1, 2
    union all
    select ${kindOfClass}, c.id, sum(told.n) from (
      select one, missed, count(*) as n from kept cross join lateral unnest(kept."classificationIds") one group by 1, 2
    ) told join classification c on c.id = told.one and c.kind <> 'FOCUS_GROUP'
    where told.missed in ('', ${kindOfClass}) group by 1, 2
    ${ofInstitution()}`;
}

/**
 * The institutions that can be chosen beside this filter.
 * @param own municipalities of whoever looks
 */
export function countedInstitutions(filter: TrialFilter, own: string[]): CountedInstitutions {
  const everyMunicipality = filter.municipality.length === 0;
  // Across municipalities there are too many to choose from; one's own are what one looks for.
  return everyMunicipality && own.length > 0
    ? { municipalityIds: own, ids: filter.institution }
    : !everyMunicipality || filter.institution.length > 0;
}

/**
 * Counts every facet in one statement, each with the others applied. A filter of no more than municipality and area is
 * answered from the tallies; any other reads the one fact of every trial once.
 * @param institutions false leaves them out: across municipalities they are too many to choose from
 */
export async function countFacets(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  institutions: CountedInstitutions = true,
): Promise<FacetCounts> {
  const prisma = await db();
  const counted = (wholePart(filter) ? talliedSql : readSql)(scope, filter, today, institutions);
  const rows = await prisma.$queryRaw<FacetRow[]>`
    with tallied as materialized (${counted}), summed as (
      select facet, value, sum(n)::int as n from (
        select facet, value, n from tallied where n <> 0
        ${chosenSql(filter)}
      ) every group by facet, value
    )
    select s.facet, s.value, s.n as count,
      coalesce(m.name, i.name, c.label, r.title, g.text, concat_ws(' ', p.law, p.paragraph, p.subsection)) as label,
      c."labelEn", c.area::text, i."municipalityId"
    from summed s
    left join municipality m on s.facet = 'municipality' and m.id = s.value
    left join institution i on s.facet = 'institution' and i.id = s.value
    left join classification c on s.facet in ('theme', 'subArea', 'content') and c.id = s.value
    left join legal_provision p on s.facet = 'provision' and p.id = s.value
    left join municipal_rule r on s.facet = 'rule' and r.id = s.value
    left join plan_goal g on s.facet = 'goal' and g.id = s.value
    where s.value <> ''`;

  const counts = Object.fromEntries(countedFacets.map((facet) => [facet, []])) as unknown as FacetCounts;
  counts.named = [];
  counts.overdue = 0;
  for (const { facet, ...row } of rows) {
    if (facet === "overdue") counts.overdue = row.count;
    else if (facet === "provision" || facet === "rule" || facet === "goal")
      counts.named.push({ facet, value: row.value, label: row.label || row.value });
    else counts[facet].push({ ...row, label: row.label || null });
  }
  return counts;
}
