import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { enqueueMail, type ClaimedMail } from "@/lib/db/outbox";
import { deliverPending } from "@/lib/jobs/outbox";
import { freshDatabase } from "@/tests/support/database";

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
const dueNow = () => opened.prisma.outboxMessage.updateMany({ data: { nextTryAt: new Date(0) } });

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

  test("a failure is tried again later, and given up after eight times", async () => {
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
    for (let time = 0; time < 10; time += 1) {
      await dueNow();
      await deliverPending(fail);
    }
    expect(attempts).toBe(8);
    const [dead] = await opened.prisma.outboxMessage.findMany();
    expect(dead).toMatchObject({ status: "DEAD", attempts: 8, bodyText: "" });
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

  test("a worker that died while sending leaves the mail to be sent later", async () => {
    await enqueue("Afbrudt");
    void deliverPending(() => new Promise(() => {}));
    await expect.poll(async () => (await opened.prisma.outboxMessage.findFirst())?.attempts).toBe(1);
    await dueNow();
    expect(await deliverPending(async () => {})).toBe(1);
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
});
