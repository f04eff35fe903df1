import { hasRole, membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";

/**
 * May make a municipal agreement for these areas: the municipality's administration; one narrowed to an area for that
 * area alone.
 */
export function canMakeAgreement(
  viewer: Viewer,
  municipalityId: string,
  areas: readonly WelfareArea[],
): boolean {
  return membershipsOf(viewer, "ADMINISTRATION", municipalityId).some(
    ({ area }) => area === null || areas.every((each) => each === area),
  );
}

/** May take new municipalities in. */
export function canManageMunicipalities(viewer: Viewer): boolean {
  return hasRole(viewer, "SYSTEM_ADMIN");
}
