import { hashPassword } from "@/lib/auth/password";
import { today } from "@/lib/clock";
import { openDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { seedDemo, seedReference } from "@/prisma/seed";

/**
 * Opens the database, brings it to the newest migration, fills it in demo mode, and closes it again so that the
 * server can open it.
 */
export async function prepareDatabase(): Promise<void> {
  const { DATABASE_URL, DEMO_MODE, DEMO_PASSWORD, dataDir } = env();
  const opened = await openDatabase({ url: DATABASE_URL, dataDir, poolSize: 2 });
  try {
    for (const name of await migrate(opened)) console.log(`Migration applied: ${name}`);
    if (DEMO_MODE) {
      await seedReference(opened.prisma);
      await seedDemo(opened.prisma, { today: today(), passwordHash: () => hashPassword(DEMO_PASSWORD) });
    } else if ((await opened.prisma.municipality.count()) === 0) {
      console.log(
        "The database is empty. `npm run db:seed` loads municipalities, laws and published trials.",
      );
    }
  } finally {
    await opened.close();
  }
}
