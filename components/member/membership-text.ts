import type { Role } from "@/lib/domain/member/role";

/**
 * "Leder, Børnehuset Solen, Rebild Kommune": a membership in words.
 * @param here a municipality that goes without saying
 */
export function membershipText(
  membership: { role: Role; municipality: string | null; institution: string | null },
  roleName: (role: Role) => string,
  national: string,
  here: string | null = null,
): string {
  const { role, institution, municipality } = membership;
  const place = municipality ?? national;
  return [roleName(role), institution, place === here ? null : place].filter(Boolean).join(", ");
}
