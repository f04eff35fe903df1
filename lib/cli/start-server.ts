import { buildWhenNeeded } from "@/lib/cli/build";
import { prepareDatabase } from "@/lib/cli/prepare-database";
import { checkPort, serve } from "@/lib/cli/serve";
import { completeEnvironment, portFromEnvironment } from "@/lib/cli/settings";
import { closeDatabase } from "@/lib/db/client";
import { env } from "@/lib/env";
import { startOutboxTimer } from "@/lib/jobs/outbox";
import { demoUsers } from "@/prisma/seed/demo/user";

/** The people of one municipality and the national ones; the sign-in page shows them all. */
function demoAccounts(): string[] {
  return demoUsers
    .filter(({ municipalityId }) => municipalityId === "rebild" || municipalityId === null)
    .map(({ email, role }) => `  ${email.padEnd(26)}${role}`);
}

/**
 * From an installed checkout to a serving process. The database comes before the build: whoever starts a second process
 * on the same data is told at once, and the build the first one serves from stays untouched.
 */
export async function startServer(): Promise<void> {
  completeEnvironment();
  const port = portFromEnvironment();
  const host = process.env.HOST || undefined;
  await checkPort(port, host);
  await prepareDatabase();
  buildWhenNeeded();
  await serve({ dir: process.cwd(), port, host, onStop: closeDatabase });
  // Mail left over from before the stop; what is new is sent by the request that wrote it.
  startOutboxTimer();

  const { BASE_URL, DEMO_MODE, DEMO_PASSWORD } = env();
  console.log(`\nFrisat is ready: ${BASE_URL ?? `http://localhost:${port}`}`);
  if (DEMO_MODE) {
    console.log(`Demo accounts, all with the password ${DEMO_PASSWORD}; the sign-in page shows more:`);
    console.log(demoAccounts().join("\n"));
  }
}
