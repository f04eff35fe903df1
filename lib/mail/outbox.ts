import { claimDueMail, markMailFailed, markMailSent, type ClaimedMail } from "@/lib/db/outbox";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { sendMail } from "@/lib/mail/transport";

const MAX_ATTEMPTS = 8;
const BATCH = 10;
const EVERY_MS = 30_000;

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

function deliverInBackground(): void {
  deliverPending().catch((error: unknown) => log.error({ error }, "outbox not delivered"));
}

// The server's bundles and its start command each have their own copy of this module.
const shared = globalThis as { frisatDelivery?: NodeJS.Timeout };

/** Starts sending every half minute in this process; once, however often it is called. */
export function startDelivery(): void {
  shared.frisatDelivery ??= setInterval(deliverInBackground, EVERY_MS).unref();
}

/** Sends in the background what was just put in the outbox; what fails is tried again by the timer. */
export function deliverSoon(): void {
  startDelivery();
  deliverInBackground();
}
