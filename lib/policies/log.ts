import { membershipsOf, type Viewer } from "@/lib/domain/member/role";
import { canManageTrial, type TrialPlace } from "@/lib/policies/trial";

/** Where a log is written: also by those who take part in the trial without leading it. */
export interface LogPlace extends TrialPlace {
  furtherInstitutionIds: string[];
}

/** Leaders and staff of every institution that tries it, and the administration. */
export function canWriteLog(viewer: Viewer, place: LogPlace): boolean {
  if (canManageTrial(viewer, place)) return true;
  const institutions = [place.leadInstitutionId, ...place.furtherInstitutionIds];
  return (["LEADER", "STAFF"] as const).some((role) =>
    membershipsOf(viewer, role, place.municipalityId).some(
      ({ institutionId }) => institutionId !== null && institutions.includes(institutionId),
    ),
  );
}

/**
 * Correct an entry or take it away: whoever wrote it, and those who answer for the trial. What the system wrote
 * about a changed plan stays as it is.
 */
export function canChangeEntry(
  viewer: Viewer,
  place: LogPlace,
  entry: { authorId: string | null; change: unknown },
): boolean {
  if (!viewer || entry.change !== null || !canWriteLog(viewer, place)) return false;
  return entry.authorId === viewer.userId || canManageTrial(viewer, place);
}

/**
 * Pictures can show people, and no column says that those shown agree to more: only the municipality's own see them,
 * whoever the trial is shared with. The same holds for the names of those who wrote.
 */
export function canSeeLogPhotos(viewer: Viewer, municipalityId: string): boolean {
  return viewer !== null && viewer.memberships.some((each) => each.municipalityId === municipalityId);
}
