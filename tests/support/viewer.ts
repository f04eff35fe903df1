import type { Actor, Membership } from "@/lib/domain/member/role";

/** A membership as the rules see it. */
export const at = (
  role: Membership["role"],
  municipalityId: string | null,
  institutionId: string | null = null,
  area: Membership["area"] = null,
): Membership => ({ role, municipalityId, institutionId, area });

/** Somebody signed in, with these memberships. */
export const actor = (...memberships: Membership[]): Actor => ({
  ...{ userId: "me", sessionId: "s", name: "N", email: "n@example.dk" },
  memberships,
});
