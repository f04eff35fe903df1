import type { WelfareArea } from "@/lib/domain/shared/area";

export const roles = [
  "LEADER",
  "STAFF",
  "ADMINISTRATION",
  "POLITICIAN",
  "EVALUATOR",
  "SYSTEM_ADMIN",
] as const;
export type Role = (typeof roles)[number];

/** How far a role reaches. */
export const delimitations = ["INSTITUTION", "MUNICIPALITY", "ALL"] as const;
export type Delimitation = (typeof delimitations)[number];

/** A role and its delimitation. Which fields a role needs: `delimitationsOf`. */
export interface Membership {
  role: Role;
  municipalityId: string | null;
  institutionId: string | null;
  /** narrows to one welfare area; null = all */
  area: WelfareArea | null;
}

/** The delimitations a role may be given. */
export const delimitationsOf = {
  LEADER: ["INSTITUTION"],
  STAFF: ["INSTITUTION"],
  ADMINISTRATION: ["MUNICIPALITY"],
  POLITICIAN: ["MUNICIPALITY"],
  EVALUATOR: ["MUNICIPALITY", "ALL"],
  SYSTEM_ADMIN: ["ALL"],
} as const satisfies Record<Role, readonly Delimitation[]>;

/** Someone signed in, as read from the database on this request. */
export interface Actor {
  userId: string;
  sessionId: string;
  name: string;
  email: string;
  memberships: Membership[];
}

/** Who is looking: an actor, or null for the public. */
export type Viewer = Actor | null;

/** The actor's memberships of one role, within one municipality when given. */
export function membershipsOf(viewer: Viewer, role: Role, municipalityId?: string): Membership[] {
  return (viewer?.memberships ?? []).filter(
    (membership) =>
      membership.role === role &&
      (municipalityId === undefined || membership.municipalityId === municipalityId),
  );
}

/** True when the actor has the role, within the municipality when given. */
export function hasRole(viewer: Viewer, role: Role, municipalityId?: string): boolean {
  return membershipsOf(viewer, role, municipalityId).length > 0;
}

/** The municipalities the actor belongs to in any role, each once. */
export function municipalitiesOf(viewer: Viewer): string[] {
  const ids = (viewer?.memberships ?? []).flatMap(({ municipalityId }) => municipalityId ?? []);
  return [...new Set(ids)];
}
