import { membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { canKeepLocal, canKeepMunicipal } from "@/lib/policies/freedom";
import { politicsReach } from "@/lib/policies/politics";
import { keptPlaces } from "@/lib/policies/upkeep";

/** Whose rules a round is about. */
export interface ReviewPlace {
  municipalityId: string;
  area: WelfareArea;
}

/** A municipality's own people, and those who work with the whole country. */
export function canSeeReview(viewer: Viewer, { municipalityId }: ReviewPlace): boolean {
  const reach = politicsReach(viewer);
  return reach === "ALL" || reach.includes(municipalityId);
}

/** The administration opens rounds about the area it keeps the rules of. */
export function canOpenReview(viewer: Viewer, { municipalityId, area }: ReviewPlace): boolean {
  return canKeepMunicipal(viewer, { municipalityId, areas: [area] });
}

/** Every place the viewer can open a round for; `canOpenReview` says the same of each. */
export function reviewPlaces(viewer: Viewer): ReviewPlace[] {
  return keptPlaces(viewer).flatMap((place) =>
    place.level === "MUNICIPAL"
      ? place.areas.map((area) => ({ municipalityId: place.municipalityId, area }))
      : [],
  );
}

/** An institution answers by its leader, in its own municipality and area. */
export function canMarkFor(
  viewer: Viewer,
  review: ReviewPlace,
  institution: { id: string } & ReviewPlace,
): boolean {
  return (
    institution.municipalityId === review.municipalityId &&
    institution.area === review.area &&
    canKeepLocal(viewer, institution.id)
  );
}

/** Which institution said what, and its comments, are between the institutions and the administration. */
export function canSeeWhoMarked(viewer: Viewer, review: ReviewPlace): boolean {
  return canOpenReview(viewer, review);
}

/** Politicians decide what becomes of a rule; the administration can enter what was decided. */
export function canDecideReview(viewer: Viewer, review: ReviewPlace): boolean {
  const governs = membershipsOf(viewer, "POLITICIAN", review.municipalityId).some(
    ({ area }) => area === null || area === review.area,
  );
  return governs || canOpenReview(viewer, review);
}
