import { randomUUID } from "node:crypto";
import { claimDueMail, markMailFailed, markMailSent, type ClaimedMail } from "@/lib/db/outbox";
import { failureOf, isGivenUp, LEASE_SECONDS, pauseMinutes } from "@/lib/domain/mail/retry";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { sendMail } from "@/lib/mail/transport";

const EVERY_MS = 30_000;

/** This process among those that send: a claim is given up only by whoever made it, or by its time. */
const worker = `${process.pid}-${randomUUID()}`;

/**
 * Sends what is due, one message after the other. Several processes may do so at the same time; each message is claimed
 * by one of them. When the mail server itself is away the rest waits for the next round.
 * @param send how to send one message
 * @param leaseSeconds how long a claim holds
 * @returns number of messages sent
 */
export async function deliverPending(
  send: (mail: ClaimedMail) => Promise<void> = sendMail,
  leaseSeconds: number = LEASE_SECONDS,
): Promise<number> {
  let sent = 0;
  for (;;) {
    const mail = await claimDueMail(worker, leaseSeconds);
    if (!mail) return sent;
    try {
      await send(mail);
    } catch (error) {
      const failure = failureOf(error);
      const dead = isGivenUp(failure, mail.attempts);
      log.error({ error, message: mail.id, attempts: mail.attempts, dead }, "mail not sent");
      const reason = error instanceof Error ? error.message : String(error);
      await markMailFailed(mail.id, worker, reason, dead ? "NEVER" : pauseMinutes(mail.attempts));
      if (failure === "SERVER") return sent;
      continue;
    }
    // Nothing comes between the mail server's yes and this note: dying here is the one way to send a mail twice.
    // The demo shows its mails; elsewhere the text, with its link, is not kept longer than needed.
    const noted = await markMailSent(mail.id, worker, env().DEMO_MODE);
    if (!noted) log.warn({ message: mail.id }, "mail sent after its claim had run out");
    sent += 1;
  }
}

// The server's bundles and its start command each have their own copy of this module.
const shared = globalThis as {
  frisatDelivery?: NodeJS.Timeout;
  frisatDelivering?: boolean;
  frisatDeliverAgain?: boolean;
};

/** One round at a time in this process, however slow the mail server is; what came meanwhile gets a round of its own. */
async function deliverInTurn(): Promise<void> {
  if (shared.frisatDelivering) {
    shared.frisatDeliverAgain = true;
    return;
  }
  shared.frisatDelivering = true;
  try {
    do {
      shared.frisatDeliverAgain = false;
      await deliverPending();
    } while (shared.frisatDeliverAgain);
  } finally {
    shared.frisatDelivering = false;
  }
}

function deliverInBackground(): void {
  deliverInTurn().catch((error: unknown) => log.error({ error }, "outbox not delivered"));
}

/** Starts sending every half minute in this process; once, however often it is called. */
export function startDelivery(): void {
  shared.frisatDelivery ??= setInterval(deliverInBackground, EVERY_MS).unref();
}

/** Sends in the background what was just put in the outbox; what fails is tried again by the timer. */
export function deliverSoon(): void {
  startDelivery();
  deliverInBackground();
}
