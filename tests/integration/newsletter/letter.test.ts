import fs from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET, POST } from "@/app/api/newsletters/leave/[token]/route";
import * as letters from "@/lib/commands/newsletter";
import * as subscriptions from "@/lib/commands/newsletter-subscription";
import { today } from "@/lib/clock";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { letterField } from "@/lib/validation/newsletter";
import { keyOfItem, monthOf } from "@/lib/domain/newsletter/letter";
import { addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadLetter, loadPublicLetter, loadPublicLetters } from "@/lib/loaders/newsletter";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

const folder = vi.hoisted(() => {
  process.env.DATA_DIR = `${process.env.TMPDIR ?? "/tmp"}/frisat-letter-${process.pid}`;
  return process.env.DATA_DIR;
});

let opened: OpenDatabase;
let world: World;
const month = monthOf(today());
const writer = () => world.viewers["own administration"]!;
const stranger = { address: null, locale: "da" as const };
const publicTrial = worldIds.trial("alfa-one", "PUBLIC");

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  // Everything of the world happened this month, whatever level it is shared at.
  await opened.prisma.trialStageChange.updateMany({ data: { from: toDbDate(month) } });
  await opened.prisma.trial.updateMany({ data: { observedEffectOn: toDbDate(month) } });
  await opened.prisma.institution.update({ where: { id: "alfa-one" }, data: { name: "=@Børnehuset" } });
  for (const { id } of await opened.prisma.trial.findMany({ select: { id: true } })) {
    await opened.prisma.logEntry.create({
      data: {
        kind: "QUOTE",
        text: `Sagt om ${id}`,
        happenedOn: toDbDate(month),
        authorName: "Hemmelig",
        trialId: id,
      },
    });
    await opened.prisma.trialDecision.create({
      data: {
        outcome: "GREEN",
        reason: `Grund ${id}`,
        decidedOn: toDbDate(month),
        body: "LEADER",
        trialId: id,
      },
    });
  }
});
afterAll(async () => {
  await opened.close();
  fs.rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await opened.prisma.newsletter.deleteMany();
  await opened.prisma.newsletterSubscription.deleteMany();
  await opened.prisma.outboxMessage.deleteMany();
  await opened.prisma.publicPost.deleteMany();
});

async function begin(of: CalendarDate = month): Promise<string> {
  const begun = await letters.createLetterCommand(writer(), {
    municipalityId: "alfa",
    month: of.slice(0, 7),
  });
  if (!begun.ok) throw new Error(begun.code);
  return begun.data.id;
}

/** Readers who have confirmed, through the front door. */
async function readers(...addresses: string[]): Promise<void> {
  for (const email of addresses) {
    await subscriptions.subscribeToLettersCommand(null, { municipality: "alfa", email }, stranger);
  }
  await opened.prisma.newsletterSubscription.updateMany({ data: { confirmedAt: new Date() } });
  await opened.prisma.outboxMessage.deleteMany();
}

const mails = () => opened.prisma.outboxMessage.findMany({ orderBy: { recipient: "asc" } });
const send = (id: string, version = 1) => letters.sendLetterCommand(writer(), { id, version });

