import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { enqueueMail } from "@/lib/db/outbox";
import { startChild, type Child } from "@/tests/support/child";
import { freshDatabase } from "@/tests/support/database";
import { messageIdOf, startMailServer } from "@/tests/support/mail-server";

const KILLS = 10;
const PER_KILL = 40;
const LEASE_SECONDS = "5";

let opened: OpenDatabase;
let dataDir: string;
const children: Child[] = [];
beforeEach(async () => {
  opened = await freshDatabase();
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "frisat-mail-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.process.kill("SIGKILL");
    await child.ended;
  }
  await opened.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** One instance of the product, as far as sending goes. */
async function startInstance(smtpUrl: string): Promise<Child> {
  const child = startChild("tests/support/children/mailer.ts", {
    DATABASE_URL: opened.url!,
    DATA_DIR: dataDir,
    SMTP_URL: smtpUrl,
    MAILER_LEASE: LEASE_SECONDS,
  });
  children.push(child);
  await child.said("open");
  return child;
}

/** Two instances send what keeps coming; one of them is killed and started again, over and over, mostly while sending. */
async function sendWhileOneIsKilled(smtpUrl: string): Promise<void> {
  const survivor = await startInstance(smtpUrl);
  for (let kill = 0; kill < KILLS; kill++) {
    const victim = await startInstance(smtpUrl);
    for (let number = 0; number < PER_KILL; number++) {
      const subject = `Mail ${kill}-${number}`;
      await enqueueMail(opened.prisma, { recipient: "nina@alfa.dk", subject, bodyText: `Tekst ${subject}` });
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
    victim.process.kill("SIGKILL");
    expect(await victim.ended, victim.output().stderr).toEqual({ code: null, signal: "SIGKILL" });
  }
  await expect
    .poll(() => opened.prisma.outboxMessage.count({ where: { status: { not: "SENT" } } }), {
      timeout: 120_000,
      interval: 200,
    })
    .toBe(0);
  expect(survivor.process.exitCode, survivor.output().stderr).toBeNull();
}

async function sentIds(): Promise<string[]> {
  const rows = await opened.prisma.outboxMessage.findMany({ select: { id: true } });
  expect(rows).toHaveLength(KILLS * PER_KILL);
  return rows.map(({ id }) => id).sort();
}

describe.runIf(process.env.TEST_DATABASE_URL)(
  "two instances on one PostgreSQL, one of them killed again and again",
  () => {
    test("every mail is in the recipient's mailbox exactly once", { timeout: 480_000 }, async () => {
      const server = await startMailServer(3);
      try {
        await sendWhileOneIsKilled(server.url);
      } finally {
        await server.close();
      }
      // A mailbox knows a message by its Message-ID, which is the same for every attempt.
      const mailbox = new Set(server.received.map(messageIdOf));
      expect([...mailbox].sort()).toEqual((await sentIds()).map((id) => `${id}@frisat`));
      // What the server had taken when its sender died before hearing so comes once more: at most one for each death.
      expect(server.received.length - mailbox.size).toBeLessThanOrEqual(KILLS);
      // The kills did hit somebody in the middle of sending; writing a file is over too soon for that to be sure.
      const again = { attempts: { gt: 1 } };
      expect(await opened.prisma.outboxMessage.count({ where: again })).toBeGreaterThan(0);
      const sources = new Map<string, Set<string>>();
      for (const source of server.received) {
        const id = messageIdOf(source);
        sources.set(id, (sources.get(id) ?? new Set()).add(source));
      }
      expect([...sources.values()].filter((each) => each.size > 1)).toEqual([]);
    });

    test("without a mail server every mail is one whole file", { timeout: 480_000 }, async () => {
      await sendWhileOneIsKilled("");
      const folder = path.join(dataDir, "outbox");
      const files = fs.readdirSync(folder).sort();
      expect(files).toEqual((await sentIds()).map((id) => `${id}.eml`));
      for (const file of files) {
        expect(fs.readFileSync(path.join(folder, file), "utf8")).toMatch(
          /Subject: (Mail [\d-]+)[^]*Tekst \1\r\n$/,
        );
      }
    });
  },
);
