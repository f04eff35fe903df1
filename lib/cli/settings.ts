import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/command";
import { env } from "@/lib/env";

/** The secret that signs sessions: made once, readable only by the owner of the data folder. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  fs.mkdirSync(dataDir, { recursive: true });
  try {
    fs.writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return fs.readFileSync(file, "utf8").trim();
}

/** The port to listen on. */
export function portFromEnvironment(): number {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CommandError(`PORT must be a number between 1 and 65535, not "${process.env.PORT}".`);
  }
  return port;
}

/**
 * Fills in what the server needs and the person did not set. Call before anything of Next is loaded.
 * @throws CommandError when a server form in production has no NEXTAUTH_SECRET: several processes must share it
 */
export function completeEnvironment(): void {
  const { DATABASE_URL, DEMO_MODE, BASE_URL, dataDir } = env();
  if (!process.env.NEXTAUTH_SECRET) {
    if (DATABASE_URL && !DEMO_MODE) {
      throw new CommandError(
        "NEXTAUTH_SECRET is not set. With DATABASE_URL in production it must be given, the same for every process,\n" +
          "for instance the output of: openssl rand -base64 32",
      );
    }
    process.env.NEXTAUTH_SECRET = keptSecret(dataDir);
  }
  if (BASE_URL) process.env.NEXTAUTH_URL ||= BASE_URL;
  // Without a fixed address the one the browser used is taken, so that any host name and port work.
  if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST ||= "1";
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
}
