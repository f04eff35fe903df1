import { auditActor, recordAudit } from "@/lib/db/audit";
import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { isUniqueConflict } from "@/lib/db/errors";
import type { Actor } from "@/lib/domain/member/role";
import type { LetterContent, LetterProgress, LetterRecord } from "@/lib/domain/newsletter/letter";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";
import { readLetterContent } from "@/lib/validation/newsletter";

const select = {
  ...{ id: true, month: true, title: true, greeting: true, content: true, sentAt: true, recipients: true },
  ...{ version: true, removedAt: true },
  municipality: { select: { id: true, name: true } },
} as const;

type Row = Prisma.NewsletterGetPayload<{ select: typeof select }>;

function toLetter({ removedAt, month, content, ...row }: Row): LetterRecord {
  return {
    ...row,
    month: fromDbDate(month),
    content: readLetterContent(content),
    isRemoved: removedAt !== null,
  };
}

/** One letter with whose it is, also one that was taken away; null when there is none. */
export async function getLetter(id: string, prisma?: DbOrTx): Promise<LetterRecord | null> {
  if (!isRowId(id)) return null;
  prisma ??= await db();
  const row = await prisma.newsletter.findUnique({ where: { id }, select });
  return row && toLetter(row);
}

/** A letter in a list. */
export type LetterListItem = Omit<LetterRecord, "content" | "greeting" | "isRemoved">;

const { content: _content, greeting: _greeting, removedAt: _removedAt, ...listed } = select;

/**
 * Letters, the newest month first.
 * @param municipalityId null: everybody's
 * @param which SENT: those that went out, which are public; ALL: also drafts
 */
export async function listLetters(
  municipalityId: string | null,
  which: "SENT" | "ALL",
  { offset, limit }: { offset: number; limit: number },
): Promise<{ letters: LetterListItem[]; total: number }> {
  const prisma = await db();
  const where = {
    removedAt: null,
    ...(municipalityId !== null && { municipalityId }),
    ...(which === "SENT" && { sentAt: { not: null } }),
  };
  const rows = await prisma.newsletter.findMany({
    where,
    select: listed,
    orderBy: [{ month: "desc" }, { sentAt: "desc" }, { id: "desc" }],
    skip: offset,
    take: limit,
  });
  const total = rows.length < limit && offset === 0 ? rows.length : await prisma.newsletter.count({ where });
  return { letters: rows.map(({ month, ...row }) => ({ ...row, month: fromDbDate(month) })), total };
}

/** The months a municipality has a letter of. */
export async function listLetterMonths(municipalityId: string): Promise<CalendarDate[]> {
  const prisma = await db();
  const rows = await prisma.newsletter.findMany({
    where: { municipalityId, removedAt: null },
    select: { month: true },
  });
  return rows.map(({ month }) => fromDbDate(month));
}

const json = (content: LetterContent) => content as unknown as Prisma.InputJsonObject;

async function audit(
  tx: DbOrTx,
  by: Actor,
  operation: "CREATE" | "UPDATE" | "ARCHIVE" | "RESTORE",
  { id, municipalityId }: { id: string; municipalityId: string },
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(tx, auditActor(by, municipalityId), {
    ...{ operation, entity: "newsletter", entityId: id, municipalityId, after },
  });
}

export interface LetterToCreate {
  municipalityId: string;
  month: CalendarDate;
  title: string;
  content: LetterContent;
}

/** @returns the new letter's id; EXISTS when the month has one already */
export async function createLetter(by: Actor, letter: LetterToCreate): Promise<{ id: string } | "EXISTS"> {
  const prisma = await db();
  const { municipalityId, month, title, content } = letter;
  try {
    return await prisma.$transaction(async (tx) => {
      const { id } = await tx.newsletter.create({
        data: {
          ...{ municipalityId, title, month: toDbDate(month), content: json(content) },
          ...{ authorId: by.userId, authorName: by.name },
        },
        select: { id: true },
      });
      await audit(tx, by, "CREATE", { id, municipalityId }, { month, title });
      return { id };
    });
  } catch (error) {
    if (isUniqueConflict(error)) return "EXISTS";
    throw error;
  }
}

export interface LetterToSave {
  title: string;
  greeting: string | null;
  content: LetterContent;
}

/** @returns false when somebody changed, sent or removed it in between; nothing is written then */
export async function updateLetter(by: Actor, before: LetterRecord, letter: LetterToSave): Promise<boolean> {
  const prisma = await db();
  const { id, version, municipality } = before;
  const { title, greeting, content } = letter;
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.newsletter.updateMany({
      where: { id, municipalityId: municipality.id, version, sentAt: null, removedAt: null },
      data: { title, greeting, content: json(content), version: { increment: 1 } },
    });
    if (count === 0) return false;
    const told = { title, greeting, items: content.items.length };
    await audit(tx, by, "UPDATE", { id, municipalityId: municipality.id }, told);
    return true;
  });
}

