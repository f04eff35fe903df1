import type { FencePostLevel } from "@/lib/domain/freedom/record";
import { hasRole, membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";

/** Whose rule it is: everybody's (national), a municipality's, or one institution's. */
export interface RecordPlace {
  level: FencePostLevel;
  areas: readonly WelfareArea[];
  municipalityId: string | null;
  institutionId: string | null;
}

/** National records are kept by the system administrator and by evaluators who work nationally. */
export function canKeepNational(viewer: Viewer): boolean {
  return (
    hasRole(viewer, "SYSTEM_ADMIN") ||
    membershipsOf(viewer, "EVALUATOR").some(
      ({ municipalityId, area }) => municipalityId === null && area === null,
    )
  );
}

/** The administration keeps its municipality's records; one narrowed to an area only that area's. */
export function canKeepMunicipal(
  viewer: Viewer,
  place: { municipalityId: string; areas: readonly WelfareArea[] },
): boolean {
  return membershipsOf(viewer, "ADMINISTRATION", place.municipalityId).some(
    ({ area }) => area === null || place.areas.every((each) => each === area),
  );
}

/** An institution's own fence-posts are its leader's. */
export function canKeepLocal(viewer: Viewer, institutionId: string): boolean {
  return membershipsOf(viewer, "LEADER").some((membership) => membership.institutionId === institutionId);
}

/** May write, replace or end such a record (domain rule 1: a lower level adds, never removes). */
export function canKeepRecord(viewer: Viewer, place: RecordPlace): boolean {
  switch (place.level) {
    case "NATIONAL":
      return canKeepNational(viewer);
    case "MUNICIPAL":
      return (
        place.municipalityId !== null &&
        canKeepMunicipal(viewer, { ...place, municipalityId: place.municipalityId })
      );
    case "LOCAL":
      return place.institutionId !== null && canKeepLocal(viewer, place.institutionId);
  }
}
