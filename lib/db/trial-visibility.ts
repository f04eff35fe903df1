import { Prisma } from "@/lib/db/client";
import type { Scope, VisibilityClause } from "@/lib/domain/trial/sharing";

function clauseWhere(clause: VisibilityClause): Prisma.TrialWhereInput {
  const { sharing, municipalityIds, institutionIds } = clause;
  return {
    ...(sharing && { sharing: { in: sharing } }),
    ...(municipalityIds && { municipalityId: { in: municipalityIds } }),
    ...(institutionIds && {
      OR: [
        { leadInstitutionId: { in: institutionIds } },
        { furtherInstitutions: { some: { institutionId: { in: institutionIds } } } },
      ],
    }),
  };
}

/**
 * Every trial the scope lets through, archived ones left out. The same clauses decide `isVisible` and
 * `trialVisibleSql`; a property test holds the three together.
 */
export function trialVisibleWhere(scope: Scope): Prisma.TrialWhereInput {
  if (scope.clauses.some((clause) => Object.keys(clause).length === 0)) return { archivedAt: null };
  return { archivedAt: null, AND: [{ OR: scope.clauses.map(clauseWhere) }] };
}

function clauseSql(clause: VisibilityClause, trial: Prisma.Sql): Prisma.Sql {
  const { sharing, municipalityIds, institutionIds } = clause;
  const conditions: Prisma.Sql[] = [];
  if (sharing) {
    const levels = sharing.map((level) => Prisma.sql`${level}::"SharingLevel"`);
    conditions.push(Prisma.sql`${trial}.sharing in (${Prisma.join(levels)})`);
  }
  if (municipalityIds)
    conditions.push(Prisma.sql`${trial}."municipalityId" in (${Prisma.join(municipalityIds)})`);
  if (institutionIds) {
    const ids = Prisma.join(institutionIds);
    conditions.push(Prisma.sql`(${trial}."leadInstitutionId" in (${ids}) or exists (
      select 1 from trial_institution further
      where further."trialId" = ${trial}.id and further."institutionId" in (${ids})))`);
  }
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join(conditions, " and ")})`;
}

/**
 * The same as a condition for hand-written SQL, archived trials left out.
 * @param alias the name `trial` goes by in the query; a constant of the code, never input
 * @param archived "INCLUDED" only where an archiving can be undone
 */
export function trialVisibleSql(
  scope: Scope,
  alias: string,
  archived: "LEFT_OUT" | "INCLUDED" = "LEFT_OUT",
): Prisma.Sql {
  if (!/^[a-z_]+$/.test(alias)) throw new RangeError(`Not an alias: ${alias}`);
  const trial = Prisma.raw(alias);
  const anyOf = Prisma.join(
    scope.clauses.map((clause) => clauseSql(clause, trial)),
    " or ",
  );
  if (archived === "INCLUDED") return Prisma.sql`(${anyOf})`;
  return Prisma.sql`(${trial}."archivedAt" is null and (${anyOf}))`;
}
