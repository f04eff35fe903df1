import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import lockfile from "proper-lockfile";

/** The data folder is held by another process. The message is meant for the person at the terminal. */
export class DataFolderInUseError extends Error {
  override name = "DataFolderInUseError";
}

const STALE_MS = 5_000;

interface Owner {
  pid: number;
  host: string;
  since: string;
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")) as Owner;
  } catch {
    return null;
  }
}

function isAlive(owner: Owner): boolean {
  // In a container every process is number 1: our own number in an old file says nothing.
  if (owner.host !== os.hostname() || owner.pid === process.pid) return owner.host !== os.hostname();
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Takes the data folder for this process. Two processes on one folder would destroy it, and PGlite itself
 * does not look. The lock is a heartbeat: after a crash it is free again within five seconds.
 * @returns a function that gives the folder back
 * @throws DataFolderInUseError when another living process holds it
 */
async function lockDataFolder(dataDir: string): Promise<() => Promise<void>> {
  const ownerFile = path.join(dataDir, "owner.json");
  const deadline = Date.now() + STALE_MS + 2_500;
  for (;;) {
    try {
      const release = await lockfile.lock(dataDir, {
        lockfilePath: path.join(dataDir, "lock"),
        stale: STALE_MS,
        update: 1_000,
        onCompromised: (error) => {
          console.error(`The lock on ${dataDir} was lost (${error.message}); stopping before harm is done.`);
          process.exit(1);
        },
      });
      const owner: Owner = { pid: process.pid, host: os.hostname(), since: new Date().toISOString() };
      fs.writeFileSync(ownerFile, JSON.stringify(owner));
      return release;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
      const owner = readOwner(ownerFile);
      const sameHost = owner?.host === os.hostname();
      if ((owner && sameHost && isAlive(owner)) || Date.now() > deadline) {
        throw new DataFolderInUseError(
          `The data folder ${dataDir} is already in use` +
            (owner ? ` by process ${owner.pid} on ${owner.host}, since ${owner.since}` : "") +
            ".\nStop that process first, choose another folder with DATA_DIR, or use a PostgreSQL server with DATABASE_URL.\n" +
            "Nothing was changed.",
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/** An embedded PostgreSQL and the way to close it. */
export interface EmbeddedDatabase {
  pglite: PGlite;
  close(): Promise<void>;
}

/**
 * Opens the PostgreSQL inside this process.
 * @param dataDir folder for the files; null keeps everything in memory (tests)
 * @param snapshot a data folder dumped before, to start from (only in memory)
 * @throws DataFolderInUseError when another process holds the folder
 */
export async function openEmbedded(dataDir: string | null, snapshot?: Blob): Promise<EmbeddedDatabase> {
  const extensions = { pg_trgm, unaccent };
  if (dataDir === null) {
    const pglite = await PGlite.create({ extensions, ...(snapshot ? { loadDataDir: snapshot } : {}) });
    return { pglite, close: () => pglite.close() };
  }
  fs.mkdirSync(dataDir, { recursive: true });
  const release = await lockDataFolder(dataDir);
  try {
    const pglite = await PGlite.create({ dataDir: path.join(dataDir, "postgres"), extensions });
    return {
      pglite,
      close: async () => {
        await pglite.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
