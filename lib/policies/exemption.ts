import {
  hasRole,
  membershipsOf,
  municipalitiesOf,
  type Membership,
  type Viewer,
} from "@/lib/domain/member/role";
import type { TrialPlace } from "@/lib/policies/trial";

type Place = Pick<TrialPlace, "municipalityId" | "area">;

const covers = ({ municipalityId, area }: Membership, place: Place) =>
  (municipalityId === null || municipalityId === place.municipalityId) &&
  (area === null || area === place.area);

function administers(viewer: Viewer, place: Place): boolean {
  return membershipsOf(viewer, "ADMINISTRATION").some((membership) => covers(membership, place));
}

/** The third step is the municipality's own word (domain rule 2). */
export function canCommentExemption(viewer: Viewer, place: Place): boolean {
  return administers(viewer, place);
}

/**
 * The second step is the administration's or the evaluator's (domain rule 2). Who leads the trial's institution has
 * stated the need and does not check it, whatever other role they have.
 */
export function canReviewExemption(viewer: Viewer, place: TrialPlace): boolean {
  const leads = membershipsOf(viewer, "LEADER", place.municipalityId).some(
    ({ institutionId }) => institutionId === place.leadInstitutionId,
  );
  if (leads) return false;
  return (
    administers(viewer, place) ||
    membershipsOf(viewer, "EVALUATOR").some((membership) => covers(membership, place))
  );
}

/** True when there is anywhere this person reviews: decides whether the queue stands on the page. */
export function canReviewExemptions(viewer: Viewer): boolean {
  return hasRole(viewer, "ADMINISTRATION") || hasRole(viewer, "EVALUATOR");
}

/** Who stated, reviewed and commented, by name: for the municipality's own people and for evaluators. */
export function canSeeExemptionNames(viewer: Viewer, municipalityId: string): boolean {
  return (
    municipalitiesOf(viewer).includes(municipalityId) ||
    hasRole(viewer, "SYSTEM_ADMIN") ||
    membershipsOf(viewer, "EVALUATOR").some((membership) => membership.municipalityId === null)
  );
}
