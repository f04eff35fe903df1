import { hasRole, membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { ExerciseOwner } from "@/lib/domain/process/exercise";
import { canSeeWithin } from "@/lib/policies/workshop";

/** May see it: what is common everybody, a municipality's own its people. */
export function canSeeExercise(viewer: Viewer, { municipalityId }: ExerciseOwner): boolean {
  return municipalityId === null || canSeeWithin(viewer, municipalityId);
}

/**
 * May change it and take it away: what is common the system administrator, a municipality's own its administration,
 * an institution's adaptation its leader.
 */
export function canEditExercise(viewer: Viewer, { municipalityId, institutionId }: ExerciseOwner): boolean {
  if (municipalityId === null) return hasRole(viewer, "SYSTEM_ADMIN");
  if (institutionId === null) return hasRole(viewer, "ADMINISTRATION", municipalityId);
  return membershipsOf(viewer, "LEADER", municipalityId).some(
    (membership) => membership.institutionId === institutionId,
  );
}

/** The catalogues somebody may write a new exercise for; null: the one common to all. */
export function cataloguesOf(viewer: Viewer): (string | null)[] {
  const own = membershipsOf(viewer, "ADMINISTRATION").flatMap(({ municipalityId }) => municipalityId ?? []);
  return [...(hasRole(viewer, "SYSTEM_ADMIN") ? [null] : []), ...new Set(own)];
}

/** The institutions somebody may adapt an exercise for: those they lead. */
export function adaptingInstitutions(viewer: Viewer): { municipalityId: string; institutionId: string }[] {
  return membershipsOf(viewer, "LEADER").flatMap(({ municipalityId, institutionId }) =>
    municipalityId !== null && institutionId !== null ? [{ municipalityId, institutionId }] : [],
  );
}
