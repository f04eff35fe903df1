import { deleteOldTokens } from "@/lib/db/account-token";
import { deleteOldSessions } from "@/lib/db/session";
import { deleteAttempts } from "@/lib/db/sign-in-attempt";
import { log } from "@/lib/log";
import { startDelivery } from "@/lib/mail/outbox";

export { deliverPending } from "@/lib/mail/outbox";

const HOUR_MS = 3_600_000;
const MONTH_MS = 30 * 24 * HOUR_MS;

const shared = globalThis as { frisatTidying?: NodeJS.Timeout };

/** Starts what runs by itself in this process: sending mail, and tidying up every hour. Once, however often called. */
export function startOutboxTimer(): void {
  startDelivery();
  shared.frisatTidying ??= setInterval(() => {
    tidy().catch((error: unknown) => log.error({ error }, "tidying up failed"));
  }, HOUR_MS).unref();
}

/** Removes what was only kept for a while: attempts for a day, ended sessions and dead links for a month. */
export async function tidy(): Promise<void> {
  const monthAgo = new Date(Date.now() - MONTH_MS);
  await deleteAttempts(new Date(Date.now() - 24 * HOUR_MS));
  await deleteOldSessions(monthAgo);
  await deleteOldTokens(monthAgo);
}
