import { database } from "@/lib/db/client";
import { startOutboxTimer } from "@/lib/jobs/outbox";
import { startReminderTimer } from "@/lib/jobs/reminders";

/**
 * What the server process does besides answering: takes the data folder at once, before the first request, sends
 * mail, and reminds people once a day.
 */
export async function startBackground(): Promise<void> {
  await database();
  startOutboxTimer();
  startReminderTimer();
}
