import { db, type DbOrTx } from "@/lib/db/client";

/** An address that asked for a municipality's letters. */
export interface SubscriptionRecord {
  id: string;
  email: string;
  locale: string;
  isConfirmed: boolean;
  municipality: { id: string; name: string };
}

const select = {
  ...{ id: true, email: true, locale: true, confirmedAt: true },
  municipality: { select: { id: true, name: true } },
} as const;

/** Whose secret this is the hash of; null when nobody's, or taken off since. */
export async function getSubscriptionByHash(tokenHash: string): Promise<SubscriptionRecord | null> {
  const prisma = await db();
  const row = await prisma.newsletterSubscription.findUnique({ where: { tokenHash }, select });
  if (!row) return null;
  const { confirmedAt, ...subscription } = row;
  return { ...subscription, isConfirmed: confirmedAt !== null };
}

/**
 * The subscription of an address, made when there is none.
 * @param secretOf the hash of the secret of a new one, from its id
 */
export async function ensureSubscription(
  tx: DbOrTx,
  wanted: { municipalityId: string; email: string; locale: string },
  newId: string,
  secretOf: (id: string) => string,
): Promise<{ id: string; isConfirmed: boolean }> {
  const { municipalityId, email } = wanted;
  await tx.newsletterSubscription.createMany({
    data: [{ ...wanted, id: newId, tokenHash: secretOf(newId) }],
    skipDuplicates: true,
  });
  const row = await tx.newsletterSubscription.findUniqueOrThrow({
    where: { municipalityId_email: { municipalityId, email } },
    select: { id: true, confirmedAt: true, tokenHash: true },
  });
  const hash = secretOf(row.id);
  if (row.tokenHash !== hash) {
    await tx.newsletterSubscription.update({
      where: { id: row.id },
      data: { tokenHash: hash },
      select: { id: true },
    });
  }
  return { id: row.id, isConfirmed: row.confirmedAt !== null };
}

/** Counts an address from now on; one that counts already is left as it is. */
export async function confirmSubscription(tx: DbOrTx, id: string, at: Date): Promise<void> {
  await tx.newsletterSubscription.updateMany({ where: { id, confirmedAt: null }, data: { confirmedAt: at } });
}

/** Deletes an address, and what waits to be sent to it. Doing it twice changes nothing. */
export async function deleteSubscription(
  of: { id: string } | { municipalityId: string; email: string },
): Promise<void> {
  const prisma = await db();
  const where = "id" in of ? of : { ...of, email: of.email.toLowerCase() };
  await prisma.$transaction(async (tx) => {
    const gone = await tx.newsletterSubscription.findFirst({ where, select: { id: true, email: true } });
    if (!gone) return;
    await tx.newsletterSubscription.delete({ where: { id: gone.id }, select: { id: true } });
    await tx.$executeRaw`
      delete from "outbox_message" where "status" = 'PENDING' and "recipient" = ${gone.email}
        and "onceKey" like ${`letter % ${gone.id}`}`;
  });
}

/** The municipalities whose letters an address gets. */
export async function listSubscribedMunicipalities(email: string): Promise<string[]> {
  const prisma = await db();
  const rows = await prisma.newsletterSubscription.findMany({
    where: { email: email.toLowerCase(), confirmedAt: { not: null } },
    select: { municipalityId: true },
  });
  return rows.map(({ municipalityId }) => municipalityId);
}

/** Who gets a municipality's letters, the first to ask first. */
export async function listSubscribers(
  tx: DbOrTx,
  municipalityId: string,
): Promise<{ id: string; email: string; locale: string }[]> {
  return tx.newsletterSubscription.findMany({
    where: { municipalityId, confirmedAt: { not: null } },
    select: { id: true, email: true, locale: true },
    orderBy: { id: "asc" },
  });
}

/** How many get them, and how many have not answered the mail that asks whether they mean it. */
export async function countSubscribers(
  municipalityId: string,
): Promise<{ confirmed: number; unconfirmed: number }> {
  const prisma = await db();
  const [row] = await prisma.$queryRaw<[{ confirmed: number; unconfirmed: number }]>`
    select count("confirmedAt")::int as confirmed, (count(*) - count("confirmedAt"))::int as unconfirmed
    from newsletter_subscription where "municipalityId" = ${municipalityId}`;
  return row;
}

/** Removes addresses whose owners never said that they meant it. */
export async function deleteUnconfirmedSubscriptions(before: Date): Promise<void> {
  const prisma = await db();
  await prisma.newsletterSubscription.deleteMany({ where: { confirmedAt: null, createdAt: { lt: before } } });
}
