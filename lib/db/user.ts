import { db } from "@/lib/db/client";
import type { Role } from "@/lib/domain/member/role";

/** What signing in needs to know about an account. */
export interface SignInUser {
  id: string;
  name: string;
  passwordHash: string | null;
  closedAt: Date | null;
  /** of the first membership, for the history */
  role: Role | null;
  municipalityId: string | null;
}

/** @param email in lower case */
export async function getUserForSignIn(email: string): Promise<SignInUser | null> {
  const prisma = await db();
  const user = await prisma.user.findUnique({
    where: { email },
    select: {
      id: true,
      name: true,
      passwordHash: true,
      closedAt: true,
      memberships: {
        select: { role: true, municipalityId: true },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: 1,
      },
    },
  });
  if (!user) return null;
  const { memberships, ...rest } = user;
  const first = memberships[0];
  return { ...rest, role: first?.role ?? null, municipalityId: first?.municipalityId ?? null };
}
