import { database } from "@/lib/db/client";
import { startOutboxTimer } from "@/lib/jobs/outbox";

/**
 * What the server process does besides answering: takes the data folder at once, before the first request, and sends
 * mail.
 */
export async function startBackground(): Promise<void> {
  await database();
  startOutboxTimer();
}
