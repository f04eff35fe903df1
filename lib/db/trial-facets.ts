import { db, Prisma } from "@/lib/db/client";
import { trialNeedSql } from "@/lib/db/exemption-sql";
import { factAtSql } from "@/lib/db/trial-fact-sql";
import {
  facetConditions,
  latestDecisionSql,
  overdueSql,
  plainConditions,
  stageSql,
  statusSql,
  trialMatchSql,
} from "@/lib/db/trial-filter-sql";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  countedFacets,
  trialFilter,
  type CountedFacet,
  type Facet,
  type TrialFilter,
} from "@/lib/domain/trial/filter";
import type { FacetCounts } from "@/lib/domain/trial/list";
import type { Scope } from "@/lib/domain/trial/sharing";

interface FacetRow {
  facet: CountedFacet | "overdue" | "provision" | "rule" | "goal";
  value: string;
  count: number;
  label: string | null;
  labelEn: string | null;
  area: WelfareArea | null;
  municipalityId: string | null;
}

/** Facets of which a trial has one value each, with the value as text. */
function singleValues(
  alias: string,
  today: CalendarDate,
  asOf: CalendarDate | null,
): [CountedFacet | "overdue", Prisma.Sql][] {
  const facts = asOf === null ? null : Prisma.sql`fact`;
  const of = facts ?? Prisma.sql`t`;
  const national = facts ? Prisma.sql`fact."nationalNeed"::text` : trialNeedSql("NATIONAL", alias);
  const municipal = facts ? Prisma.sql`fact."municipalNeed"::text` : trialNeedSql("MUNICIPAL", alias);
  const overdue = facts
    ? Prisma.sql`(${stageSql(alias, asOf)} = 'IN_TEST' and fact."periodEnd" < ${asOf}::date)`
    : overdueSql(alias, today);
  return [
    ["municipality", Prisma.sql`${of}."municipalityId"`],
    ["area", Prisma.sql`${of}.area::text`],
    ["stage", Prisma.sql`${stageSql(alias, asOf)}::text`],
    ["status", Prisma.sql`coalesce(${statusSql(alias, asOf)}, '')`],
    ["exemption", Prisma.sql`coalesce(${national}, 'UNKNOWN')`],
    ["municipalExemption", Prisma.sql`coalesce(${municipal}, 'UNKNOWN')`],
    ["decision", Prisma.sql`coalesce(${latestDecisionSql(alias, asOf)}, 'NONE')`],
    ["initiator", Prisma.sql`coalesce(${of}.initiator::text, 'UNKNOWN')`],
    ["origin", Prisma.sql`t.origin::text`],
    ["overdue", Prisma.sql`case when ${overdue} then '1' else '' end`],
  ];
}

const column = (facet: Facet | "overdue") => Prisma.raw(`"${facet}"`);

/** The chosen values, with a count of nought, so that a choice never disappears from the screen. */
function chosenSql(filter: TrialFilter): Prisma.Sql {
  const chosen = [...countedFacets, "provision" as const, "rule" as const, "goal" as const].flatMap((facet) =>
    filter[facet].map((value) => Prisma.sql`(${facet}, ${value}, 0)`),
  );
  return chosen.length === 0
    ? Prisma.empty
    : Prisma.sql`union all select * from (values ${Prisma.join(chosen)}) chosen (facet, value, n)`;
}

/**
 * Counts every facet in one statement. A trial that passes all facets counts in each of them; one that fails
 * exactly one facet counts in that one only: so each facet is counted with the others applied.
 * @param withInstitutions false leaves the institutions out; across municipalities they are too many to choose from
 */
export async function countFacets(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  withInstitutions = true,
): Promise<FacetCounts> {
  const prisma = await db();
  const conditions = facetConditions(filter, "t", true);
  const missed =
    conditions.size === 0
      ? Prisma.sql`array[]::text[]`
      : Prisma.sql`array_remove(array[${Prisma.join(
          [...conditions].map(
            ([facet, sql]) => Prisma.sql`case when ${sql} then null else ${facet}::text end`,
          ),
        )}], null)`;
  const values = singleValues("t", today, filter.asOf);
  const { asOf } = filter;
  const nothingChosen = trialFilter({ asOf });
  const where = Prisma.join(
    [trialMatchSql(scope, nothingChosen, "t", today, true), ...plainConditions(filter, "t", today, true)],
    " and ",
  );
  const facts =
    asOf === null
      ? Prisma.empty
      : Prisma.sql`join trial_fact fact on fact."trialId" = t.id and ${factAtSql("fact", asOf)}`;
  const arrays = asOf === null ? Prisma.empty : Prisma.sql`fact."classificationIds", fact."institutionIds",`;
  const classes =
    asOf === null
      ? Prisma.sql`join trial_classification tc on tc."trialId" = k.id`
      : Prisma.sql`cross join lateral unnest(k."classificationIds") as tc("classificationId")`;
  const places =
    asOf === null
      ? Prisma.sql`select k.lead as id union all
        select f."institutionId" from trial_institution f where f."trialId" = k.id`
      : Prisma.sql`select one as id from unnest(k."institutionIds") one`;
  const sets = values.map(([facet]) => Prisma.sql`(missed, ${column(facet)})`);
  const facetName = values.map(
    ([facet]) => Prisma.sql`when grouping(${column(facet)}) = 0 then ${facet}::text`,
  );
  const classification = Prisma.sql`
    select case c.kind when 'THEME' then 'theme' when 'CONTENT_TYPE' then 'content' else 'subArea' end as facet,
      c.id as value, count(*) as n, k.missed
    from kept k ${classes}
    join classification c on c.id = tc."classificationId" and c.kind <> 'FOCUS_GROUP'
    group by 1, 2, 4`;
  const institution = withInstitutions
    ? Prisma.sql`union all
      select 'institution', place.id, count(distinct k.id), k.missed
      from kept k cross join lateral (${places}) place
      group by 2, 4`
    : Prisma.empty;

  const rows = await prisma.$queryRaw<FacetRow[]>`
    with base as (
      select t.id, t."leadInstitutionId" as lead, ${arrays} ${missed} as missed_all,
        ${Prisma.join(values.map(([facet, sql]) => Prisma.sql`${sql} as ${column(facet)}`))}
      from trial t ${facts} where ${where}
    ), kept as materialized (
      select *, coalesce(missed_all[1], '') as missed from base where cardinality(missed_all) <= 1
    ), tallied as (
      select (case ${Prisma.join(facetName, " ")} end) as facet,
        coalesce(${Prisma.join(values.map(([facet]) => column(facet)))}) as value, count(*) as n, missed
      from kept group by grouping sets (${Prisma.join(sets)})
      union all ${classification} ${institution}
    ), summed as (
      select facet, value, sum(n)::int as n from (
        select facet, value, n from tallied where missed in ('', facet)
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
