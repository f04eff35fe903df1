import { Prisma } from "@/lib/db/client";
import { talliedFilter, talliesSql } from "@/lib/db/statistic/tally";
import { factAtSql, factFacetSql, factFacets, factVisibleSql, type FactFacet } from "@/lib/db/trial-fact-sql";
import { eventSql, facetConditions, searchQuerySql } from "@/lib/db/trial-filter-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { facets, trialFilter, type Facet, type TrialFilter } from "@/lib/domain/trial/filter";
import { landingHorizon } from "@/lib/domain/trial/landing";
import type { Scope } from "@/lib/domain/trial/sharing";
import { plannedStages, startedStages, type TrialStage } from "@/lib/domain/trial/stage";

/**
 * The trials a scope and a filter let through, now or as of a day, read from the one fact of each instead of from the
 * tables it was gathered from: for counting many. `trialMatchSql` is the same rule over the trials themselves; a
 * property test holds the two together.
 */
export interface CountedSql {
  columns: { stage: Prisma.Sql; outcome: Prisma.Sql; origin: Prisma.Sql };
  /** what is read: `fact`, and `t` with at least the trial's `id` */
  from: Prisma.Sql;
  /** what the scope lets through and everything that is no facet */
  where: Prisma.Sql;
  /** the condition of each facet that is set */
  facets: Map<Facet, Prisma.Sql>;
}

const stages = (list: readonly TrialStage[]) =>
  Prisma.join(list.map((stage) => Prisma.sql`${stage}::"TrialStage"`));

/** Where a trial comes from is no fact. Few come from elsewhere, and they have an index. */
const otherOrigins = Prisma.sql`
  select id, origin from trial where origin <> 'REGISTERED' and "archivedAt" is null`;
/** The origin of a trial as counted; `other` is joined. */
const originOfFact = Prisma.sql`coalesce(other.origin, 'REGISTERED')`;
export const overdueFactSql = (today: CalendarDate, asOf: CalendarDate | null) =>
  Prisma.sql`(${columnsOf(asOf).stage} = 'IN_TEST' and fact."periodEnd" < ${asOf ?? today}::date)`;

const isFactFacet = (facet: Facet): facet is FactFacet => (factFacets as readonly Facet[]).includes(facet);

/** The day's stage and latest decision of every trial, each read once and in the order of an index. */
const ofDaySql = (asOf: CalendarDate) => Prisma.sql`
  join (
    select distinct on ("trialId") "trialId", stage from trial_stage_change
    where "supersededAt" is null and "from" <= ${asOf}::date order by "trialId" desc, "from" desc, seq desc
  ) stood on stood."trialId" = t.id
  left join (
    select distinct on ("trialId") "trialId", outcome from trial_decision
    where "supersededAt" is null and "decidedOn" <= ${asOf}::date order by "trialId" desc, "decidedOn" desc
  ) decided on decided."trialId" = t.id`;

/** Where the stage, the decision and the origin of a trial stand in what is read. */
const columnsOf = (asOf: CalendarDate | null) =>
  asOf === null
    ? { stage: Prisma.sql`fact.stage`, outcome: Prisma.sql`fact.outcome`, origin: originOfFact }
    : { stage: Prisma.sql`stood.stage`, outcome: Prisma.sql`decided.outcome`, origin: Prisma.sql`t.origin` };

function facetSql(facet: Facet, filter: TrialFilter): Prisma.Sql {
  const { stage, outcome, origin } = columnsOf(filter.asOf);
  if (isFactFacet(facet)) return factFacetSql(facet, filter, "fact");
  switch (facet) {
    case "stage":
      return Prisma.sql`${stage} in (${stages(filter.stage)})`;
    case "status":
      return Prisma.sql`${stage} in (${stages(
        filter.status.flatMap((status): readonly TrialStage[] =>
          status === "planned" ? plannedStages : startedStages,
        ),
      )})`;
    case "decision":
      return Prisma.sql`coalesce(${outcome}::text, 'NONE') in (${Prisma.join(filter.decision)})`;
    case "origin":
      return Prisma.sql`${origin}::text in (${Prisma.join(filter.origin)})`;
    case "heard": {
      if (filter.asOf !== null) return facetConditions(filter, "t", true).get(facet)!;
      const groups = filter.heard.filter((group) => group !== "NONE");
      const ways = [
        ...(groups.length > 0
          ? [Prisma.sql`fact.heard && array[${Prisma.join(groups)}]::"InvolvedGroup"[]`]
          : []),
        ...(filter.heard.includes("NONE") ? [Prisma.sql`cardinality(fact.heard) = 0`] : []),
      ];
      return Prisma.sql`(${Prisma.join(ways, " or ")})`;
    }
    default:
      // Goals are no facts; they ask for the trial's id only.
      return facetConditions(trialFilter({ [facet]: filter[facet] }), "t").get(facet)!;
  }
}

