import { deleteOldTokens } from "@/lib/db/account-token";
import { clearDeadMail } from "@/lib/db/outbox";
import { deleteOldProposals } from "@/lib/db/idea-write";
import { deleteUnconfirmedSubscriptions } from "@/lib/db/newsletter-subscription";
import { deletePublicPosts } from "@/lib/db/public-post";
import { deleteOldSessions } from "@/lib/db/session";
import { deleteAttempts } from "@/lib/db/sign-in-attempt";
import { log } from "@/lib/log";
import { startDelivery } from "@/lib/mail/outbox";

export { deliverPending } from "@/lib/mail/outbox";

const HOUR_MS = 3_600_000;
const MONTH_MS = 30 * 24 * HOUR_MS;
const TWO_YEARS_MS = 730 * 24 * HOUR_MS;
/** As long as the longest-lived link in a mail works. */
const DEAD_TEXT_MS = 14 * 24 * HOUR_MS;

/** As the mail that asks promises. */
const UNCONFIRMED_MS = 14 * 24 * HOUR_MS;

const shared = globalThis as { frisatTidying?: NodeJS.Timeout };

/** Starts what runs by itself in this process: sending mail, and tidying up every hour. Once, however often called. */
export function startOutboxTimer(): void {
  startDelivery();
  shared.frisatTidying ??= setInterval(() => {
    tidy().catch((error: unknown) => log.error({ error }, "tidying up failed"));
  }, HOUR_MS).unref();
}

/**
 * Removes what was only kept for a while: attempts for a day, texts of mails that were given up and addresses that never
 * confirmed for two weeks, ended sessions and dead links for a month.
 */
export async function tidy(): Promise<void> {
  const monthAgo = new Date(Date.now() - MONTH_MS);
  const dayAgo = new Date(Date.now() - 24 * HOUR_MS);
  await deleteAttempts(dayAgo);
  await deletePublicPosts(dayAgo);
  await deleteOldProposals({ addresses: new Date(Date.now() - TWO_YEARS_MS), mails: monthAgo });
  await deleteUnconfirmedSubscriptions(new Date(Date.now() - UNCONFIRMED_MS));
  await deleteOldSessions(monthAgo);
  await deleteOldTokens(monthAgo);
  await clearDeadMail(new Date(Date.now() - DEAD_TEXT_MS));
}
