import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

/** A TypeScript file running as a process of its own. */
export interface Child {
  process: ChildProcess;
  /** everything it has written so far */
  output(): { stdout: string; stderr: string };
  /** waits until its standard output contains `text`, or it ends */
  said(text: string): Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** What Vitest puts into the environment and would confuse the program under test. */
const ofTheTestRunner = /^(BASE_URL|MODE|DEV|PROD|SSR|TEST|NODE_ENV|VITEST.*)$/;

/** Starts `file` (from the root of the repository) with `env` added to the environment. */
export function startChild(file: string, env: Record<string, string>, args: string[] = []): Child {
  const own = Object.entries(process.env).filter(([name]) => !ofTheTestRunner.test(name));
  const child = spawn(process.execPath, ["--import", "tsx", path.resolve(file), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...Object.fromEntries(own), ...env } as NodeJS.ProcessEnv,
  });
  const written = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => void (written.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => void (written.stderr += chunk.toString()));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
  const said = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => written.stdout.includes(text) && resolve();
      child.stdout.on("data", look);
      void ended.then(() => resolve());
      look();
    });
  return { process: child, output: () => written, said, ended };
}