describe("what a letter tells", () => {
  test("is only what everybody may see, at the desk, in the mail and on the web", async () => {
    const id = await begin();
    await readers("nina@alfa.dk");
    const desk = await loadLetter(writer(), id);
    await letters.testLetterCommand(writer(), { id });
    expect((await send(id)).ok).toBe(true);
    const web = await loadPublicLetter(null, id);
    const sent = await mails();
    expect(sent).toHaveLength(2);
    for (const told of [JSON.stringify(desk), JSON.stringify(web), ...sent.map(({ bodyText }) => bodyText)]) {
      for (const words of ["Sagt om", "Grund", "Virkning"]) expect(told).toContain(`${words} ${publicTrial}`);
      expect(told).toContain(`Hemmelighed ${publicTrial}`);
      expect(told).not.toMatch(
        /alfa-one-(institution|municipality|agreement)|alfa-two-(institution|municipality|agreement)|beta/,
      );
      expect(told).not.toContain("Hemmelig,");
    }
    // A name is only text.
    expect(sent[0]!.bodyText).toContain(", =@Børnehuset");
  });

  test("can be shortened and put in order, and never becomes more than is public", async () => {
    const id = await begin();
    const desk = await loadLetter(writer(), id);
    if (!desk.ok) throw new Error(desk.code);
    const keys = desk.data.desk!.items.map(keyOfItem).toReversed();
    const posted = {
      ...{ id, version: 1, title: "Nyt fra Alfa", greeting: "Kære alle" },
      order: [...keys, `TRIAL:${worldIds.trial("alfa-one", "MUNICIPALITY")}`],
      ...Object.fromEntries(
        keys.flatMap((key) => [
          [letterField("take", key), "1"],
          [letterField("text", key), "Kort"],
        ]),
      ),
      [letterField("take", `TRIAL:${worldIds.trial("alfa-one", "MUNICIPALITY")}`)]: "1",
    };
    expect((await letters.saveLetterCommand(writer(), posted)).ok).toBe(true);
    const row = await opened.prisma.newsletter.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row.content)).toContain('"Kort"');
    expect(JSON.stringify(row.content)).not.toContain('municipality"');
    // Whoever saves second is told what stands there now.
    const late = await letters.saveLetterCommand(writer(), { ...posted, title: "Andet" });
    expect(late).toMatchObject({
      code: "CONFLICT",
      current: { version: 2, title: "Nyt fra Alfa", isSent: false },
    });
    const cpr = await letters.saveLetterCommand(writer(), { ...posted, version: 2, greeting: "010190-1234" });
    expect(cpr).toMatchObject({ code: "INVALID", fieldErrors: { greeting: { key: "cpr" } } });
  });

  test("leaves out what stops being public, before it goes and afterwards on the web", async () => {
    const id = await begin();
    await readers("nina@alfa.dk");
    const hidden = worldIds.trial("alfa-two", "PUBLIC");
    const share = (trial: string, sharing: "MUNICIPALITY" | "PUBLIC") =>
      opened.prisma.trial.update({ where: { id: trial }, data: { sharing }, select: { id: true } });
    await share(hidden, "MUNICIPALITY");
    await send(id);
    expect((await mails())[0]!.bodyText).not.toContain(hidden);
    await share(publicTrial, "MUNICIPALITY");
    expect(JSON.stringify(await loadPublicLetter(null, id))).not.toContain(publicTrial);
    await share(hidden, "PUBLIC");
    await share(publicTrial, "PUBLIC");
  });

  test("a month without anything to tell says so and is not sent", async () => {
    const id = await begin(addMonths(month, -3));
    await readers("nina@alfa.dk");
    const desk = await loadLetter(writer(), id);
    expect(desk).toMatchObject({ data: { desk: { items: [] } } });
    expect(await send(id)).toMatchObject({ code: "INVALID", fieldErrors: { items: { key: "letterEmpty" } } });
    expect(await letters.testLetterCommand(writer(), { id })).toMatchObject({ code: "INVALID" });
    expect(await mails()).toEqual([]);
    expect(await loadPublicLetter(null, id)).toMatchObject({ code: "NOT_FOUND" });
  });

  test("a month has one letter, and a draft that was taken away comes back while it has none", async () => {
    const id = await begin();
    const again = await letters.createLetterCommand(writer(), {
      municipalityId: "alfa",
      month: month.slice(0, 7),
    });
    expect(again).toMatchObject({ fieldErrors: { month: { key: "letterExists" } } });
    await letters.removeLetterCommand(writer(), { id });
    const other = await begin();
    expect(await letters.restoreLetterCommand(writer(), { id })).toMatchObject({ code: "CONFLICT" });
    await letters.removeLetterCommand(writer(), { id: other });
    expect((await letters.restoreLetterCommand(writer(), { id })).ok).toBe(true);
  });
});

