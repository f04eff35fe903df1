import { hasRole, membershipsOf, type Membership, type Role, type Viewer } from "@/lib/domain/member/role";

type Reach = Pick<Membership, "role" | "municipalityId">;

/** What the administration of a municipality hands out at home; evaluators there are its own guests. */
const municipalRoles: readonly Role[] = ["LEADER", "STAFF", "ADMINISTRATION", "POLITICIAN", "EVALUATOR"];

/** The municipalities whose users the viewer manages; null = all. An administration of one area only manages none. */
export function managedMunicipalities(viewer: Viewer): string[] | null {
  if (hasRole(viewer, "SYSTEM_ADMIN")) return null;
  const own = membershipsOf(viewer, "ADMINISTRATION").filter(({ area }) => area === null);
  return [...new Set(own.flatMap(({ municipalityId }) => municipalityId ?? []))];
}

/** May open the user list: of the municipality when given, else of any. */
export function canManageMembers(viewer: Viewer, municipalityId?: string): boolean {
  const managed = managedMunicipalities(viewer);
  if (managed === null) return true;
  return municipalityId === undefined ? managed.length > 0 : managed.includes(municipalityId);
}

/** May give, change or take away such a membership. National roles are the system administrator's alone. */
export function canManageMembership(viewer: Viewer, membership: Reach): boolean {
  if (hasRole(viewer, "SYSTEM_ADMIN")) return true;
  return (
    membership.municipalityId !== null &&
    municipalRoles.includes(membership.role) &&
    canManageMembers(viewer, membership.municipalityId)
  );
}

/** The roles the viewer may give in a municipality, or nationally when null. */
export function grantableRoles(viewer: Viewer, municipalityId: string | null): Role[] {
  const possible: readonly Role[] = municipalityId === null ? ["EVALUATOR", "SYSTEM_ADMIN"] : municipalRoles;
  return possible.filter((role) => canManageMembership(viewer, { role, municipalityId }));
}

/** May see that the account exists: it belongs, also, to a municipality the viewer manages. */
export function canSeeMember(viewer: Viewer, member: { memberships: Reach[] }): boolean {
  if (hasRole(viewer, "SYSTEM_ADMIN")) return true;
  return member.memberships.some(
    ({ municipalityId }) => municipalityId !== null && canManageMembers(viewer, municipalityId),
  );
}

/**
 * May close and reopen the account, which ends all of its rights at once: so all of them must be the viewer's to
 * manage. Nobody closes their own.
 */
export function canCloseAccount(viewer: Viewer, member: { userId: string; memberships: Reach[] }): boolean {
  if (viewer === null || member.userId === viewer.userId) return false;
  if (hasRole(viewer, "SYSTEM_ADMIN")) return true;
  return (
    member.memberships.length > 0 &&
    member.memberships.every((membership) => canManageMembership(viewer, membership))
  );
}
