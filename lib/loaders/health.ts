import { now } from "@/lib/clock";
import { mailQueueState, pingDatabase, type QueueState } from "@/lib/db/health";
import { log } from "@/lib/log";
import { version } from "@/package.json";

const PATIENCE_MS = 3_000;

export interface Health {
  status: "ok";
  database: "embedded" | "postgres";
  version: string;
}

/** Null instead of an error, and instead of waiting for ever: whoever asks wants to know now. */
async function answered<T>(question: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([question, impatience]);
  } catch (error) {
    log.warn({ error }, "database does not answer");
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Is the process alive and does its database answer? Null when not. */
export async function loadHealth(): Promise<Health | null> {
  const database = await answered(pingDatabase());
  return database && { status: "ok", database, version };
}

/** Can it take work: as `loadHealth`, and where the background jobs stand. Null when not. */
export async function loadReadiness(): Promise<(Health & { jobs: { mail: QueueState } }) | null> {
  const [health, mail] = await Promise.all([loadHealth(), answered(mailQueueState(now()))]);
  return health && mail && { ...health, jobs: { mail } };
}