function plainSql(filter: TrialFilter, today: CalendarDate): Prisma.Sql[] {
  const { asOf } = filter;
  const { stage, outcome } = columnsOf(asOf);
  const conditions: Prisma.Sql[] = [];
  // The words of what was archived since are not shown and not found.
  if (filter.q)
    conditions.push(Prisma.sql`t.search @@ ${searchQuerySql(filter.q)} and t."archivedAt" is null`);
  if (filter.event) conditions.push(eventSql(filter.event, "t"));
  if (filter.overdue) conditions.push(overdueFactSql(today, asOf));
  if (filter.unreviewed) conditions.push(Prisma.sql`fact."isUnreviewed"`);
  const landed =
    asOf === null
      ? Prisma.sql`fact."hasLanding"`
      : Prisma.sql`exists (select 1 from trial_landing chosen
          where chosen."trialId" = t.id and chosen."chosenOn" <= ${asOf}::date)`;
  if (filter.landing)
    conditions.push(Prisma.sql`(not ${landed} and ${stage} not in ('LANDED', 'WITHDRAWN')
      and not (${stage} = 'DECIDED' and ${outcome} is not distinct from 'RED')
      and exists (select 1 from agreement ending
        where ending.id = fact."agreementId" and ending."expiresOn" <= ${landingHorizon(asOf ?? today)}::date
          and (fact."nationalNeed" in ('DIRECT', 'INDIRECT')
            or (ending.kind = 'MUNICIPAL' and fact."municipalNeed" in ('DIRECT', 'INDIRECT')))))`);
  return conditions;
}

/**
 * @param filter what is asked for, now or as of its day
 * @param withOrigin what is read tells where a trial comes from, whatever the filter asks for
 */
export function countedSql(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  withOrigin = false,
): CountedSql {
  const { asOf } = filter;
  const trial =
    filter.q || filter.event || asOf !== null
      ? Prisma.sql`join trial t on t.id = fact."trialId"`
      : Prisma.sql`cross join lateral (select fact."trialId" as id) t`;
  const origin =
    asOf === null && (withOrigin || filter.origin.length > 0)
      ? Prisma.sql`left join (${otherOrigins}) other on other.id = fact."trialId"`
      : Prisma.empty;
  const seenNow = asOf === null ? [] : [trialVisibleSql(scope, "t", "INCLUDED")];
  const conditions = [
    ...[factAtSql("fact", asOf), factVisibleSql(scope.clauses, "fact"), ...seenNow],
    ...plainSql(filter, today),
  ];
  return {
    columns: columnsOf(asOf),
    from: Prisma.sql`trial_fact fact ${trial} ${asOf === null ? origin : ofDaySql(asOf)}`,
    where: Prisma.join(conditions, " and "),
    facets: new Map(
      facets.filter((facet) => filter[facet].length > 0).map((facet) => [facet, facetSql(facet, filter)]),
    ),
  };
}

/** One row (total): how many trials the scope and the filter let through, with as little read as the filter allows. */
export function totalSql(scope: Scope, filter: TrialFilter, today: CalendarDate): Prisma.Sql {
  const tallied = talliedFilter(filter, today);
  if (tallied)
    return Prisma.sql`select coalesce(sum(cells.n), 0)::int as total
      from (${talliesSql(scope, tallied.part, tallied.figures)}) cells where ${tallied.condition}`;
  const { from, where, facets: set } = countedSql(scope, filter, today);
  return Prisma.sql`select count(*)::int as total from ${from}
    where ${Prisma.join([where, ...set.values()], " and ")}`;
}

/**
 * Rows (id, stage, isDecided): the trials the scope and the filter let through, the stage they stand at, and whether a
 * decision stands, so that none is looked for where there is none.
 */
export function matchingIdsSql(scope: Scope, filter: TrialFilter, today: CalendarDate): Prisma.Sql {
  const { from, where, facets: set } = countedSql(scope, filter, today);
  // The stage is that of now, also of a day's trials.
  const now = filter.asOf === null ? Prisma.sql`fact` : Prisma.sql`t`;
  const isDecided = filter.asOf === null ? Prisma.sql`fact.outcome is not null` : Prisma.sql`true`;
  return Prisma.sql`select t.id, ${now}.stage, ${isDecided} as "isDecided" from ${from}
    where ${Prisma.join([where, ...set.values()], " and ")}`;
}
