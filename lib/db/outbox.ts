import { db, type DbOrTx } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

export interface Mail {
  recipient: string;
  subject: string;
  bodyText: string;
}

/** A message somebody has undertaken to send. */
export interface ClaimedMail extends Mail {
  id: string;
  createdAt: Date;
  /** this one included */
  attempts: number;
}

/** Puts a mail in the outbox, in the transaction of what it tells about. */
export async function enqueueMail(tx: DbOrTx, mail: Mail): Promise<void> {
  await tx.outboxMessage.create({ data: mail, select: { id: true } });
}

/**
 * Puts a mail in the outbox unless one with the same key has been put there before, by whichever process.
 * @param onceKey what the mail is about, such as "recheck user-7 2026-12-01"
 * @returns true when it was put in now
 */
export async function enqueueMailOnce(tx: DbOrTx, mail: Mail, onceKey: string): Promise<boolean> {
  const { count } = await tx.outboxMessage.createMany({ data: [{ ...mail, onceKey }], skipDuplicates: true });
  return count > 0;
}

/**
 * The day of the latest mail of one kind to each person, from keys of the form "recheck user-7 2026-12-01".
 * @param kind the first word of the keys; a constant of the code, never input
 */
export async function listLastDays(kind: string): Promise<Map<string, CalendarDate>> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ about: string; day: CalendarDate }[]>`
    select split_part("onceKey", ' ', 2) as about, max(split_part("onceKey", ' ', 3)) as day
    from "outbox_message" where "onceKey" like ${`${kind} %`} group by 1`;
  return new Map(rows.map(({ about, day }) => [about, day]));
}

/**
 * Takes messages that are due. Processes that ask at the same time get different ones. The next try is set at
 * once, later for every attempt, so that a process that dies while sending delays a message but never loses it.
 */
export async function claimDueMail(limit: number): Promise<ClaimedMail[]> {
  const prisma = await db();
  return prisma.$queryRaw<ClaimedMail[]>`
    update "outbox_message" set "attempts" = "attempts" + 1,
      "nextTryAt" = now() + interval '1 minute' * power(2, least("attempts", 8))
    where "id" in (
      select "id" from "outbox_message" where "status" = 'PENDING' and "nextTryAt" <= now()
      order by "id" limit ${limit} for update skip locked)
    returning "id", "createdAt", "recipient", "subject", "bodyText", "attempts"`;
}

/** @param keepBody false removes the text, which may hold a link that still works */
export async function markMailSent(id: string, keepBody: boolean): Promise<void> {
  const prisma = await db();
  await prisma.outboxMessage.update({
    where: { id },
    data: { status: "SENT", sentAt: new Date(), lastError: null, ...(keepBody ? {} : { bodyText: "" }) },
    select: { id: true },
  });
}

/** @param dead no further attempt will be made */
export async function markMailFailed(id: string, reason: string, dead: boolean): Promise<void> {
  const prisma = await db();
  await prisma.outboxMessage.update({
    where: { id },
    data: { lastError: reason.slice(0, 500), ...(dead ? { status: "DEAD", bodyText: "" } : {}) },
    select: { id: true },
  });
}

/** The newest messages, for the demo's outbox. */
export async function listRecentMail(limit: number): Promise<(Mail & { id: string; createdAt: Date })[]> {
  const prisma = await db();
  return prisma.outboxMessage.findMany({
    select: { id: true, createdAt: true, recipient: true, subject: true, bodyText: true },
    orderBy: { id: "desc" },
    take: limit,
  });
}
