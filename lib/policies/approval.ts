import { hasRole, membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { isReaching, type MunicipalReach } from "@/lib/policies/overview";

const ownIn = (viewer: Viewer, roles: readonly ("ADMINISTRATION" | "POLITICIAN")[]): string[] => [
  ...new Set(
    roles
      .flatMap((role) => membershipsOf(viewer, role))
      .flatMap(({ municipalityId }) => municipalityId ?? []),
  ),
];

/**
 * Whose queue of approvals the viewer may see: the administration's and the politicians' own, the system
 * administrator everybody's. Leaders see on their trial whom it waits for.
 */
export function approvalReach(viewer: Viewer): MunicipalReach {
  return hasRole(viewer, "SYSTEM_ADMIN") ? "ALL" : ownIn(viewer, ["ADMINISTRATION", "POLITICIAN"]);
}

/** True when the viewer may open the queue of some municipality. */
export function canOpenApprovals(viewer: Viewer): boolean {
  return isReaching(approvalReach(viewer));
}

/** True when the viewer decides on anything there, or enters what was decided. */
export function canEnterDecisions(viewer: Viewer, municipalityId: string): boolean {
  return ownIn(viewer, ["ADMINISTRATION", "POLITICIAN"]).includes(municipalityId);
}

/** The areas of the queue that are the viewer's: a membership may be narrowed to one. */
export function approvalAreas(viewer: Viewer, municipalityId: string): WelfareArea[] | "ALL" {
  if (hasRole(viewer, "SYSTEM_ADMIN")) return "ALL";
  const own = (["ADMINISTRATION", "POLITICIAN"] as const).flatMap((role) =>
    membershipsOf(viewer, role, municipalityId),
  );
  return own.some(({ area }) => area === null) ? "ALL" : own.flatMap(({ area }) => area ?? []);
}

/** Whose approval policy the viewer may see: the administration its own, the system administrator everybody's. */
export function policyReach(viewer: Viewer): MunicipalReach {
  return hasRole(viewer, "SYSTEM_ADMIN") ? "ALL" : ownIn(viewer, ["ADMINISTRATION"]);
}

/** True when the viewer may open the policy of some municipality. */
export function canOpenPolicy(viewer: Viewer): boolean {
  return isReaching(policyReach(viewer));
}

/**
 * True when the viewer may change who approves under an agreement. It is the municipality's own decision: the system
 * administrator looks, and an administration of one area keeps what is about that area only.
 */
export function canKeepPolicy(
  viewer: Viewer,
  agreement: { municipalityId: string; areas: readonly WelfareArea[] },
): boolean {
  return membershipsOf(viewer, "ADMINISTRATION", agreement.municipalityId).some(
    ({ area }) => area === null || agreement.areas.every((each) => each === area),
  );
}
