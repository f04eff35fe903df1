import { Prisma } from "@/lib/db/client";
import { sqlAlias } from "@/lib/db/exemption-sql";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Facet, TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope, VisibilityClause } from "@/lib/domain/trial/sharing";

/** A list of texts as an array of the database. */
export function textArraySql(values: readonly string[]): Prisma.Sql {
  return values.length === 0
    ? Prisma.sql`'{}'::text[]`
    : Prisma.sql`array[${Prisma.join([...values])}]::text[]`;
}

/**
 * Picks of every trial the one fact that held at the end of a day; before the first day, that of the first day.
 * `factsAsOf` in the domain is the same rule.
 * @param factAlias the name `trial_fact` goes by in the query
 * @param asOf a day, or what is a day in the query; null = the fact that holds now
 */
export function factAtSql(factAlias: string, asOf: CalendarDate | Prisma.Sql | null): Prisma.Sql {
  const f = sqlAlias(factAlias);
  if (asOf === null) return Prisma.sql`(${f}."until" is null)`;
  const end = Prisma.sql`((${asOf}::date + 1)::timestamp at time zone 'Europe/Copenhagen')`;
  return Prisma.sql`((${f}."isFirst" or ${f}."recordedAt" < ${end})
    and (${f}."until" is null or ${f}."until" >= ${end}))`;
}

function clauseSql(
  { sharing, municipalityIds, institutionIds }: VisibilityClause,
  f: Prisma.Sql,
): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  if (sharing) {
    const levels = sharing.map((level) => Prisma.sql`${level}::"SharingLevel"`);
    conditions.push(Prisma.sql`${f}.sharing in (${Prisma.join(levels)})`);
  }
  if (municipalityIds)
    conditions.push(Prisma.sql`${f}."municipalityId" in (${Prisma.join(municipalityIds)})`);
  if (institutionIds) conditions.push(Prisma.sql`${f}."institutionIds" && ${textArraySql(institutionIds)}`);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join(conditions, " and ")})`;
}

/** True for a fact the scope lets through; `trialVisibleSql` is the same rule over the trial itself. */
export function factVisibleSql(clauses: Scope["clauses"], factAlias: string): Prisma.Sql {
  if (clauses.length === 0) return Prisma.sql`false`;
  const anyOf = clauses.map((clause) => clauseSql(clause, sqlAlias(factAlias)));
  return Prisma.sql`(not ${sqlAlias(factAlias)}."isArchived" and (${Prisma.join(anyOf, " or ")}))`;
}

/** Facets whose values are facts, and go by the fact of the day when a list is of a day. */
export const factFacets = [
  "municipality",
  "area",
  "institution",
  "theme",
  "subArea",
  "content",
  "exemption",
  "municipalExemption",
  "initiator",
  "provision",
  "rule",
] as const satisfies Facet[];
export type FactFacet = (typeof factFacets)[number];

/** True when the fact has one of the values the filter asks for. */
export function factFacetSql(facet: FactFacet, filter: TrialFilter, factAlias: string): Prisma.Sql {
  const f = sqlAlias(factAlias);
  const asked = textArraySql(filter[facet]);
  switch (facet) {
    case "municipality":
      return Prisma.sql`${f}."municipalityId" = any (${asked})`;
    case "area":
      return Prisma.sql`${f}.area = any (${asked}::"WelfareArea"[])`;
    case "institution":
      return Prisma.sql`${f}."institutionIds" && ${asked}`;
    case "theme":
    case "subArea":
    case "content":
      return Prisma.sql`${f}."classificationIds" && ${asked}`;
    case "exemption":
      return Prisma.sql`coalesce(${f}."nationalNeed"::text, 'UNKNOWN') = any (${asked})`;
    case "municipalExemption":
      return Prisma.sql`coalesce(${f}."municipalNeed"::text, 'UNKNOWN') = any (${asked})`;
    case "initiator":
      return Prisma.sql`coalesce(${f}.initiator::text, 'UNKNOWN') = any (${asked})`;
    case "provision":
      return Prisma.sql`${f}."provisionIds" && ${asked}`;
    case "rule":
      return Prisma.sql`${f}."ruleIds" && ${asked}`;
  }
}
