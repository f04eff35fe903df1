import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { startChild, type Child } from "@/tests/support/child";
import { freePort } from "@/tests/support/port";

const START_MS = 90_000;

/**
 * The built site with demo data of its own, on any day: it is stopped and started again as time goes by, and what
 * happened before is still there.
 */
export class SiteThroughTime {
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), "frisat-years-"));
  private running: Child | null = null;
  private constructor(private readonly port: number) {}

  static async open(): Promise<SiteThroughTime> {
    return new SiteThroughTime(await freePort());
  }

  get baseURL(): string {
    return `http://localhost:${this.port}`;
  }

  private env(day: string): Record<string, string> {
    return {
      ...{ PORT: String(this.port), DATA_DIR: this.folder, FRISAT_TODAY: day, LOG_LEVEL: "error" },
      ...{ DEMO_MODE: "1", DATABASE_URL: "", SMTP_URL: "", BASE_URL: this.baseURL, NEXTAUTH_URL: "" },
    };
  }

  /** It is this day, and people come to the site. */
  async on(day: CalendarDate): Promise<void> {
    await this.stop();
    const child = startChild("lib/cli/demo.ts", this.env(day));
    this.running = child;
    const answers = async () => {
      try {
        return (await fetch(`${this.baseURL}/api/health`)).ok;
      } catch {
        return false;
      }
    };
    for (const begun = Date.now(); !(await answers());) {
      if (Date.now() - begun > START_MS || child.process.exitCode !== null)
        throw new Error(`The site did not start on ${day}:\n${child.output().stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** The day's reminders are written and sent, as the site does by itself every hour. */
  async remind(day: CalendarDate): Promise<void> {
    await this.stop();
    const child = startChild("lib/cli/jobs.ts", this.env(`${day}T08:00`), ["--once"]);
    const { code } = await child.ended;
    if (code !== 0) throw new Error(`The jobs of ${day} failed:\n${child.output().stderr}`);
  }

  /** Every mail sent so far to an address, as its receiver's mail program shows it. */
  mailsTo(address: string): string[] {
    const outbox = path.join(this.folder, "outbox");
    if (!fs.existsSync(outbox)) return [];
    return fs
      .readdirSync(outbox)
      .sort()
      .map((name) => decoded(fs.readFileSync(path.join(outbox, name), "utf8")))
      .filter((mail) => new RegExp(`^To: .*${address.replaceAll(".", "\\.")}`, "m").test(mail));
  }

  private async stop(): Promise<void> {
    if (!this.running) return;
    this.running.process.kill("SIGTERM");
    await this.running.ended;
    this.running = null;
  }

  async close(): Promise<void> {
    await this.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Quoted-printable, as mails are sent, in plain letters. */
function decoded(mail: string): string {
  const bytes = mail
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
