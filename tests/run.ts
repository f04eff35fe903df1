import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { playwrightCounts, vitestCounts, type Counts } from "@/tests/support/counts";
import { requireChromium } from "@/tests/support/chromium";

/**
 * `npm test`: everything. `npm test -- unit integration`: only those parts. What follows a second `--` goes to the
 * tool itself: `npm test -- browser -- --grep plan`.
 */
const reports = fs.mkdtempSync(path.join(os.tmpdir(), "frisat-tests-"));
const bin = (name: string) => path.join(process.cwd(), "node_modules/.bin", name);
const script = (file: string) => [process.execPath, "--import", "tsx", file];
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

interface Part {
  command: string[];
  env?: () => Record<string, string>;
  /** without it the part counts as one */
  counts?: (report: string) => Counts;
  /** runs beside the part before it, which has one processor to itself for all of its time; several of them one by one */
  beside?: boolean;
}

const report = (name: string) => path.join(reports, `${name}.json`);
const vitest = (name: string, project = name): Part => ({
  command: [
    bin("vitest"),
    "run",
    "--project",
    project,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report(name)}`,
  ],
  counts: vitestCounts,
});

const parts: Record<string, Part> = {
  lint: { command: [bin("eslint"), ".", "--max-warnings", "0"] },
  types: { command: [npm, "run", "--silent", "types"], beside: true },
  promises: { command: [bin("oxlint"), "--quiet"], beside: true },
  format: { command: [bin("prettier"), "--check", "--log-level", "warn", "."], beside: true },
  unit: vitest("unit"),
  integration: vitest("integration", "integration*"),
  build: { command: script("lib/cli/build.ts") },
  browser: {
    command: [bin("playwright"), "test", "--reporter=dot,json"],
    env: () => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report("browser"), CHROMIUM_PATH: requireChromium() }),
    counts: playwrightCounts,
  },
};

interface Outcome extends Counts {
  name: string;
  seconds: number;
}

function run(command: string[], env: Record<string, string>, quiet: boolean) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const child = spawn(command[0]!, command.slice(1), {
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      shell: process.platform === "win32",
    });
    let output = "";
    const note = (chunk: Buffer) => void (output += chunk.toString());
    child.stdout?.on("data", note);
    child.stderr?.on("data", note);
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

async function runPart(name: string, extra: string[], quiet: boolean): Promise<Outcome> {
  const part = parts[name]!;
  const begun = Date.now();
  console.log(`── ${name}`);
  let outcome: Counts;
  try {
    const { code, output } = await run([...part.command, ...extra], part.env?.() ?? {}, quiet);
    if (code !== 0 || output.trim()) console.log(output);
    outcome = part.counts?.(report(name)) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
    // A tool that gave up without naming a failed test has failed all the same.
    if (code !== 0 && outcome.failed === 0) outcome.failed = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    outcome = { passed: 0, failed: 1 };
  }
  return { name, ...outcome, seconds: (Date.now() - begun) / 1000 };
}

const given = process.argv.slice(2);
const split = given.indexOf("--");
const wanted = split < 0 ? given : given.slice(0, split);
const extra = split < 0 ? [] : given.slice(split + 1);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(", ")}. There are: ${Object.keys(parts).join(", ")}`);
  process.exit(1);
}

const names = Object.keys(parts).filter((name) => wanted.length === 0 || wanted.includes(name));
const outcomes: Outcome[] = [];
const generated = await run(script("lib/cli/generate.ts"), {}, true);
if (generated.code !== 0) console.error(generated.output);
for (let i = 0; i < names.length; i++) {
  const group = [names[i]!];
  while (parts[names[i + 1]!]?.beside) group.push(names[++i]!);
  const [first, ...others] = group;
  const beside = (async () => {
    const done: Outcome[] = [];
    for (const name of others) done.push(await runPart(name, extra, true));
    return done;
  })();
  outcomes.push(await runPart(first!, extra, others.length > 0), ...(await beside));
}
fs.rmSync(reports, { recursive: true, force: true });

console.log("");
for (const { name, passed, failed, seconds } of outcomes) {
  const result = failed > 0 ? `${failed} FAILED` : "ok";
  console.log(
    `${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s  ${String(passed).padStart(5)} passed  ${result}`,
  );
}
const passed = outcomes.reduce((sum, each) => sum + each.passed, 0);
const failed = outcomes.reduce((sum, each) => sum + each.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
