import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { DiffTarget, MigrationList, SchemaEngine, SchemasContainer } from "@prisma/schema-engine-wasm";
import { PrismaPGlite } from "pglite-prisma-adapter";
import type { OpenDatabase } from "@/lib/db/client";
import { openEmbedded, type EmbeddedDatabase } from "@/lib/db/embedded";

const NO_FILTERS = { externalTables: [], externalEnums: [] };
/** Any constant will do; every Frisat process must use the same one. */
const ADVISORY_LOCK = 7_219_461;

const root = process.cwd();
const schemaDir = path.join(root, "prisma/schema");
export const migrationsDir = path.join(root, "prisma/migrations");

type EngineClass = typeof SchemaEngine;
let engineClass: Promise<EngineClass> | undefined;

/** The engine's own loader expects a bundler; in Node the module is instantiated by hand. */
async function loadEngine(): Promise<EngineClass> {
  const bindings = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as {
    SchemaEngine: EngineClass;
    __wbg_set_wasm(exports: WebAssembly.Exports): void;
  };
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const module = await WebAssembly.compile(fs.readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = await WebAssembly.instantiate(module, {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings.SchemaEngine;
}

function schemaFiles(): SchemasContainer {
  const files = fs.readdirSync(schemaDir).filter((name) => name.endsWith(".prisma"));
  return {
    files: files.sort().map((name) => ({
      path: path.join(schemaDir, name),
      content: fs.readFileSync(path.join(schemaDir, name), "utf8"),
    })),
  };
}

/** The migration folders in order, each read from disk. */
export function readMigrations(): MigrationList {
  const names = fs
    .readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const lockfile = path.join(migrationsDir, "migration_lock.toml");
  return {
    baseDir: migrationsDir,
    lockfile: {
      path: "migration_lock.toml",
      content: fs.existsSync(lockfile) ? fs.readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok",
          value: fs.readFileSync(path.join(migrationsDir, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

type RunScript = (script: string) => Promise<unknown>;

/**
 * Runs a script whole and waits for it. The adapters' own ways will not do: the embedded one does not wait, so that an
 * error is lost; the server's cuts the text at every semicolon, also inside a function's body.
 */
function withScripts(adapter: SqlDriverAdapter, run: RunScript): SqlDriverAdapter {
  adapter.executeScript = async (script) => void (await run(script));
  return adapter;
}

/** The embedded adapter as the schema engine needs it; the scratch database has the same extensions. */
function embeddedFactory(embedded: EmbeddedDatabase): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(embedded.pglite);
  return {
    provider: "postgres",
    adapterName: factory.adapterName,
    connect: async () => withScripts(await factory.connect(), (script) => embedded.pglite.exec(script)),
    connectToShadowDb: async () => {
      const scratch = await openEmbedded(null);
      const adapter = await new PrismaPGlite(scratch.pglite).connect();
      adapter.dispose = () => scratch.close();
      return withScripts(adapter, (script) => scratch.pglite.exec(script));
    },
  };
}

/** The server's adapter, with scripts run on a connection of ours. */
function serverFactory(
  factory: SqlMigrationAwareDriverAdapterFactory,
  run: RunScript,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withScripts(await factory.connect(), run),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

async function withEngine<T>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  engineClass ??= loadEngine();
  const { files } = schemaFiles();
  // Left alone, the engine's own connection would stay open for a while after the work is done.
  const connections: SqlDriverAdapter[] = [];
  const bound = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect: async () => {
      const connection = await factory.connect();
      connections.push(connection);
      return connection;
    },
  });
  const engine = await (
    await engineClass
  ).new({ datamodels: files.map(({ path, content }) => [path, content]) }, () => {}, bound);
  try {
    return await use(engine);
  } catch (error) {
    // The engine reports the database's own error apart from its summary; both are needed to understand it.
    const cause = bound.errorRegistry.consumeError(0)?.error;
    const summary = error instanceof Error ? error.message : String(error);
    throw new Error(cause instanceof Error ? `${summary}\n${cause.message}` : summary);
  } finally {
    engine.free();
    await Promise.all(connections.map((connection) => connection.dispose()));
  }
}

/**
 * Brings the database to the newest migration. Safe to call from several processes at once: the advisory lock
 * lets one through at a time, and the others then find nothing to do.
 * @param migrationsList the migrations; those on disk unless a test stops half-way
 * @returns names of the migrations applied now; empty when the database was up to date
 */
export async function migrate(opened: OpenDatabase, migrationsList = readMigrations()): Promise<string[]> {
  const applyWith = async (factory: SqlMigrationAwareDriverAdapterFactory) => {
    const result = await withEngine(factory, (engine) =>
      engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
    );
    return result.appliedMigrationNames;
  };
  // One process holds the embedded database, so there is nobody to wait for.
  if (opened.embedded) {
    const applied = await applyWith(embeddedFactory(opened.embedded));
    // Lists of a new enum could otherwise not be sent before the next opening.
    await opened.embedded.pglite.refreshArrayTypes();
    return applied;
  }
  const { Client } = (await import("pg")).default;
  const client = new Client({ connectionString: opened.url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [ADVISORY_LOCK]);
    return await applyWith(serverFactory(opened.adapterFactory, (script) => client.query(script)));
  } finally {
    await client.end();
  }
}

/**
 * The SQL that leads from the migrations on disk to the schema files.
 * @returns the script, or null when they agree
 */
export async function pendingMigrationSql(): Promise<string | null> {
  const scratch = await openEmbedded(null);
  try {
    const migrations = readMigrations();
    const from: DiffTarget = migrations.migrationDirectories.length
      ? { tag: "migrations", ...migrations }
      : { tag: "empty" };
    const result = await withEngine(embeddedFactory(scratch), (engine) =>
      engine.diff({
        from,
        to: { tag: "schemaDatamodel", ...schemaFiles() },
        script: true,
        exitCode: true,
        filters: NO_FILTERS,
      }),
    );
    return result.exitCode === 2 ? (result.stdout ?? "") : null;
  } finally {
    await scratch.close();
  }
}
