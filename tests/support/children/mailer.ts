import { database } from "@/lib/db/client";
import { deliverPending } from "@/lib/jobs/outbox";

/** Sends what is in the outbox without end, as every instance of the product does. MAILER_LEASE: seconds of a claim. */
const lease = Number(process.env.MAILER_LEASE);
await database();
console.log("open");

for (;;) {
  await deliverPending(undefined, lease);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
