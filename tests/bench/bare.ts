import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const root = process.cwd();
/** Inside the repository, so that the framework is found; a name that git and the linters pass over. */
export const bareDir = path.join(root, ".next-bench-bare");

const files = {
  "package.json": `{ "name": "bare", "private": true, "type": "module" }`,
  "next.config.js": `export default { turbopack: { root: ${JSON.stringify(root)} }, poweredByHeader: false };`,
  "app/layout.jsx": `export default function Layout({ children }) { return <html lang="da"><body>{children}</body></html>; }`,
  "app/page.jsx": `import { headers } from "next/headers";
export default async function Page() { return <main><h1>{(await headers()).get("host")}</h1></main>; }`,
};

/** The least the framework can do per request: one dynamic page without data. What the product is measured against. */
export function buildBarePage(): void {
  fs.rmSync(bareDir, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(bareDir, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const build = spawnSync(process.execPath, [next, "build", bareDir], {
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (build.status !== 0) throw new Error(`The bare page did not build:\n${build.stdout}${build.stderr}`);
}
