import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { claimDueMail, enqueueMail, markMailSent, type ClaimedMail } from "@/lib/db/outbox";
import { env } from "@/lib/env";
import { MAX_ATTEMPTS } from "@/lib/domain/mail/retry";
import { deliverPending, tidy } from "@/lib/jobs/outbox";
import { sendMail } from "@/lib/mail/transport";
import { freshDatabase } from "@/tests/support/database";
import { messageIdOf, startMailServer } from "@/tests/support/mail-server";

const folder = vi.hoisted(() => {
  process.env.DATA_DIR = `${process.env.TMPDIR ?? "/tmp"}/frisat-outbox-${process.pid}`;
  return process.env.DATA_DIR;
});

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(async () => {
  await opened.close();
  fs.rmSync(path.resolve(os.tmpdir(), folder), { recursive: true, force: true });
});
beforeEach(() => opened.prisma.outboxMessage.deleteMany());

const enqueue = (subject: string) =>
  enqueueMail(opened.prisma, { recipient: "nina@alfa.dk", subject, bodyText: "Hej\nhttp://localhost/x" });
/** Lets time go by for all that waits, as seen by the database's own clock. */
const passMinutes = (minutes: number) =>
  opened.prisma.$executeRaw`
    update "outbox_message" set "nextTryAt" = "nextTryAt" - ${minutes} * interval '1 minute',
      "claimedUntil" = "claimedUntil" - ${minutes} * interval '1 minute'`;
const unreachable = () => Object.assign(new Error("connect ECONNREFUSED"), { code: "ESOCKET" });

