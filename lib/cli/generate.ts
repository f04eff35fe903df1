import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CommandError, runCommand } from "@/lib/cli/command";

const root = process.cwd();
const schemaDir = path.join(root, "prisma/schema");
const stampFile = path.join(root, "lib/db/generated/.stamp");
const require = createRequire(import.meta.url);

function schemaStamp(): string {
  const hash = createHash("sha256").update(fs.readFileSync(require.resolve("prisma/package.json")));
  for (const name of fs.readdirSync(schemaDir).sort()) {
    hash.update(name).update(fs.readFileSync(path.join(schemaDir, name)));
  }
  return hash.digest("hex");
}

/**
 * Writes the database client from prisma/schema, unless it is there already.
 * @throws Error with Prisma's own words when the schema is wrong
 */
export function generateWhenNeeded(): void {
  const stamp = schemaStamp();
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === stamp) return;
  const cli = path.join(path.dirname(require.resolve("prisma/package.json")), "build/index.js");
  const run = spawnSync(process.execPath, [cli, "generate", "--schema", "prisma/schema"], {
    cwd: root,
    encoding: "utf8",
    // Generation runs in WebAssembly. Naming any existing file keeps Prisma from downloading an engine it never starts.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (run.status !== 0) throw new CommandError(`prisma generate failed:\n${run.stdout}${run.stderr}`);
  fs.writeFileSync(stampFile, stamp);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runCommand(async () => generateWhenNeeded());
}
