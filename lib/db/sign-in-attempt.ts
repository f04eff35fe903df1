import { db } from "@/lib/db/client";

export interface AttemptKeys {
  emailHash: string;
  addressHash: string;
}

/**
 * Notes an attempt as failed before its outcome is known, then counts: attempts sent at the same time all see
 * each other. The account's failures before its last success no longer count.
 */
export async function openAttempt(
  keys: AttemptKeys,
  since: Date,
): Promise<{ id: string; ofAccount: number; ofAddress: number }> {
  const prisma = await db();
  const { id } = await prisma.signInAttempt.create({
    data: { ...keys, succeeded: false },
    select: { id: true },
  });
  const lastSuccess = await prisma.signInAttempt.findFirst({
    where: { emailHash: keys.emailHash, succeeded: true, at: { gt: since } },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  const [ofAccount, ofAddress] = await Promise.all([
    prisma.signInAttempt.count({
      where: { emailHash: keys.emailHash, succeeded: false, at: { gt: lastSuccess?.at ?? since } },
    }),
    prisma.signInAttempt.count({
      where: { addressHash: keys.addressHash, succeeded: false, at: { gt: since } },
    }),
  ]);
  return { id, ofAccount, ofAddress };
}

export async function markAttemptSucceeded(id: string): Promise<void> {
  const prisma = await db();
  await prisma.signInAttempt.update({ where: { id }, data: { succeeded: true }, select: { id: true } });
}

/** A refused attempt does not count: otherwise hammering would keep an account shut for ever. */
export async function forgetAttempt(id: string): Promise<void> {
  const prisma = await db();
  await prisma.signInAttempt.deleteMany({ where: { id } });
}

/** Forgets the failures of one account. */
export async function forgetFailures(emailHash: string): Promise<void> {
  const prisma = await db();
  await prisma.signInAttempt.deleteMany({ where: { emailHash, succeeded: false } });
}

/** Removes what is too old to count. */
export async function deleteAttempts(before: Date): Promise<void> {
  const prisma = await db();
  await prisma.signInAttempt.deleteMany({ where: { at: { lt: before } } });
}
