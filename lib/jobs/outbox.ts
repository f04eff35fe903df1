import { deleteOldTokens } from "@/lib/db/account-token";
import { claimDueMail, markMailFailed, markMailSent, type ClaimedMail } from "@/lib/db/outbox";
import { deleteOldSessions } from "@/lib/db/session";
import { deleteAttempts } from "@/lib/db/sign-in-attempt";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { sendMail } from "@/lib/mail/transport";

const MAX_ATTEMPTS = 8;
const BATCH = 10;
const EVERY_MS = 30_000;
const DAY_MS = 86_400_000;

/**
 * Sends what is due. Several processes may do so at the same time; each message is claimed by one.
 * @param send how to send one message
 * @returns number of messages sent
 */
export async function deliverPending(send: (mail: ClaimedMail) => Promise<void> = sendMail): Promise<number> {
  let sent = 0;
  for (;;) {
    const claimed = await claimDueMail(BATCH);
    if (claimed.length === 0) return sent;
    for (const mail of claimed) {
      try {
        await send(mail);
      } catch (error) {
        const dead = mail.attempts >= MAX_ATTEMPTS;
        log.error({ error, message: mail.id, attempts: mail.attempts, dead }, "mail not sent");
        await markMailFailed(mail.id, error instanceof Error ? error.message : String(error), dead);
        continue;
      }
      // The demo shows its mails; elsewhere the text, with its link, is not kept longer than needed.
      await markMailSent(mail.id, env().DEMO_MODE);
      sent += 1;
    }
  }
}

/** Sends in the background what was just put in the outbox, and sees to it that the timer runs. */
export function deliverSoon(): void {
  startOutboxTimer();
  void run(() => deliverPending());
}

// The server's bundles and its start command each have their own copy of this module.
const shared = globalThis as { frisatOutboxTimer?: NodeJS.Timeout; frisatTidiedAt?: number };

/** Starts sending every half minute in this process, and tidying up once a day; once, however often it is called. */
export function startOutboxTimer(): void {
  shared.frisatOutboxTimer ??= setInterval(() => {
    void run(() => deliverPending());
    if (Date.now() - (shared.frisatTidiedAt ?? 0) < DAY_MS) return;
    shared.frisatTidiedAt = Date.now();
    void run(tidy);
  }, EVERY_MS).unref();
}

/** Removes what was only kept for a while: attempts for a day, ended sessions and dead links for a month. */
export async function tidy(): Promise<void> {
  const monthAgo = new Date(Date.now() - 30 * DAY_MS);
  await deleteAttempts(new Date(Date.now() - DAY_MS));
  await deleteOldSessions(monthAgo);
  await deleteOldTokens(monthAgo);
}

async function run(job: () => Promise<unknown>): Promise<void> {
  try {
    await job();
  } catch (error) {
    log.error({ error }, "background job failed");
  }
}
