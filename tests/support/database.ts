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

async function freshServerDatabase(address: string, migrated: boolean): Promise<OpenDatabase> {
  const name = `frisat_test_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: address });
  await admin.connect();
  const template = migrated ? await migratedTemplate(admin, address) : "template1";
  await admin.query(`create database ${name} template ${template}`);
  const opened = await openDatabase({ url: addressOf(address, name), dataDir: null, poolSize: 5 });
  const close = opened.close;
  opened.close = async () => {
    await close();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
  return opened;
}

/**
 * A migrated, empty database of its own for one test file, and makes it the process's database.
 * Embedded and in memory by default; on a real server when TEST_DATABASE_URL is set.
 * Call in `beforeAll`, and `close()` in `afterAll`.
 * @param options.migrated false: without a single table, for tests of the migrations themselves
 */
export async function freshDatabase({ migrated = true } = {}): Promise<OpenDatabase> {
  const address = process.env.TEST_DATABASE_URL;
  const opened = address
    ? await freshServerDatabase(address, migrated)
    : await openDatabase({ dataDir: null, ...(migrated ? { snapshot: await migratedSnapshot() } : {}) });
  useDatabase(opened);
  return opened;
}
