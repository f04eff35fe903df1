import { hasRole, membershipsOf, municipalitiesOf, type Viewer } from "@/lib/domain/member/role";

/**
 * The municipalities whose dilemmas and own exercises somebody finds: as `readsReflections` and `canSeeExercise` say of
 * one municipality, said of all at once. A test holds the three together.
 */
export function searchesWithin(viewer: Viewer): string[] | "ALL" {
  const isNational =
    hasRole(viewer, "SYSTEM_ADMIN") ||
    membershipsOf(viewer, "EVALUATOR").some(({ municipalityId }) => municipalityId === null);
  return isNational ? "ALL" : municipalitiesOf(viewer);
}
