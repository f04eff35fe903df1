import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg, { type Client } from "pg";
import { openDatabase, useDatabase, type OpenDatabase } from "@/lib/db/client";
import { migrate, readMigrations } from "@/lib/db/migrate";

const fingerprint = () =>
  createHash("sha256").update(JSON.stringify(readMigrations())).digest("hex").slice(0, 16);

/** A migrated, empty data folder, made once per set of migrations and kept for the next test files. */
async function migratedSnapshot(): Promise<Blob> {
  const file = path.join(os.tmpdir(), `frisat-test-${fingerprint()}.tar`);
  if (!fs.existsSync(file)) {
    const template = await openDatabase({ dataDir: null });
    await migrate(template);
    const dump = await template.embedded!.pglite.dumpDataDir("none");
    const unfinished = `${file}.${randomUUID()}`;
    fs.writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()));
    fs.renameSync(unfinished, file);
    await template.close();
  }
  return new Blob([fs.readFileSync(file)]);
}

/** A migrated, empty database on the server, made once per set of migrations; the others are copied from it. */
async function migratedTemplate(admin: Client, address: string): Promise<string> {
  const name = `frisat_template_${fingerprint()}`;
  await admin.query("select pg_advisory_lock(hashtext($1))", [name]);
  const { rowCount } = await admin.query("select 1 from pg_database where datname = $1", [name]);
  if (!rowCount) {
    const unfinished = `frisat_unfinished_${randomUUID().replaceAll("-", "")}`;
    await admin.query(`create database ${unfinished}`);
    const template = await openDatabase({ url: addressOf(address, unfinished), dataDir: null, poolSize: 2 });
    await migrate(template);
    await template.close();
    await admin.query(`alter database ${unfinished} rename to ${name}`);
  }
  await admin.query("select pg_advisory_unlock(hashtext($1))", [name]);
  return name;
}

function addressOf(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Databases of one run are known by their names; the end of the run removes them. */
export const serverDatabasesOf = (run: string) => `frisat_test_${run}_`;

async function openOnServer(address: string, migrated: boolean): Promise<OpenDatabase> {
  const name = serverDatabasesOf(process.env.TEST_RUN!) + randomUUID().replaceAll("-", "").slice(0, 20);
  const admin = new pg.Client({ connectionString: address });
  await admin.connect();
  const template = migrated ? await migratedTemplate(admin, address) : "template1";
  await admin.query(`create database ${name} template ${template}`);
  await admin.end();
  return openDatabase({ url: addressOf(address, name), dataDir: null, poolSize: 5 });
}

async function open(migrated: boolean): Promise<OpenDatabase> {
  const address = process.env.TEST_DATABASE_URL;
  if (address) return openOnServer(address, migrated);
  return openDatabase({ dataDir: null, ...(migrated ? { snapshot: await migratedSnapshot() } : {}) });
}

// Test files that share a process share what is opened: emptying it takes a fraction of opening another, and what the
// database and its client have prepared is not prepared again for each file.
let kept: OpenDatabase | undefined;

/** Takes out every row, whatever the triggers say to that; only the migrations and their one counter stay. */
async function empty({ prisma }: OpenDatabase): Promise<void> {
  const [tables] = await prisma.$queryRaw<{ list: string }[]>`
    select string_agg(format('%I', tablename), ', ') as list from pg_tables
    where schemaname = 'public' and tablename not in ('_prisma_migrations', 'freedom_stamp')`;
  await prisma.$transaction([
    prisma.$executeRaw`set local session_replication_role = replica`,
    prisma.$executeRawUnsafe(`truncate ${tables!.list} restart identity cascade`),
    // What was worked out from the rows of the file before is out of date.
    prisma.$executeRaw`update freedom_stamp set value = value + 1`,
  ]);
}

/**
 * A migrated, empty database for one test file, and makes it the process's database.
 * Embedded and in memory by default; on a real server when TEST_DATABASE_URL is set.
 * Call in `beforeAll`, and `close()` in `afterAll`.
 * @param options.migrated false: without a single table, for tests of the migrations themselves
 */
export async function freshDatabase({ migrated = true } = {}): Promise<OpenDatabase> {
  if (!migrated) {
    const opened = await open(false);
    useDatabase(opened);
    return opened;
  }
  if (kept) await empty(kept);
  else kept = await open(true);
  // The next file goes on with it.
  const opened = { ...kept, close: async () => {} };
  useDatabase(opened);
  return opened;
}
