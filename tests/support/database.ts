import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openDatabase, useDatabase, type OpenDatabase } from "@/lib/db/client";
import { migrate, readMigrations } from "@/lib/db/migrate";

/** A migrated, empty data folder, made once per set of migrations and kept for the next test files. */
async function migratedSnapshot(): Promise<Blob> {
  const hash = createHash("sha256").update(JSON.stringify(readMigrations())).digest("hex").slice(0, 16);
  const file = path.join(os.tmpdir(), `frisat-test-${hash}.tar`);
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

async function freshServerDatabase(address: string, migrated: boolean): Promise<OpenDatabase> {
  const { Client } = (await import("pg")).default;
  const name = `frisat_test_${randomUUID().replaceAll("-", "")}`;
  const admin = new Client({ connectionString: address });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  const opened = await openDatabase({ url: url.toString(), dataDir: null, poolSize: 5 });
  if (migrated) await migrate(opened);
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
