import { Prisma } from "@/lib/db/client";
import { countedNeedSql, sqlAlias, trialNeedSql } from "@/lib/db/exemption-sql";
import { factAtSql, factFacets, factFacetSql, factVisibleSql, type FactFacet } from "@/lib/db/trial-fact-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialEvent } from "@/lib/domain/trial/event";
import { agreementOfNoGoal } from "@/lib/domain/statistic/goal";
import { facets, type Facet, type TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";
import { landingHorizon } from "@/lib/domain/trial/landing";
import { plannedStages, startedStages, type TrialStage } from "@/lib/domain/trial/stage";

const list = (values: readonly string[]) => Prisma.join([...values]);
const stageList = (stages: readonly TrialStage[]) =>
  Prisma.join(stages.map((stage) => Prisma.sql`${stage}::"TrialStage"`));
const enumList = (values: readonly string[], type: string) =>
  Prisma.join(values.map((value) => Prisma.sql`${value}::${Prisma.raw(`"${type}"`)}`));

/**
 * The latest decision of a trial, as text; null while there is none. `latestDecision` in the domain is the same.
 * @param asOf up to and with that day; null = whenever
 */
export function latestDecisionSql(trialAlias: string, asOf: CalendarDate | null = null): Prisma.Sql {
  const until = asOf === null ? Prisma.empty : Prisma.sql`and latest."decidedOn" <= ${asOf}::date`;
  return Prisma.sql`(
    select latest.outcome::text from trial_decision latest
    where latest."trialId" = ${sqlAlias(trialAlias)}.id and latest."supersededAt" is null ${until}
    order by latest."decidedOn" desc limit 1)`;
}

/**
 * The stage a trial stands at, or stood at on a day; null when it was not there yet. `stageAsOf` in the domain is the
 * same.
 */
export function stageSql(trialAlias: string, asOf: CalendarDate | null): Prisma.Sql {
  const t = sqlAlias(trialAlias);
  if (asOf === null) return Prisma.sql`${t}.stage`;
  return Prisma.sql`(
    select moved.stage from trial_stage_change moved
    where moved."trialId" = ${t}.id and moved."supersededAt" is null and moved."from" <= ${asOf}::date
    order by moved."from" desc, moved.seq desc limit 1)`;
}

/** True when the trial has moved since the first day, that day included. The alias is that of the trial itself. */
export function movedSinceSql(trialAlias: string, from: CalendarDate): Prisma.Sql {
  return Prisma.sql`${sqlAlias(trialAlias)}."movedOn" >= ${from}::date`;
}

/** True when it happened to the trial within the period. `happened` in the domain is the same. */
export function eventSql({ kind, from, to }: TrialEvent, trialAlias: string): Prisma.Sql {
  const t = sqlAlias(trialAlias);
  const within = (day: Prisma.Sql) => Prisma.sql`${day} between ${from}::date and ${to}::date`;
  const moves = Prisma.sql`trial_stage_change moved where moved."trialId" = ${t}.id and moved."supersededAt" is null`;
  // A trial whose latest move or decision lies before the period is not looked into.
  const reached = (stage: TrialStage) => Prisma.sql`(${movedSinceSql(trialAlias, from)} and exists (
    select 1 from ${moves} and moved.stage = ${stage}::"TrialStage" and ${within(Prisma.sql`moved."from"`)}))`;
  switch (kind) {
    case "REGISTERED":
      return within(Prisma.sql`${t}."registeredOn"`);
    case "STARTED":
      return within(Prisma.sql`${t}."startedOn"`);
    case "EVALUATED":
      return reached("EVALUATING");
    case "LANDED":
      return reached("LANDED");
    case "DECIDED":
      return Prisma.sql`(${t}."decidedOn" >= ${from}::date and exists (select 1 from trial_decision made
        where made."trialId" = ${t}.id and made."supersededAt" is null
          and ${within(Prisma.sql`made."decidedOn"`)}))`;
  }
}

/** A test whose period ran out (`isOverdue` in the domain). */
export function overdueSql(trialAlias: string, today: CalendarDate): Prisma.Sql {
  const t = sqlAlias(trialAlias);
  return Prisma.sql`(${t}.stage = 'IN_TEST' and ${t}."periodEnd" < ${today}::date)`;
}

/** A trial on an exemption whose agreement ends and that has no landing yet (`isLandingDue` in the domain). */
export function landingDueSql(trialAlias: string, today: CalendarDate): Prisma.Sql {
  const t = sqlAlias(trialAlias);
  return Prisma.sql`(${toBeLandedSql(trialAlias)}
    and exists (select 1 from agreement ending
      where ending.id = ${t}."agreementId" and ending."expiresOn" <= ${landingHorizon(today)}::date
        and (${trialNeedSql("NATIONAL", trialAlias)} in ('DIRECT', 'INDIRECT') or (ending.kind = 'MUNICIPAL'
          and ${trialNeedSql("MUNICIPAL", trialAlias)} in ('DIRECT', 'INDIRECT'))))
    and not exists (select 1 from trial_landing chosen where chosen."trialId" = ${t}.id))`;
}

/** A trial that goes on, or is to (`isToBeLanded` in the domain). */
export function toBeLandedSql(trialAlias: string): Prisma.Sql {
  const t = sqlAlias(trialAlias);
  return Prisma.sql`(${t}.stage not in ('LANDED', 'WITHDRAWN')
    and not (${t}.stage = 'DECIDED' and coalesce(${latestDecisionSql(trialAlias)}, '') = 'RED'))`;
}

/** The words searched for as a tsquery. Never raises: the parser of search engines takes any text, and only
 * letters and digits reach the other one. */
export function searchQuerySql(q: string): Prisma.Sql {
  const whole = Prisma.sql`websearch_to_tsquery('frisat_danish', ${q})`;
  // The last word may be unfinished, unless it stands in quotes or is excluded.
  const last = q.includes('"') ? null : /^(?:(.*)\s)?([\p{L}\p{N}]+)$/su.exec(q);
  if (!last?.[2]) return whole;
  const before = Prisma.sql`websearch_to_tsquery('frisat_danish', ${last[1] ?? ""})`;
  const begun = Prisma.sql`to_tsquery('frisat_danish', ${`${last[2]}:*`})`;
  return Prisma.sql`(${whole} || (${before} && ${begun}))`;
}

/**
 * True when the fact of a trial on the day fulfils the condition, which is about `fact`.
 * @param isJoined the query has joined the fact of the day as `fact` itself
 */
function factOfDaySql(
  alias: string,
  asOf: CalendarDate,
  condition: Prisma.Sql,
  isJoined: boolean,
): Prisma.Sql {
  if (isJoined) return Prisma.sql`(${condition})`;
  return Prisma.sql`exists (select 1 from trial_fact fact
    where fact."trialId" = ${sqlAlias(alias)}.id and ${factAtSql("fact", asOf)} and ${condition})`;
}

const isFactFacet = (facet: Facet): facet is FactFacet => (factFacets as readonly Facet[]).includes(facet);

function facetSql(facet: Facet, filter: TrialFilter, alias: string, isJoined: boolean): Prisma.Sql {
  const t = sqlAlias(alias);
  if (filter.asOf !== null && isFactFacet(facet))
    return factOfDaySql(alias, filter.asOf, factFacetSql(facet, filter, "fact"), isJoined);
  switch (facet) {
    case "municipality":
      return Prisma.sql`${t}."municipalityId" in (${list(filter.municipality)})`;
    case "institution": {
      const ids = list(filter.institution);
      return Prisma.sql`(${t}."leadInstitutionId" in (${ids}) or exists (
        select 1 from trial_institution part
        where part."trialId" = ${t}.id and part."institutionId" in (${ids})))`;
    }
    case "area":
      return Prisma.sql`${t}.area in (${enumList(filter.area, "WelfareArea")})`;
    case "stage":
      return Prisma.sql`${stageSql(alias, filter.asOf)} in (${stageList(filter.stage)})`;
    case "status": {
      const stages = filter.status.flatMap((status): readonly TrialStage[] =>
        status === "planned" ? plannedStages : startedStages,
      );
      return Prisma.sql`${stageSql(alias, filter.asOf)} in (${stageList(stages)})`;
    }
    case "theme":
    case "subArea":
    case "content":
      return Prisma.sql`exists (
        select 1 from trial_classification part
        where part."trialId" = ${t}.id and part."classificationId" in (${list(filter[facet])}))`;
    case "exemption":
      return Prisma.sql`coalesce(${trialNeedSql("NATIONAL", alias)}, 'UNKNOWN') in (${list(filter.exemption)})`;
    case "municipalExemption":
      return Prisma.sql`coalesce(${trialNeedSql("MUNICIPAL", alias)}, 'UNKNOWN') in (${list(filter.municipalExemption)})`;
    case "decision":
      return Prisma.sql`coalesce(${latestDecisionSql(alias, filter.asOf)}, 'NONE') in (${list(filter.decision)})`;
    case "initiator":
      return Prisma.sql`coalesce(${t}.initiator::text, 'UNKNOWN') in (${list(filter.initiator)})`;
    case "heard": {
      const until =
        filter.asOf === null ? Prisma.empty : Prisma.sql`and part."heardOn" <= ${filter.asOf}::date`;
      const heard = Prisma.sql`exists (
        select 1 from trial_involvement part
        where part."trialId" = ${t}.id and part."group"::text in (${list(filter.heard)}) ${until})`;
      if (!filter.heard.includes("NONE")) return heard;
      return Prisma.sql`(${heard} or not exists (
        select 1 from trial_involvement part where part."trialId" = ${t}.id ${until}))`;
    }
    case "goal": {
      const alternatives = filter.goal.map((value) => {
        const agreementId = agreementOfNoGoal(value);
        return agreementId === null
          ? Prisma.sql`exists (
              select 1 from trial_goal part where part."trialId" = ${t}.id and part."goalId" = ${value})`
          : Prisma.sql`not exists (
              select 1 from trial_goal part join plan_goal inforce on inforce.id = part."goalId"
              where part."trialId" = ${t}.id and inforce."agreementId" = ${agreementId}
                and inforce.kind = 'POLITICAL_GOAL' and inforce."removedAt" is null)`;
      });
      return Prisma.sql`(${Prisma.join(alternatives, " or ")})`;
    }
    case "origin":
      return Prisma.sql`${t}.origin in (${enumList(filter.origin, "DataOrigin")})`;
    case "provision":
    case "rule": {
      const column = Prisma.raw(facet === "provision" ? `"provisionId"` : `"municipalRuleId"`);
      // Needing it not at all is no need; the figures count the same way.
      return Prisma.sql`exists (
        select 1 from exemption_use part
        where part."trialId" = ${t}.id and part.${column} in (${list(filter[facet])})
          and ${countedNeedSql("part")} <> 'NONE')`;
    }
  }
}

/** The condition of each facet that is set. */
export function facetConditions(
  filter: TrialFilter,
  alias: string,
  isJoined = false,
): Map<Facet, Prisma.Sql> {
  const set = facets.filter((facet) => filter[facet].length > 0);
  return new Map(set.map((facet) => [facet, facetSql(facet, filter, alias, isJoined)]));
}

/** The flags as they were on a day, and that the trial was there then. */
function conditionsOfDay(
  filter: TrialFilter & { asOf: CalendarDate },
  alias: string,
  isJoined: boolean,
): Prisma.Sql[] {
  const { asOf } = filter;
  const t = sqlAlias(alias);
  const stage = stageSql(alias, asOf);
  const conditions = [Prisma.sql`${stage} is not null`];
  const fact = (condition: Prisma.Sql) => conditions.push(factOfDaySql(alias, asOf, condition, isJoined));
  if (filter.overdue) fact(Prisma.sql`${stage} = 'IN_TEST' and fact."periodEnd" < ${asOf}::date`);
  if (filter.unreviewed) fact(Prisma.sql`fact."isUnreviewed"`);
  if (filter.landing)
    fact(Prisma.sql`${stage} not in ('LANDED', 'WITHDRAWN')
      and not (${stage} = 'DECIDED' and coalesce(${latestDecisionSql(alias, asOf)}, '') = 'RED')
      and exists (select 1 from agreement ending
        where ending.id = fact."agreementId" and ending."expiresOn" <= ${landingHorizon(asOf)}::date
          and (fact."nationalNeed" in ('DIRECT', 'INDIRECT')
            or (ending.kind = 'MUNICIPAL' and fact."municipalNeed" in ('DIRECT', 'INDIRECT'))))
      and not exists (select 1 from trial_landing chosen
        where chosen."trialId" = ${t}.id and chosen."chosenOn" <= ${asOf}::date)`);
  return conditions;
}

/** The conditions that are no facet: the words searched for, and the flags. */
export function plainConditions(
  filter: TrialFilter,
  alias: string,
  today: CalendarDate,
  isJoined = false,
): Prisma.Sql[] {
  const t = sqlAlias(alias);
  const conditions: Prisma.Sql[] = [];
  // The words of what was archived since are not shown and not found.
  if (filter.q)
    conditions.push(Prisma.sql`(${t}.search @@ ${searchQuerySql(filter.q)} and ${t}."archivedAt" is null)`);
  if (filter.event) conditions.push(eventSql(filter.event, alias));
  if (filter.asOf)
    return [...conditions, ...conditionsOfDay({ ...filter, asOf: filter.asOf }, alias, isJoined)];
  if (filter.overdue) conditions.push(overdueSql(alias, today));
  if (filter.landing) conditions.push(landingDueSql(alias, today));
  if (filter.unreviewed)
    conditions.push(Prisma.sql`exists (
      select 1 from exemption_use part where part."trialId" = ${t}.id and part."reviewedNeed" is null)`);
  return conditions;
}

/**
 * What the scope and the filter let through, as one condition: the one to use wherever both are at hand. As of a day,
 * a trial counts when the viewer could have seen it then (it was shared so, and not archived) and its sharing lets them
 * see it now: what was closed to them since is not told, what was archived since still counts.
 * @param alias the name `trial` goes by in the query
 * @param today decides what is overdue
 * @param isJoined the query has joined the fact of the filter's day as `fact`, so that it is not looked up again
 */
export function trialMatchSql(
  scope: Scope,
  filter: TrialFilter,
  alias: string,
  today: CalendarDate,
  isJoined = false,
): Prisma.Sql {
  const visible =
    filter.asOf === null
      ? trialVisibleSql(scope, alias)
      : Prisma.sql`${trialVisibleSql(scope, alias, "INCLUDED")}
          and ${factOfDaySql(alias, filter.asOf, factVisibleSql(scope.clauses, "fact"), isJoined)}`;
  return Prisma.sql`(${visible} and ${trialFilterSql(filter, alias, today, isJoined)})`;
}

/**
 * The filter as one condition, so that the list, its facets, the figures and the exports mean the same by it.
 * Scope is not part of it: use it together with `trialVisibleSql`.
 * @param alias the name `trial` goes by in the query
 * @param today decides what is overdue
 */
export function trialFilterSql(
  filter: TrialFilter,
  alias: string,
  today: CalendarDate,
  isJoined = false,
): Prisma.Sql {
  const conditions = [
    ...plainConditions(filter, alias, today, isJoined),
    ...facetConditions(filter, alias, isJoined).values(),
  ];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join(conditions, " and ")})`;
}
