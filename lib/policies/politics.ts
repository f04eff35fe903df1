import { hasRole, municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import { isReaching, type MunicipalReach } from "@/lib/policies/overview";

/** Whose purpose-fulfilment the viewer may see: anyone their own municipality's, national roles everybody's. */
export function politicsReach(viewer: Viewer): MunicipalReach {
  const national =
    hasRole(viewer, "SYSTEM_ADMIN") ||
    (viewer?.memberships ?? []).some(
      ({ role, municipalityId }) => role === "EVALUATOR" && municipalityId === null,
    );
  return national ? "ALL" : municipalitiesOf(viewer);
}

/** True when the viewer may open the page of some municipality. */
export function canOpenPolitics(viewer: Viewer): boolean {
  return isReaching(politicsReach(viewer));
}