describe("sending", () => {
  const addresses = Array.from({ length: 30 }, (_, index) => `laeser${index}@alfa.dk`);

  test("reaches each reader once, whoever presses at the same moment and again", async () => {
    const id = await begin();
    await readers(...addresses);
    const pressed = await Promise.all([send(id), send(id), send(id)]);
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await send(id)).toMatchObject({ code: "ALREADY_DONE" });
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient)).toEqual([...addresses].sort());
    expect(new Set(sent.map(({ unsubscribeUrl }) => unsubscribeUrl)).size).toBe(30);
    // What is due later lets other mail pass between.
    const due = sent.map(({ nextTryAt }) => nextTryAt.getTime());
    expect(Math.max(...due) - Math.min(...due)).toBe(1_000);
    const page = await loadLetter(writer(), id);
    expect(page).toMatchObject({ data: { progress: { total: 30, dead: 0 } } });
  });

  test("dying in the middle sends nothing, and the next try sends all of it", async () => {
    const id = await begin();
    await readers("a@alfa.dk", "b@alfa.dk", "c@alfa.dk");
    await opened.prisma.$executeRawUnsafe(
      `create function dying() returns trigger language plpgsql as $$ begin
         if new.recipient = 'b@alfa.dk' then raise exception 'the process died'; end if; return new; end $$`,
    );
    await opened.prisma.$executeRawUnsafe(
      `create trigger dying before insert on outbox_message for each row execute function dying()`,
    );
    await expect(send(id)).rejects.toThrow();
    await opened.prisma.$executeRawUnsafe(`drop trigger dying on outbox_message`);
    await opened.prisma.$executeRawUnsafe(`drop function dying()`);
    expect(await mails()).toEqual([]);
    expect(await loadPublicLetter(null, id)).toMatchObject({ code: "NOT_FOUND" });
    expect(await send(id)).toMatchObject({ data: { recipients: 3 } });
    expect(await mails()).toHaveLength(3);
  });

  test("only those who confirmed get it, in their language; a sent letter is closed", async () => {
    const id = await begin();
    await readers("nina@alfa.dk");
    await subscriptions.subscribeToLettersCommand(
      null,
      { municipality: "alfa", email: "ubekraeftet@alfa.dk" },
      stranger,
    );
    await subscriptions.followLettersCommand(
      world.viewers["own leader"]!,
      { municipality: "alfa", on: "1" },
      { locale: "en" },
    );
    await opened.prisma.outboxMessage.deleteMany();
    expect(await send(id)).toMatchObject({ data: { recipients: 2 } });
    const [leader, nina] = await mails();
    expect(leader).toMatchObject({ recipient: world.viewers["own leader"]!.email });
    expect(leader!.bodyText).toContain("NEW TRIALS");
    expect(nina!.bodyText).toContain("NYE PRØVEHANDLINGER");
    expect(
      await letters.saveLetterCommand(writer(), { id, version: 2, title: "Ny", order: [] }),
    ).toMatchObject({
      code: "CONFLICT",
      current: { isSent: true },
    });
    expect(await letters.removeLetterCommand(writer(), { id })).toMatchObject({ code: "ALREADY_DONE" });
    const archive = await loadPublicLetters(null, { municipality: "alfa" });
    expect(archive).toMatchObject({ data: { total: 1, letters: [{ id }] } });
  });

  test("the mail carries the button of RFC 8058, which deletes the address and works once", async () => {
    // What earlier tests sent to the same address has links that are spent.
    fs.rmSync(`${folder}/outbox`, { recursive: true, force: true });
    const id = await begin();
    await readers("nina@alfa.dk");
    await send(id);
    // It goes out in the background, like all that was put in the outbox meanwhile.
    const file = await vi.waitFor(
      () => {
        const mails = fs
          .readdirSync(`${folder}/outbox`)
          .map((name) => fs.readFileSync(`${folder}/outbox/${name}`, "utf8"));
        const found = mails.find(
          (text) => text.includes("List-Unsubscribe:") && text.includes("To: nina@alfa.dk"),
        );
        return found ?? expect.fail("not there yet");
      },
      { timeout: 10_000 },
    );
    expect(file).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const url = /List-Unsubscribe:\s*<([^>]+)>/.exec(file.replace(/\r?\n\s+/g, ""))![1]!;
    const params = Promise.resolve({ token: decodeURIComponent(new URL(url).pathname.split("/").pop()!) });
    const request = () => new Request(url, { method: "POST" });
    expect((await GET(new Request(url), { params })).status).toBe(303);
    expect(await opened.prisma.newsletterSubscription.count()).toBe(1);
    expect((await POST(request(), { params })).status).toBe(204);
    expect(await opened.prisma.newsletterSubscription.count()).toBe(0);
    expect((await POST(request(), { params })).status).toBe(404);
  });
});

describe("asking for letters", () => {
  const ask = (email: string, more: object = {}) =>
    subscriptions.subscribeToLettersCommand(null, { municipality: "alfa", email, ...more }, stranger);
  const tokenIn = (text: string, path: string) => new RegExp(`${path}/([\\w.-]+)`).exec(text)![1]!;

  test("counts once the owner of the address says so, and answers the same whether it was known", async () => {
    const first = await ask("Nina@Alfa.DK ");
    expect(await opened.prisma.newsletterSubscription.findFirst()).toMatchObject({
      email: "nina@alfa.dk",
      confirmedAt: null,
    });
    const [asked] = await mails();
    const token = tokenIn(asked!.bodyText, "/newsletters/confirm");
    expect((await subscriptions.confirmLettersCommand(null, { token })).ok).toBe(true);
    expect((await subscriptions.confirmLettersCommand(null, { token })).ok).toBe(true);
    expect(await opened.prisma.newsletterSubscription.count({ where: { confirmedAt: { not: null } } })).toBe(
      1,
    );
    expect(await ask("nina@alfa.dk")).toEqual(first);
    expect(await ask("nina@alfa.dk")).toEqual(first);
    // One mail that asks and one that says it is known already: nobody's inbox is filled.
    expect((await mails()).map(({ subject }) => subject)).toHaveLength(2);
    expect((await subscriptions.leaveLettersCommand(null, { token })).ok).toBe(true);
    expect(await opened.prisma.newsletterSubscription.count()).toBe(0);
    expect(await subscriptions.confirmLettersCommand(null, { token })).toMatchObject({ code: "EXPIRED" });
  });

  test("refuses what is no address, a filled trap and hammering", async () => {
    expect(await ask("nina")).toMatchObject({ fieldErrors: { email: { key: "email" } } });
    expect(await ask("nina@alfa.dk", { website: "x" })).toMatchObject({ fieldErrors: { website: {} } });
    expect(await ask("nina@alfa.dk", { municipality: "findes-ikke" })).toMatchObject({ code: "INVALID" });
    expect(await opened.prisma.newsletterSubscription.count()).toBe(0);
    const many = { address: "203.0.113.7", locale: "da" as const };
    for (let index = 0; index < 30; index += 1) {
      const input = { municipality: "alfa", email: `n${index}@alfa.dk` };
      expect((await subscriptions.subscribeToLettersCommand(null, input, many)).ok).toBe(true);
    }
    const last = { municipality: "alfa", email: "last@alfa.dk" };
    expect(await subscriptions.subscribeToLettersCommand(null, last, many)).toMatchObject({
      code: "THROTTLED",
    });
  });
});