describe("the outbox", () => {
  test("each mail is sent once by two workers at the same time", async () => {
    for (let number = 0; number < 25; number += 1) await enqueue(`Mail ${number}`);
    const sent: string[] = [];
    const send = async (mail: ClaimedMail) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      sent.push(mail.subject);
    };
    const counts = await Promise.all([deliverPending(send), deliverPending(send)]);
    expect(sent).toHaveLength(25);
    expect(new Set(sent).size).toBe(25);
    expect(counts[0] + counts[1]).toBe(25);
    expect(await deliverPending(send)).toBe(0);
  });

  test("a failure is tried again later, and given up after some days with its text kept", async () => {
    await enqueue("Når aldrig frem");
    let attempts = 0;
    const fail = async () => {
      attempts += 1;
      throw new Error("serveren svarer ikke");
    };
    const started = Date.now();
    expect(await deliverPending(fail)).toBe(0);
    expect(await deliverPending(fail)).toBe(0);
    expect(attempts).toBe(1);
    const [waiting] = await opened.prisma.outboxMessage.findMany();
    expect(waiting).toMatchObject({ status: "PENDING", attempts: 1, lastError: "serveren svarer ikke" });
    expect(waiting!.nextTryAt.getTime()).toBeGreaterThan(started + 50_000);
    for (let time = 0; time < MAX_ATTEMPTS + 10; time += 1) {
      await passMinutes(60);
      await deliverPending(fail);
    }
    expect(attempts).toBe(MAX_ATTEMPTS);
    const [dead] = await opened.prisma.outboxMessage.findMany();
    expect(dead).toMatchObject({ status: "DEAD", lastError: "serveren svarer ikke", claimedBy: null });
    expect(dead!.bodyText).toContain("http://localhost/x");
  });

  test("a text that was given up two weeks ago is removed, and a fresh one is not", async () => {
    await enqueue("Gammel");
    await enqueue("Ny");
    await opened.prisma.outboxMessage.updateMany({ data: { status: "DEAD" } });
    await opened.prisma.outboxMessage.updateMany({
      where: { subject: "Gammel" },
      data: { createdAt: new Date(Date.now() - 15 * 86_400_000) },
    });
    await tidy();
    const rows = await opened.prisma.outboxMessage.findMany({ orderBy: { subject: "asc" } });
    expect(rows.map(({ subject, bodyText }) => [subject, bodyText === ""])).toEqual([
      ["Gammel", true],
      ["Ny", false],
    ]);
  });

  test("a mail server that is away for a day costs nothing: all of it goes out once within an hour after", async () => {
    const sent: string[] = [];
    let tries = 0;
    const down = async () => {
      tries += 1;
      throw unreachable();
    };
    for (let hour = 0; hour < 24; hour += 1) {
      await enqueue(`Time ${hour}`);
      for (let minute = 0; minute < 60; minute += 10) {
        await deliverPending(down);
        await passMinutes(10);
      }
    }
    // A round ends with the first message that does not get through: the next ones would not either.
    expect(tries).toBeLessThanOrEqual(24 * 6);
    expect(await opened.prisma.outboxMessage.count({ where: { status: "PENDING" } })).toBe(24);
    for (let minute = 0; minute <= 60; minute += 10) {
      await deliverPending(async ({ subject }) => void sent.push(subject));
      await passMinutes(10);
    }
    expect(sent.sort()).toEqual(Array.from({ length: 24 }, (_, hour) => `Time ${hour}`).sort());
    expect(await opened.prisma.outboxMessage.count({ where: { status: "SENT" } })).toBe(24);
  });

  test("one failure does not hold up the others", async () => {
    await enqueue("Dårlig");
    await enqueue("God");
    const sent: string[] = [];
    await deliverPending(async (mail) => {
      if (mail.subject === "Dårlig") throw new Error("afvist");
      sent.push(mail.subject);
    });
    expect(sent).toEqual(["God"]);
  });

  test("what a worker that died had taken is its alone until the claim runs out, and then somebody else's", async () => {
    await enqueue("Afbrudt");
    void deliverPending(() => new Promise(() => {}));
    await expect.poll(async () => (await opened.prisma.outboxMessage.findFirst())?.attempts).toBe(1);
    const sent: string[] = [];
    const send = async ({ subject }: ClaimedMail) => void sent.push(subject);
    await passMinutes(1);
    expect(await deliverPending(send)).toBe(0);
    await passMinutes(2);
    expect(await deliverPending(send)).toBe(1);
    expect(sent).toEqual(["Afbrudt"]);
  });

  test("a worker that was too slow no longer has a say", async () => {
    await enqueue("Langsom");
    const { id } = (await claimDueMail("slow", 120))!;
    await passMinutes(3);
    await claimDueMail("quick", 120);
    expect(await markMailSent(id, "slow", true)).toBe(false);
    expect(await markMailSent(id, "quick", true)).toBe(true);
    expect(await markMailSent(id, "quick", true)).toBe(false);
  });

  test("an address the server refuses is given up at once, a full mailbox is not", async () => {
    const server = await startMailServer();
    env().SMTP_URL = server.url;
    try {
      await enqueue("Afvist");
      server.recipientAnswer = "550 5.1.1 No such user here";
      expect(await deliverPending()).toBe(0);
      await enqueue("Fuld");
      server.recipientAnswer = "452 4.2.2 Mailbox full";
      expect(await deliverPending()).toBe(0);
      const rows = await opened.prisma.outboxMessage.findMany({ orderBy: { subject: "asc" } });
      expect(rows.map(({ subject, status }) => [subject, status])).toEqual([
        ["Afvist", "DEAD"],
        ["Fuld", "PENDING"],
      ]);
      expect(rows[0]!.lastError).toContain("No such user");
    } finally {
      env().SMTP_URL = undefined;
      await server.close();
    }
  });

  test("a mail that can be unsubscribed from says so to the mail program, in one click", async () => {
    const server = await startMailServer();
    env().SMTP_URL = server.url;
    try {
      const unsubscribeUrl = "http://localhost:3000/api/unsubscribe/abc.def";
      await enqueueMail(opened.prisma, {
        ...{ recipient: "nina@alfa.dk", subject: "Ugen" },
        bodyText: "Hej",
        unsubscribeUrl,
      });
      await enqueue("Nøgle");
      expect(await deliverPending(sendMail)).toBe(2);
      const [digest, key] = server.received;
      expect(digest).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/api\/unsubscribe\/abc\.def>\r$/m);
      expect(digest).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
      expect(key).not.toMatch(/List-Unsubscribe/);
      expect(messageIdOf(digest!)).toMatch(/@frisat$/);
    } finally {
      env().SMTP_URL = undefined;
      await server.close();
    }
  });

  test("without a mail server it is written as a file that mail programs open", async () => {
    await enqueue("Nøgle til Frisat");
    expect(await deliverPending()).toBe(1);
    const [mail] = await opened.prisma.outboxMessage.findMany();
    const file = path.join(path.resolve(folder), "outbox", `${mail!.id}.eml`);
    const text = fs.readFileSync(file, "utf8");
    expect(text).toContain("To: nina@alfa.dk");
    expect(text).toMatch(/Subject: =\?UTF-8\?/);
    expect(fs.statSync(file).mode & 0o077).toBe(0);
  });

  test("a file that was written by somebody who died before noting it is not written again", async () => {
    await enqueue("Skrevet");
    const [mail] = await opened.prisma.outboxMessage.findMany();
    const outbox = path.join(path.resolve(folder), "outbox");
    fs.mkdirSync(outbox, { recursive: true });
    fs.writeFileSync(path.join(outbox, `${mail!.id}.part`), "halv");
    fs.writeFileSync(path.join(outbox, `${mail!.id}.eml`), "den første");
    expect(await deliverPending()).toBe(1);
    expect(fs.readFileSync(path.join(outbox, `${mail!.id}.eml`), "utf8")).toBe("den første");
    expect(fs.existsSync(path.join(outbox, `${mail!.id}.part`))).toBe(false);
  });
});
