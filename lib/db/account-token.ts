import { db, type DbOrTx } from "@/lib/db/client";

export type AccountTokenKind = "INVITATION" | "PASSWORD_RESET";

/** Keeps the hash of a link just made. Earlier links stay good: the first mail to arrive works too. */
export async function createAccountToken(
  tx: DbOrTx,
  token: { kind: AccountTokenKind; userId: string; tokenHash: string; expiresAt: Date },
): Promise<void> {
  await tx.accountToken.create({ data: token, select: { id: true } });
}

const usable = (kind: AccountTokenKind, tokenHash: string, at: Date) => ({
  kind,
  tokenHash,
  usedAt: null,
  expiresAt: { gt: at },
  user: { closedAt: null },
});

/** Whom a link is for; null when it is unknown, used or expired, or the account closed. */
export async function getTokenOwner(
  kind: AccountTokenKind,
  tokenHash: string,
  at: Date,
): Promise<{ userId: string; email: string; name: string } | null> {
  const prisma = await db();
  const row = await prisma.accountToken.findFirst({
    where: usable(kind, tokenHash, at),
    select: { user: { select: { id: true, email: true, name: true } } },
  });
  return row && { userId: row.user.id, email: row.user.email, name: row.user.name };
}

/**
 * Uses a link up, and every other link of that person. Of several attempts at the same time one gets through.
 * @returns false when the link is no longer good
 */
export async function consumeAccountToken(
  tx: DbOrTx,
  token: { kind: AccountTokenKind; tokenHash: string; userId: string },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.accountToken.updateMany({
    where: { ...usable(token.kind, token.tokenHash, at), userId: token.userId },
    data: { usedAt: at },
  });
  if (count === 0) return false;
  await tx.accountToken.updateMany({ where: { userId: token.userId, usedAt: null }, data: { usedAt: at } });
  return true;
}

/** Number of links of a kind sent to the person since then. */
export async function countTokensSince(userId: string, kind: AccountTokenKind, since: Date): Promise<number> {
  const prisma = await db();
  return prisma.accountToken.count({ where: { userId, kind, createdAt: { gt: since } } });
}

/** Removes links that stopped working long ago. */
export async function deleteOldTokens(before: Date): Promise<void> {
  const prisma = await db();
  await prisma.accountToken.deleteMany({ where: { expiresAt: { lt: before } } });
}
