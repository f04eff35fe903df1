import { randomUUID } from "node:crypto";
import pg from "pg";
import { serverDatabasesOf } from "@/tests/support/database";

/** Before the first test file: a name for the run. After the last: no database of it is left on the server. */
export default function setup(): () => Promise<void> {
  const run = randomUUID().slice(0, 8);
  process.env.TEST_RUN = run;
  return async () => {
    const address = process.env.TEST_DATABASE_URL;
    if (!address) return;
    const admin = new pg.Client({ connectionString: address });
    await admin.connect();
    const { rows } = await admin.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1)",
      [serverDatabasesOf(run)],
    );
    for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`);
    await admin.end();
  };
}
