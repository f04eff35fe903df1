import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CommandError, runCommand } from "@/lib/cli/command";
import { generateWhenNeeded } from "@/lib/cli/generate";

const root = process.cwd();
/** Everything that decides what the build looks like. */
const sources = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "package-lock.json",
];
const notBuilt = new Set(["lib/cli", "lib/db/generated"].map((name) => path.join(root, name)));
const distDir = path.join(root, process.env.NEXT_DIST_DIR ?? ".next");
const stampFile = path.join(distDir, "frisat-sources");

function* filesUnder(place: string): Generator<string> {
  if (notBuilt.has(place) || !fs.existsSync(place)) return;
  if (!fs.statSync(place).isDirectory()) return yield place;
  for (const name of fs.readdirSync(place).sort()) yield* filesUnder(path.join(place, name));
}

/** One fingerprint over the names and content of files and folders. */
export function contentStamp(places: string[]): string {
  const hash = createHash("sha256");
  for (const place of places) {
    for (const file of filesUnder(path.join(root, place))) {
      hash.update(path.relative(root, file)).update("\0").update(fs.readFileSync(file));
    }
  }
  return hash.digest("hex");
}

/**
 * Builds the web application, unless the last build was of exactly these sources.
 * @returns true when something was built
 */
export function buildWhenNeeded(): boolean {
  generateWhenNeeded();
  const stamp = contentStamp(sources);
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === stamp) return false;
  console.log("Building (about a minute, only when something has changed) …");
  fs.rmSync(stampFile, { force: true });
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const run = spawnSync(process.execPath, [next, "build"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (run.status !== 0) throw new CommandError("The build failed; its own words stand above.");
  fs.writeFileSync(stampFile, stamp);
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runCommand(async () => void buildWhenNeeded());
}
