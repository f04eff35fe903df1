import { db } from "@/lib/db/client";
import type { PublicPostKind } from "@/lib/domain/idea/throttle";

/**
 * Notes a post without an account before it is looked at, then counts: posts sent at the same time all see each other.
 * @returns posts of that kind from the address since `since`, this one included
 */
export async function notePublicPost(
  kind: PublicPostKind,
  addressHash: string,
  since: Date,
): Promise<{ id: string; recent: number }> {
  const prisma = await db();
  const { id } = await prisma.publicPost.create({ data: { kind, addressHash }, select: { id: true } });
  const recent = await prisma.publicPost.count({ where: { kind, addressHash, at: { gt: since } } });
  return { id, recent };
}

/** A post that changed nothing does not count: mistakes in a form must not shut the meeting out. */
export async function forgetPublicPost(id: string): Promise<void> {
  const prisma = await db();
  await prisma.publicPost.deleteMany({ where: { id } });
}

/** Removes what is too old to count. */
export async function deletePublicPosts(before: Date): Promise<void> {
  const prisma = await db();
  await prisma.publicPost.deleteMany({ where: { at: { lt: before } } });
}
