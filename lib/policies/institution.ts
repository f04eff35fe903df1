import { hasRole, type Viewer } from "@/lib/domain/member/role";
import { canSeeOverview } from "@/lib/policies/overview";

/** Belongs to the institution: its leader and its staff. */
export function isOwnInstitution(viewer: Viewer, institutionId: string): boolean {
  return (viewer?.memberships ?? []).some((membership) => membership.institutionId === institutionId);
}

/**
 * May see what an institution has before it and what its documentation costs: its own people, and those who follow all
 * institutions of the municipality. Everybody else sees its trials as far as they are shared, and the plan.
 */
export function canSeeWork(viewer: Viewer, place: { id: string; municipalityId: string }): boolean {
  return isOwnInstitution(viewer, place.id) || canSeeOverview(viewer, place.municipalityId);
}

/** May register a trial of this institution. */
export function canRegisterAt(viewer: Viewer, place: { id: string; municipalityId: string }): boolean {
  return isOwnInstitution(viewer, place.id) || hasRole(viewer, "ADMINISTRATION", place.municipalityId);
}
