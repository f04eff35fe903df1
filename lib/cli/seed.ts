import { hashPassword } from "@/lib/auth/password";
import { today } from "@/lib/clock";
import { closeDatabase, database } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { seedDemo, seedReference } from "@/prisma/seed";

/** `npm run db:seed`: migrates, loads the reference data and, in demo mode, the demo data. */
const opened = await database();
try {
  await migrate(opened);
  await seedReference(opened.prisma);
  if (env().DEMO_MODE)
    await seedDemo(opened.prisma, { today: today(), passwordHash: () => hashPassword(env().DEMO_PASSWORD) });
  console.log(env().DEMO_MODE ? "Reference and demo data are in place." : "Reference data is in place.");
} finally {
  await closeDatabase();
}
