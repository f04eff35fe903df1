import { openDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";

/**
 * Opens the database, brings it to the newest migration, fills it in demo mode, and closes it again so that the
 * server can open it.
 * @returns e-mail addresses of the demo accounts; empty outside demo mode
 */
export async function prepareDatabase(): Promise<string[]> {
  const { DATABASE_URL, DEMO_MODE, dataDir } = env();
  const opened = await openDatabase({ url: DATABASE_URL, dataDir, poolSize: 2 });
  try {
    for (const name of await migrate(opened)) console.log(`Migration applied: ${name}`);
    if (DEMO_MODE) {
      return [];
    }
    if ((await opened.prisma.municipality.count()) === 0) {
      console.log(
        "The database is empty. `npm run db:seed` loads municipalities, laws and published trials.",
      );
    }
    return [];
  } finally {
    await opened.close();
  }
}
