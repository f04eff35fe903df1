import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { listDigestPeople } from "@/lib/db/digest";
import { enqueueMailOnce } from "@/lib/db/outbox";
import { listTimedParts } from "@/lib/db/plan-due";
import { mailDayAt } from "@/lib/domain/digest/schedule";
import { REMINDER_DAYS } from "@/lib/domain/plan/deadline";
import { duePart } from "@/lib/domain/plan/due";
import { addDays } from "@/lib/domain/shared/calendar-date";
import { log } from "@/lib/log";
import { deadlineMail } from "@/lib/mail/deadline-mail";
import { deliverSoon } from "@/lib/mail/outbox";

const HOUR_MS = 3_600_000;
/** After a start, so that the first visitors come first. */
const FIRST_MS = 6 * 60_000;

/**
 * Puts one mail in the outbox for each deadline that ends within a week, to whoever sees to it, whichever process asks
 * and however often. A deadline that is moved is another one; who wants no digests gets none of these either.
 * @returns number of mails put in now; 0 at night
 */
export async function sendDeadlineReminders(instant: Date = now()): Promise<number> {
  const day = mailDayAt(instant);
  if (!day) return 0;
  const until = addDays(day, REMINDER_DAYS);
  const [people, parts] = await Promise.all([listDigestPeople(), listTimedParts(until)]);
  const readers = new Map(people.flatMap((who) => (who.digest === "NEVER" ? [] : [[who.userId, who]])));
  const prisma = await db();
  let added = 0;
  for (const part of parts) {
    const due = duePart(part, day);
    const reader = readers.get(part.responsibleId ?? "");
    if (!due?.isDeadline || due.isLate || due.on > until || !reader) continue;
    const key = `deadline ${reader.userId} ${due.on} ${part.id}`;
    if (await enqueueMailOnce(prisma, deadlineMail(reader, part), key)) added += 1;
  }
  return added;
}

// The server's bundles and its start command each have their own copy of this module.
const shared = globalThis as { frisatDeadlines?: NodeJS.Timeout };

async function sendAndDeliver(): Promise<void> {
  if ((await sendDeadlineReminders()) > 0) deliverSoon();
}

function sendInBackground(): void {
  sendAndDeliver().catch((error: unknown) => log.error({ error }, "reminders of deadlines not sent"));
}

/** Starts looking every hour in this process, once, however often called. An hour that failed is made up by the next. */
export function startDeadlineTimer(): void {
  if (shared.frisatDeadlines) return;
  shared.frisatDeadlines = setInterval(sendInBackground, HOUR_MS).unref();
  setTimeout(sendInBackground, FIRST_MS).unref();
}
