import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import type { DeadMail } from "@/lib/domain/mail/retry";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

export interface Mail {
  recipient: string;
  subject: string;
  bodyText: string;
  /** for mails that come again and again: where one click of the mail program ends them (RFC 8058) */
  unsubscribeUrl?: string | null;
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
 * @param onceKey what the mail is about, such as "digest user-7 2026-12-07"
 * @returns true when it was put in now
 */
export async function enqueueMailOnce(tx: DbOrTx, mail: Mail, onceKey: string): Promise<boolean> {
  const { count } = await tx.outboxMessage.createMany({ data: [{ ...mail, onceKey }], skipDuplicates: true });
  return count > 0;
}

/**
 * The day of the latest mail of one kind to each person, from keys of the form "digest user-7 2026-12-07".
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
 * Takes the oldest message that is due and gives it to one worker for a while. Workers that ask at the same time get
 * different ones (row locks that are passed over). The claim is noted before anything is sent: when its worker dies,
 * the message is anybody's again once the time is up. One at a time, so that a death delays one message.
 * @param worker who asks, the same for every call of one process
 */
export async function claimDueMail(worker: string, leaseSeconds: number): Promise<ClaimedMail | null> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<ClaimedMail[]>`
    update "outbox_message" set "attempts" = "attempts" + 1, "claimedBy" = ${worker},
      "claimedUntil" = now() + ${leaseSeconds} * interval '1 second'
    where "id" = (
      select "id" from "outbox_message"
      where "status" = 'PENDING' and "nextTryAt" <= now() and ("claimedUntil" is null or "claimedUntil" <= now())
      order by "nextTryAt", "id" limit 1 for update skip locked)
    returning "id", "createdAt", "recipient", "subject", "bodyText", "unsubscribeUrl", "attempts"`;
  return rows[0] ?? null;
}

const released = { claimedBy: null, claimedUntil: null };

/**
 * @param keepBody false removes the text, which may hold a link that still works
 * @returns false when the worker had lost its claim meanwhile: then somebody else answers for the message
 */
export async function markMailSent(id: string, worker: string, keepBody: boolean): Promise<boolean> {
  const prisma = await db();
  const { count } = await prisma.outboxMessage.updateMany({
    where: { id, status: "PENDING", claimedBy: worker },
    data: {
      ...{ status: "SENT", sentAt: new Date(), lastError: null, ...released },
      ...(keepBody ? {} : { bodyText: "", unsubscribeUrl: null }),
    },
  });
  return count > 0;
}

/** @param next minutes until the next attempt; "NEVER": it is shown as a dead letter, its text kept for a new try */
export async function markMailFailed(
  id: string,
  worker: string,
  reason: string,
  next: number | "NEVER",
): Promise<void> {
  const prisma = await db();
  const minutes = next === "NEVER" ? 0 : next;
  await prisma.$executeRaw`
    update "outbox_message" set "lastError" = ${reason.slice(0, 500)}, "claimedBy" = null, "claimedUntil" = null,
      "status" = ${next === "NEVER" ? "DEAD" : "PENDING"}::"OutboxStatus",
      "nextTryAt" = now() + ${minutes} * interval '1 minute'
    where "id" = ${id} and "status" = 'PENDING' and "claimedBy" = ${worker}`;
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

/** The outbox in figures. */
export interface MailCounts {
  /** not tried yet */
  waiting: number;
  /** tried in vain, and tried again later */
  retrying: number;
  /** being sent just now, by somebody */
  sending: number;
  sentLastWeek: number;
  dead: number;
  /** since when the oldest one waits; null when none does */
  oldestAt: Date | null;
}

export async function countMail(): Promise<MailCounts> {
  const prisma = await db();
  const [row] = await prisma.$queryRaw<[MailCounts]>`
    with pending as (select *, coalesce("claimedUntil" > now(), false) as claimed
      from "outbox_message" where "status" = 'PENDING')
    select (select count(*)::int from pending where not claimed and "attempts" = 0) as waiting,
      (select count(*)::int from pending where not claimed and "attempts" > 0) as retrying,
      (select count(*)::int from pending where claimed) as sending,
      (select min("createdAt") from pending) as "oldestAt",
      (select count(*)::int from "outbox_message"
        where "status" = 'SENT' and "sentAt" > now() - interval '7 days') as "sentLastWeek",
      (select count(*)::int from "outbox_message" where "status" = 'DEAD') as dead`;
  return row;
}

/** The messages that were given up, the newest first. */
export async function listDeadMail(limit: number): Promise<DeadMail[]> {
  const prisma = await db();
  return prisma.$queryRaw<DeadMail[]>`
    select "id", "recipient", "subject", "createdAt", "attempts", "lastError" as reason,
      "bodyText" <> '' as "canRetry"
    from "outbox_message" where "status" = 'DEAD' order by "id" desc limit ${limit}`;
}

/**
 * Puts a message that was given up back in the queue, from the beginning.
 * @returns NOT_FOUND when there is no such message; NOT_DEAD when it waits, was sent, or its text is gone
 */
export async function retryMail(id: string, actor: AuditActor): Promise<"SAVED" | "NOT_FOUND" | "NOT_DEAD"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.outboxMessage.updateMany({
      where: { id, status: "DEAD", bodyText: { not: "" } },
      data: { status: "PENDING", attempts: 0, nextTryAt: new Date(), ...released },
    });
    if (count === 0) {
      return (await tx.outboxMessage.count({ where: { id } })) > 0 ? "NOT_DEAD" : "NOT_FOUND";
    }
    await recordAudit(tx, actor, {
      ...{ operation: "UPDATE", entity: "outboxMessage", entityId: id, municipalityId: null },
      before: { status: "DEAD" },
      after: { status: "PENDING" },
    });
    return "SAVED";
  });
}

/** Removes the texts of messages given up long ago; that they were given up stays to be seen. */
export async function clearDeadMail(before: Date): Promise<void> {
  const prisma = await db();
  await prisma.outboxMessage.updateMany({
    where: { status: "DEAD", createdAt: { lt: before }, bodyText: { not: "" } },
    data: { bodyText: "", unsubscribeUrl: null },
  });
}
