import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { openEmbedded, type EmbeddedDatabase } from "@/lib/db/embedded";
import { Prisma, PrismaClient } from "@/lib/db/generated/client";
import { env } from "@/lib/env";

export { Prisma };
export type Db = PrismaClient;
/** The client, or the same inside a transaction. */
export type DbOrTx = PrismaClient | Prisma.TransactionClient;

/** One open database in either form. */
export interface OpenDatabase {
  kind: "embedded" | "postgres";
  /** address of the server; absent in the embedded form */
  url?: string;
  embedded?: EmbeddedDatabase;
  adapterFactory: SqlMigrationAwareDriverAdapterFactory;
  prisma: PrismaClient;
  /** Number of statements sent since the start; the query budget of a page is measured with it. */
  queryCount(): number;
  close(): Promise<void>;
}

function openPrisma(adapterFactory: SqlMigrationAwareDriverAdapterFactory) {
  let queries = 0;
  const prisma = new PrismaClient({
    adapter: adapterFactory,
    log: [{ emit: "event", level: "query" }],
    // The longer forms quote the values of the query, and those are people's.
    errorFormat: "minimal",
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  prisma.$on("query", (event) => {
    if (!/^(BEGIN|COMMIT|ROLLBACK|SELECT 1$)/.test(event.query)) queries += 1;
  });
  return { prisma, queryCount: () => queries };
}

/**
 * Opens a database from its address, or the embedded one.
 * @param options.url PostgreSQL address; without it the embedded database in `dataDir` is used
 * @param options.dataDir data folder of the embedded form; null = in memory
 * @throws DataFolderInUseError when another process holds the data folder
 */
export async function openDatabase(options: {
  url?: string;
  dataDir: string | null;
  poolSize?: number;
  snapshot?: Blob;
}): Promise<OpenDatabase> {
  if (options.url) {
    const adapterFactory = new PrismaPg({ connectionString: options.url, max: options.poolSize ?? 10 });
    const opened = openPrisma(adapterFactory);
    return {
      kind: "postgres",
      url: options.url,
      adapterFactory,
      ...opened,
      close: () => opened.prisma.$disconnect(),
    };
  }
  const embedded = await openEmbedded(options.dataDir, options.snapshot);
  const adapterFactory = new PrismaPGlite(embedded.pglite) as SqlMigrationAwareDriverAdapterFactory;
  const opened = openPrisma(adapterFactory);
  return {
    kind: "embedded",
    embedded,
    adapterFactory,
    ...opened,
    close: async () => {
      await opened.prisma.$disconnect();
      await embedded.close();
    },
  };
}

// The server's bundles each have their own copy of this module; the database must be opened once per process.
const shared = globalThis as { frisatDatabase?: Promise<OpenDatabase> };

/** The database of this process, opened at first use according to the settings. */
export function database(): Promise<OpenDatabase> {
  if (!shared.frisatDatabase) {
    const { DATABASE_URL, dataDir, DATABASE_POOL_SIZE } = env();
    const opening = openDatabase({ url: DATABASE_URL, dataDir, poolSize: DATABASE_POOL_SIZE });
    // A failed opening is tried again at the next use instead of failing for ever.
    opening.catch(() => {
      if (shared.frisatDatabase === opening) shared.frisatDatabase = undefined;
    });
    shared.frisatDatabase = opening;
  }
  return shared.frisatDatabase;
}

/** The Prisma client of this process. */
export async function db(): Promise<PrismaClient> {
  return (await database()).prisma;
}

/** Closes the database of this process, if open. */
export async function closeDatabase(): Promise<void> {
  const opening = shared.frisatDatabase;
  shared.frisatDatabase = undefined;
  if (opening) await (await opening).close();
}

/** Makes `opened` the database of this process (tests and commands that opened one themselves). */
export function useDatabase(opened: OpenDatabase): void {
  shared.frisatDatabase = Promise.resolve(opened);
}
