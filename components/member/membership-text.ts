import type { Role } from "@/lib/domain/member/role";

/** "Leder, Børnehuset Solen, Rebild": a membership in words. */
export function membershipText(
  membership: { role: Role; municipality: string | null; institution: string | null },
  roleName: (role: Role) => string,
  national: string,
): string {
  const { role, institution, municipality } = membership;
  return [roleName(role), institution, municipality ?? national].filter(Boolean).join(", ");
}
