import { database } from "@/lib/db/client";
import { startDeadlineTimer } from "@/lib/jobs/deadline";
import { startDigestTimer } from "@/lib/jobs/digest";
import { startOutboxTimer } from "@/lib/jobs/outbox";

/**
 * What the server process does besides answering: takes the data folder at once, before the first request, sends
 * mail, tells people once a week what waits for them, and a week ahead of the deadlines they see to.
 */
export async function startBackground(): Promise<void> {
  await database();
  startOutboxTimer();
  startDigestTimer();
  startDeadlineTimer();
}
