import { hasRole, membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";

/** The institution an idea belongs to. */
export interface IdeaPlace {
  institutionId: string;
  municipalityId: string;
  area: WelfareArea;
}

/** Whose ideas somebody reaches, for a query to keep to. */
export interface IdeaReach {
  userId: string;
  /** every idea of these, the ones nobody has read included */
  leads: string[];
  administers: { municipalityId: string; area: WelfareArea | null }[];
  /** what has been shown here, and one's own */
  worksAt: string[];
}

const institutionsOf = (viewer: Viewer, role: "LEADER" | "STAFF") => [
  ...new Set(membershipsOf(viewer, role).flatMap(({ institutionId }) => institutionId ?? [])),
];

/** True for those who belong to an institution, and for the administration, which looks after them all. */
export function canOpenIdeaBox(viewer: Viewer): boolean {
  return hasRole(viewer, "LEADER") || hasRole(viewer, "STAFF") || hasRole(viewer, "ADMINISTRATION");
}

/** True when there are ideas anywhere that this person looks after: reads first, answers, hands out links for. */
export function canManageSomeIdeas(viewer: Viewer): boolean {
  return hasRole(viewer, "LEADER") || hasRole(viewer, "ADMINISTRATION");
}

export function ideaReach(viewer: Viewer): IdeaReach {
  return {
    userId: viewer?.userId ?? "",
    leads: institutionsOf(viewer, "LEADER"),
    administers: membershipsOf(viewer, "ADMINISTRATION").flatMap(({ municipalityId, area }) =>
      municipalityId ? [{ municipalityId, area }] : [],
    ),
    worksAt: institutionsOf(viewer, "STAFF"),
  };
}

/** The same places without those where one only works: whose links and unread ideas one reaches. */
export function managedReach(viewer: Viewer): IdeaReach {
  return { ...ideaReach(viewer), worksAt: [] };
}

/** A leader looks after the own institution's ideas, the administration after its municipality's. */
export function canManageIdeasAt(viewer: Viewer, place: IdeaPlace): boolean {
  const { leads, administers } = ideaReach(viewer);
  return (
    leads.includes(place.institutionId) ||
    administers.some(
      ({ municipalityId, area }) =>
        municipalityId === place.municipalityId && (area === null || area === place.area),
    )
  );
}

/** Whoever works at the institution or looks after it proposes there with an account. */
export function canProposeAt(viewer: Viewer, place: IdeaPlace): boolean {
  return ideaReach(viewer).worksAt.includes(place.institutionId) || canManageIdeasAt(viewer, place);
}
