import { runCommand } from "@/lib/cli/command";
import { completeEnvironment } from "@/lib/cli/settings";
import { closeDatabase } from "@/lib/db/client";
import { startBackground } from "@/lib/jobs/background";
import { sendDigests } from "@/lib/jobs/digest";
import { deliverPending, tidy } from "@/lib/jobs/outbox";

/**
 * `npm run jobs`: what the server does besides answering, as a process of its own; with `--once` what is due just now, for
 * whoever has a scheduler. Several may run beside each other on one PostgreSQL.
 */
await runCommand(async () => {
  completeEnvironment();
  if (process.argv.includes("--once")) {
    const digests = await sendDigests();
    const sent = await deliverPending();
    await tidy();
    console.log(`${digests} digests written, ${sent} mails sent.`);
    await closeDatabase();
    return;
  }
  await startBackground();
  console.log("Mail, digests and tidying up run until this process is stopped.");
  // Nothing else holds the process: the timers are the server's too, and never keep it alive.
  const alive = setInterval(() => undefined, 60_000);
  const stop = () => {
    clearInterval(alive);
    void closeDatabase().then(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
});
