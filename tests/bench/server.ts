import { startChild } from "@/tests/support/child";
import { freePort } from "@/tests/support/port";

export interface RunningServer {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}

/** As `npm start` has it: with more room the process would take more before it tidies up. */
const MEMORY = "--max-old-space-size=512";

/** Starts a server in a process of its own, so that it does not share its time with whoever asks. */
export async function startServerProcess(file: string, env: Record<string, string>): Promise<RunningServer> {
  const port = await freePort();
  const child = startChild(file, { LOG_LEVEL: "error", NODE_OPTIONS: MEMORY, ...env, PORT: String(port) });
  const url = `http://localhost:${port}`;
  let hasEnded = false;
  void child.ended.then(() => (hasEnded = true));
  while (!(await answers(url))) {
    if (hasEnded) throw new Error(`${file} did not start:\n${child.output().stderr}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    url,
    pid: child.process.pid!,
    stop: async () => {
      child.process.kill("SIGTERM");
      await child.ended;
    },
  };
}

/** Signs in as a script would. @returns the Cookie header of the session */
export async function sessionCookie(
  url: string,
  email: string,
  password = process.env.DEMO_PASSWORD ?? "frisat-demo",
): Promise<string> {
  const cookiesOf = (answer: Response) =>
    answer.headers.getSetCookie().map((cookie) => cookie.slice(0, cookie.indexOf(";")));
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(csrf).join("; "), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password }),
  });
  const session = cookiesOf(answer).filter((cookie) => cookie.includes("session-token"));
  if (session.length === 0) throw new Error(`Could not sign in as ${email}: ${answer.status}`);
  return session.join("; ");
}
