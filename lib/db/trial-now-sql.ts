import { Prisma } from "@/lib/db/client";
import { talliedFilter, talliesSql } from "@/lib/db/statistic/tally";
import { factFacetSql, factFacets, factVisibleSql, type FactFacet } from "@/lib/db/trial-fact-sql";
import { eventSql, facetConditions, searchQuerySql, trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { facets, trialFilter, type Facet, type TrialFilter } from "@/lib/domain/trial/filter";
import { landingHorizon } from "@/lib/domain/trial/landing";
import type { Scope } from "@/lib/domain/trial/sharing";
import { plannedStages, startedStages, type TrialStage } from "@/lib/domain/trial/stage";

/**
 * The trials a scope and a filter let through as they are now, read from the one fact of each instead of from the
 * tables it was gathered from: for counting many. `trialMatchSql` is the same rule over the trials themselves; a
 * property test holds the two together.
 */
export interface NowSql {
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
export const originOfFact = Prisma.sql`coalesce(other.origin, 'REGISTERED')`;
export const overdueFactSql = (today: CalendarDate) =>
  Prisma.sql`(fact.stage = 'IN_TEST' and fact."periodEnd" < ${today}::date)`;

const isFactFacet = (facet: Facet): facet is FactFacet => (factFacets as readonly Facet[]).includes(facet);

function facetSql(facet: Facet, filter: TrialFilter): Prisma.Sql {
  if (isFactFacet(facet)) return factFacetSql(facet, filter, "fact");
  switch (facet) {
    case "stage":
      return Prisma.sql`fact.stage in (${stages(filter.stage)})`;
    case "status":
      return Prisma.sql`fact.stage in (${stages(
        filter.status.flatMap((status): readonly TrialStage[] =>
          status === "planned" ? plannedStages : startedStages,
        ),
      )})`;
    case "decision":
      return Prisma.sql`coalesce(fact.outcome::text, 'NONE') in (${Prisma.join(filter.decision)})`;
    case "origin":
      return Prisma.sql`${originOfFact}::text in (${Prisma.join(filter.origin)})`;
    case "heard": {
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
  const conditions: Prisma.Sql[] = [];
  if (filter.q) conditions.push(Prisma.sql`t.search @@ ${searchQuerySql(filter.q)}`);
  if (filter.event) conditions.push(eventSql(filter.event, "t"));
  if (filter.overdue) conditions.push(overdueFactSql(today));
  if (filter.unreviewed) conditions.push(Prisma.sql`fact."isUnreviewed"`);
  if (filter.landing)
    conditions.push(Prisma.sql`(not fact."hasLanding" and fact.stage not in ('LANDED', 'WITHDRAWN')
      and not (fact.stage = 'DECIDED' and fact.outcome is not distinct from 'RED')
      and exists (select 1 from agreement ending
        where ending.id = fact."agreementId" and ending."expiresOn" <= ${landingHorizon(today)}::date
          and (fact."nationalNeed" in ('DIRECT', 'INDIRECT')
            or (ending.kind = 'MUNICIPAL' and fact."municipalNeed" in ('DIRECT', 'INDIRECT')))))`);
  return conditions;
}

/**
 * @param filter one that names no day
 * @param withOrigin joins `other`, whatever the filter asks for
 */
export function nowSql(scope: Scope, filter: TrialFilter, today: CalendarDate, withOrigin = false): NowSql {
  const trial = filter.q
    ? Prisma.sql`join trial t on t.id = fact."trialId"`
    : Prisma.sql`cross join lateral (select fact."trialId" as id) t`;
  const origin =
    withOrigin || filter.origin.length > 0
      ? Prisma.sql`left join (${otherOrigins}) other on other.id = fact."trialId"`
      : Prisma.empty;
  const conditions = [
    Prisma.sql`fact."until" is null and ${factVisibleSql(scope.clauses, "fact")}`,
    ...plainSql(filter, today),
  ];
  return {
    from: Prisma.sql`trial_fact fact ${trial} ${origin}`,
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
  if (filter.asOf !== null)
    return Prisma.sql`select count(*)::int as total from trial t where ${trialMatchSql(scope, filter, "t", today)}`;
  const { from, where, facets: set } = nowSql(scope, filter, today);
  return Prisma.sql`select count(*)::int as total from ${from}
    where ${Prisma.join([where, ...set.values()], " and ")}`;
}

/**
 * Rows (id, stage, isDecided): the trials the scope and the filter let through, the stage they stand at, and whether a
 * decision stands, so that none is looked for where there is none.
 */
export function matchingIdsSql(scope: Scope, filter: TrialFilter, today: CalendarDate): Prisma.Sql {
  if (filter.asOf !== null)
    return Prisma.sql`select t.id, t.stage, true as "isDecided" from trial t
      where ${trialMatchSql(scope, filter, "t", today)}`;
  const { from, where, facets: set } = nowSql(scope, filter, today);
  return Prisma.sql`select t.id, fact.stage, fact.outcome is not null as "isDecided" from ${from}
    where ${Prisma.join([where, ...set.values()], " and ")}`;
}
