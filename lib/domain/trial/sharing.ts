import type { Viewer } from "@/lib/domain/member/role";

/** Who may see a trial; each level includes the ones before it (domain rule 10). */
export const sharingLevels = ["INSTITUTION", "MUNICIPALITY", "AGREEMENT_MUNICIPALITIES", "PUBLIC"] as const;
export type SharingLevel = (typeof sharingLevels)[number];

/** What decides whether a trial may be seen. */
export interface SharedThing {
  sharing: SharingLevel;
  municipalityId: string;
  /** leading and further institutions */
  institutionIds: string[];
}

/**
 * One way in which a trial becomes visible: every condition given must hold. `sharing` absent = any level,
 * `municipalityIds` / `institutionIds` absent = anywhere.
 */
export interface VisibilityClause {
  sharing?: SharingLevel[];
  municipalityIds?: string[];
  institutionIds?: string[];
}

declare const scopeBrand: unique symbol;
/** What a viewer may read, as clauses of which one must hold. Made only by `scopeOf`; every read asks for one. */
export type Scope = { readonly clauses: VisibilityClause[]; readonly [scopeBrand]: true };

/**
 * The rule of sharing, in one place; the database's filter is made from the same clauses.
 * - Everyone sees what is public.
 * - Whoever belongs to an agreement municipality, and every national role, also sees what is shared with them.
 * - A municipality's people see what is shared with it; its administration sees all of it.
 * - An institution's people see all that their institution leads or takes part in.
 * - A national evaluator sees what any municipality's own people see; the system administrator sees all.
 */
export function scopeOf(viewer: Viewer): Scope {
  const clauses: VisibilityClause[] = [{ sharing: ["PUBLIC"] }];
  for (const { role, municipalityId, institutionId } of viewer?.memberships ?? []) {
    clauses.push({ sharing: ["AGREEMENT_MUNICIPALITIES"] });
    if (role === "SYSTEM_ADMIN") clauses.push({});
    else if (municipalityId === null) clauses.push({ sharing: ["MUNICIPALITY"] });
    else if (role === "ADMINISTRATION") clauses.push({ municipalityIds: [municipalityId] });
    else clauses.push({ sharing: ["MUNICIPALITY"], municipalityIds: [municipalityId] });
    if (institutionId !== null) clauses.push({ institutionIds: [institutionId] });
  }
  const unique = new Map(clauses.map((clause) => [JSON.stringify(clause), clause]));
  return { clauses: [...unique.values()] } as unknown as Scope;
}

/** True when one of the scope's clauses lets the trial through. */
export function isVisible(thing: SharedThing, scope: Scope): boolean {
  return scope.clauses.some(
    (clause) =>
      (!clause.sharing || clause.sharing.includes(thing.sharing)) &&
      (!clause.municipalityIds || clause.municipalityIds.includes(thing.municipalityId)) &&
      (!clause.institutionIds || thing.institutionIds.some((id) => clause.institutionIds!.includes(id))),
  );
}
