import { membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { canManageMembership } from "@/lib/policies/member";

/** Where a change of leader happens. */
export interface HandOverPlace {
  municipalityId: string;
  institutionId: string;
  area: WelfareArea;
}

/** The institutions whose changes of leader the viewer may see: those they lead, and those they administer. */
export interface HandOverReach {
  institutionIds: string[];
  /** an administration may be narrowed to one area; null = all */
  administered: { municipalityId: string; area: WelfareArea | null }[];
}

export function handOverReach(viewer: Viewer): HandOverReach {
  return {
    institutionIds: [
      ...new Set(membershipsOf(viewer, "LEADER").flatMap(({ institutionId }) => institutionId ?? [])),
    ],
    administered: membershipsOf(viewer, "ADMINISTRATION").flatMap(({ municipalityId, area }) =>
      municipalityId === null ? [] : [{ municipalityId, area }],
    ),
  };
}

function leads(viewer: Viewer, { municipalityId, institutionId }: HandOverPlace): boolean {
  return membershipsOf(viewer, "LEADER", municipalityId).some(
    (membership) => membership.institutionId === institutionId,
  );
}

function administers(viewer: Viewer, { municipalityId, area }: HandOverPlace): boolean {
  return membershipsOf(viewer, "ADMINISTRATION", municipalityId).some(
    (membership) => membership.area === null || membership.area === area,
  );
}

/** May open the pages at all: a leader for the own institution, the administration for those of its area. */
export function canOpenHandOvers(viewer: Viewer): boolean {
  const { institutionIds, administered } = handOverReach(viewer);
  return institutionIds.length + administered.length > 0;
}

/** May begin one: whoever leads the institution for themselves, the administration for any of its leaders. */
export function canBeginHandOver(viewer: Viewer, place: HandOverPlace): boolean {
  return leads(viewer, place) || administers(viewer, place);
}

/** May name somebody else than themselves as the one who leaves. */
export function canChooseWhoLeaves(viewer: Viewer, place: HandOverPlace): boolean {
  return administers(viewer, place);
}

/** May write message and notes, and call it off: the one who leaves, and the administration. */
export function canWriteHandOver(
  viewer: Viewer,
  place: HandOverPlace,
  handOver: { completedAt: string | null; from: { id: string } | null },
): boolean {
  if (handOver.completedAt !== null) return false;
  if (administers(viewer, place)) return true;
  return viewer !== null && handOver.from?.id === viewer.userId && leads(viewer, place);
}

/**
 * May carry it out: the administration, if it hands out access in the municipality at all. One of a single area
 * prepares, and its colleagues carry out.
 */
export function canCompleteHandOver(viewer: Viewer, place: HandOverPlace): boolean {
  const leader = { role: "LEADER" as const, municipalityId: place.municipalityId };
  return administers(viewer, place) && canManageMembership(viewer, leader);
}

/** May close the institution and open it again. */
export function canCloseInstitution(viewer: Viewer, place: HandOverPlace): boolean {
  return administers(viewer, place);
}
