import { hasRole, membershipsOf, type Membership, type Viewer } from "@/lib/domain/member/role";
import { scopeOf, type Scope } from "@/lib/domain/trial/sharing";
import { isWithin } from "@/lib/policies/overview";
import { politicsReach } from "@/lib/policies/politics";

/** Reads agendas and minutes: the municipality's own people, and those who look at all municipalities. */
export function canReadMeetings(viewer: Viewer, municipalityId: string): boolean {
  return isWithin(politicsReach(viewer), municipalityId);
}

/** May call the following group together, make the agenda and write the minutes: the municipality's administration. */
export function canKeepMeetings(viewer: Viewer, municipalityId: string): boolean {
  return hasRole(viewer, "ADMINISTRATION", municipalityId);
}

/** Has the following group's meetings in their own calendar: the municipality's politicians and administration. */
export function isInvited(owner: { memberships: readonly Membership[] }, municipalityId: string): boolean {
  return owner.memberships.some(
    (own) =>
      own.municipalityId === municipalityId && (own.role === "POLITICIAN" || own.role === "ADMINISTRATION"),
  );
}

/** The municipalities whose meetings somebody keeps. */
export function keptMunicipalities(viewer: Viewer): string[] {
  return [
    ...new Set(membershipsOf(viewer, "ADMINISTRATION").flatMap(({ municipalityId }) => municipalityId ?? [])),
  ];
}

/**
 * What the following group may see: a municipality's politicians in all areas. Only that is proposed for its agenda,
 * however much more the administration sees.
 */
export function followingGroupScope(municipalityId: string): Scope {
  const membership = { role: "POLITICIAN" as const, municipalityId, institutionId: null, area: null };
  return scopeOf({ userId: "", sessionId: "", name: "", email: "", memberships: [membership] });
}
