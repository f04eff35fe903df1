import fs from "node:fs";
import path from "node:path";
import { hashPassword } from "@/lib/auth/password";
import { contentStamp } from "@/lib/cli/build";
import { today } from "@/lib/clock";
import { closeDatabase, openDatabase, useDatabase, type Db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { seedDemo, seedReference } from "@/prisma/seed";

/** Loads reference and demo data, unless the data folder says that exactly these were loaded before. */
async function fillDemo(prisma: Db, isEmpty: boolean): Promise<void> {
  const { DATABASE_URL, DEMO_PASSWORD, dataDir } = env();
  // Comparing every row takes a second or two of each start.
  const stamp = contentStamp(["prisma/seed", "prisma/migrations"]);
  const stampFile = path.join(dataDir, "seeded");
  const isFolderOfDatabase = DATABASE_URL === undefined;
  const isLoaded = fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === stamp;
  if (isFolderOfDatabase && isLoaded && !isEmpty) return;
  await seedReference(prisma);
  await seedDemo(prisma, { today: today(), passwordHash: () => hashPassword(DEMO_PASSWORD) });
  if (isFolderOfDatabase) fs.writeFileSync(stampFile, stamp);
}

/**
 * Opens the database, brings it to the newest migration, fills it in demo mode, and closes it again so that the
 * server can open it.
 */
export async function prepareDatabase(): Promise<void> {
  const { DATABASE_URL, DEMO_MODE, dataDir } = env();
  const opened = await openDatabase({ url: DATABASE_URL, dataDir, poolSize: 2 });
  // Some demo data is counted by the product's own reads, which must not open the same folder once more.
  useDatabase(opened);
  try {
    for (const name of await migrate(opened)) console.log(`Migration applied: ${name}`);
    const isEmpty = (await opened.prisma.municipality.count()) === 0;
    if (DEMO_MODE) await fillDemo(opened.prisma, isEmpty);
    else if (isEmpty) {
      console.log(
        "The database is empty. `npm run db:seed` loads municipalities, laws and published trials.",
      );
    }
  } finally {
    await closeDatabase();
  }
}