/**
 * Takes a draft away, or puts it back. What was sent stays.
 * @returns false when it stands so already, was changed in between, or its month has another letter by now
 */
export async function setLetterRemoved(by: Actor, before: LetterRecord, at: Date | null): Promise<boolean> {
  const prisma = await db();
  const { id, version, municipality, title } = before;
  try {
    return await prisma.$transaction(async (tx) => {
      const { count } = await tx.newsletter.updateMany({
        where: { id, version, sentAt: null, removedAt: at === null ? { not: null } : null },
        data: { removedAt: at, version: { increment: 1 } },
      });
      if (count === 0) return false;
      const operation = at === null ? "RESTORE" : "ARCHIVE";
      await audit(tx, by, operation, { id, municipalityId: municipality.id }, { title });
      return true;
    });
  } catch (error) {
    if (isUniqueConflict(error)) return false;
    throw error;
  }
}

/** The first words of the outbox keys of one letter. */
export const letterKey = (id: string) => `letter ${id}`;

/** How far the sending of a letter has come, from the outbox itself: whoever looks sees the same. */
export async function getLetterProgress(id: string): Promise<LetterProgress> {
  const prisma = await db();
  const [row] = await prisma.$queryRaw<[LetterProgress]>`
    select count(*)::int as total, count(*) filter (where "status" = 'SENT')::int as sent,
      count(*) filter (where "status" = 'PENDING')::int as waiting,
      count(*) filter (where "status" = 'DEAD')::int as dead
    from "outbox_message" where "onceKey" like ${`${letterKey(id)} %`}`;
  return row;
}

/** A letter in one language, without the address by which its reader is taken off: that comes last. */
export interface LetterText {
  locale: string;
  subject: string;
  body: string;
}

/** One reader's copy. */
export interface LetterCopy {
  subscriptionId: string;
  email: string;
  locale: string;
  tokenHash: string;
  /** the page where the address is taken off, and where the mail program's button posts to */
  leaveUrl: string;
  leavePostUrl: string;
}

/**
 * Many thousand letters must not hold up somebody's new password: they become due so many a second, and whatever else
 * is put in the outbox meanwhile comes between them.
 */
const A_SECOND = 20;

/**
 * Puts a letter in the outbox for every reader, in one statement; the text travels once per language. Whoever has it
 * already does not get it again.
 * @param ids as many new row ids, in the order of the copies
 * @returns how many were put in now
 */
export async function enqueueLetter(
  tx: DbOrTx,
  letterId: string,
  texts: readonly LetterText[],
  copies: readonly LetterCopy[],
  ids: readonly string[],
): Promise<number> {
  const column = (of: (copy: LetterCopy) => string) => copies.map(of);
  const text = (of: (each: LetterText) => string) => texts.map(of);
  // A subscription made before the installation's key was changed gets the secret that this letter carries.
  await tx.$executeRaw`
    update newsletter_subscription set "tokenHash" = copy.hash
    from unnest(${column((copy) => copy.subscriptionId)}::text[], ${column((copy) => copy.tokenHash)}::text[])
      copy(id, hash)
    where newsletter_subscription.id = copy.id and "tokenHash" <> copy.hash`;
  return tx.$executeRaw`
    insert into "outbox_message" ("id", "recipient", "subject", "bodyText", "unsubscribeUrl", "onceKey", "nextTryAt")
    select copy.id, copy.email, letter.subject, letter.body || copy.url, copy.post,
      ${`${letterKey(letterId)} `} || copy.subscription, now() + (copy.place / ${A_SECOND}) * interval '1 second'
    from unnest(${[...ids]}::text[], ${column((copy) => copy.subscriptionId)}::text[],
        ${column((copy) => copy.email)}::text[], ${column((copy) => copy.locale)}::text[],
        ${column((copy) => copy.leaveUrl)}::text[], ${column((copy) => copy.leavePostUrl)}::text[])
      with ordinality copy(id, subscription, email, locale, url, post, place)
    join unnest(${text((each) => each.locale)}::text[], ${text((each) => each.subject)}::text[],
        ${text((each) => each.body)}::text[]) letter(locale, subject, body) on letter.locale = copy.locale
    on conflict ("onceKey") do nothing`;
}

/**
 * Marks a letter as sent, as it is told.
 * @returns false when somebody else sent, changed or removed it before: nothing may be put in the outbox then
 */
export async function markLetterSent(
  tx: DbOrTx,
  by: Actor,
  before: LetterRecord,
  sent: { at: Date; content: LetterContent; recipients: number },
): Promise<boolean> {
  const { id, version, municipality, title } = before;
  const { at, content, recipients } = sent;
  const { count } = await tx.newsletter.updateMany({
    where: { id, version, sentAt: null, removedAt: null },
    data: { sentAt: at, recipients, content: json(content), version: { increment: 1 } },
  });
  if (count === 0) return false;
  await audit(tx, by, "UPDATE", { id, municipalityId: municipality.id }, { sent: title, recipients });
  return true;
}
