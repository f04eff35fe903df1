import { database } from "@/lib/db/client";
import { startDigestTimer } from "@/lib/jobs/digest";
import { startOutboxTimer } from "@/lib/jobs/outbox";

/**
 * What the server process does besides answering: takes the data folder at once, before the first request, sends
 * mail, and tells people once a week what waits for them.
 */
export async function startBackground(): Promise<void> {
  await database();
  startOutboxTimer();
  startDigestTimer();
}
