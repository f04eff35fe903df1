import fs from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET, POST } from "@/app/api/unsubscribe/[token]/route";
import { chooseDigest, chooseDigestByLink } from "@/lib/commands/digest";
import { retryMailCommand } from "@/lib/commands/mail";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { addDays, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { sendDigests } from "@/lib/jobs/digest";
import { deliverPending } from "@/lib/jobs/outbox";
import { loadUnsubscribe } from "@/lib/loaders/digest";
import { loadMailQueue } from "@/lib/loaders/mail";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

const folder = vi.hoisted(() => {
  process.env.DATA_DIR = `${process.env.TMPDIR ?? "/tmp"}/frisat-digest-${process.pid}`;
  return process.env.DATA_DIR;
});

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await opened.prisma.user.updateMany({ data: { passwordHash: "x" } });
});
afterAll(async () => {
  await opened.close();
  fs.rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => opened.prisma.outboxMessage.deleteMany());

const at = (day: CalendarDate | string, time = "10:00:00Z") => new Date(`${day}T${time}`);
const idOf = (name: ViewerName) => world.viewers[name]!.userId;
const addressOf = (name: ViewerName) => world.viewers[name]!.email;
const sent = () => opened.prisma.outboxMessage.findMany({ orderBy: { recipient: "asc" } });
const mailTo = async (name: ViewerName) =>
  (await sent()).find(({ recipient }) => recipient === addressOf(name))?.bodyText ?? null;
const setTrial = (id: string, data: object) =>
  opened.prisma.trial.update({ where: { id }, data, select: { id: true } });
const choose = (name: ViewerName, digest: "WEEKLY" | "MONTHLY" | "NEVER") =>
  opened.prisma.user.update({ where: { id: idOf(name) }, data: { digest }, select: { id: true } });

const open = worldIds.trial("alfa-one", "MUNICIPALITY");
const secret = worldIds.trial("alfa-one", "INSTITUTION");
/** A Monday in the week of the day that corresponds to day 30 of the world's trials: Saturday 23 May. */
const monday = "2026-05-18";

describe("the weekly mail", () => {
  test("tells each leader of their own trials, and nobody else of them", async () => {
    expect(await sendDigests(at(monday))).toBe(3);
    expect((await sent()).map(({ recipient }) => recipient)).toEqual(
      (["own leader", "leader next door", "foreign leader"] as const).map(addressOf),
    );
    const own = (await mailTo("own leader"))!;
    expect(own).toContain("JERES PRØVEHANDLINGER");
    expect(own).toContain(`${secret}, Institution alfa-one: 23. maj 2026: Efter knap en tredjedel`);
    expect(own).toContain(`/trials/${secret}`);
    expect(own).not.toContain("alfa-two");
    expect(own).toContain("/unsubscribe/");
  });

  test.each([
    ["2026-05-18", "03:59:00Z"],
    ["2026-05-17", "10:00:00Z"],
    ["2026-05-19", "10:00:00Z"],
  ])("is not sent at another time: %s %s", async (day, time) => {
    expect(await sendDigests(at(day, time))).toBe(0);
  });

  test("goes out once, whichever processes run the job at the same moment and in the hours after", async () => {
    const added = await Promise.all([
      sendDigests(at(monday)),
      sendDigests(at(monday)),
      sendDigests(at(monday)),
    ]);
    expect(added.reduce((sum, each) => sum + each, 0)).toBe(3);
    expect(await sendDigests(at(monday, "15:00:00Z"))).toBe(0);
    expect(await sent()).toHaveLength(3);
  });

  test("is not sent again while nothing is new, and never twice within a week", async () => {
    const days: CalendarDate[] = [];
    for (let day = toCalendarDate("2026-03-02"); day < "2026-07-01"; day = addDays(day, 1)) {
      await sendDigests(at(day));
      if (
        await opened.prisma.outboxMessage.count({ where: { onceKey: `digest ${idOf("own leader")} ${day}` } })
      ) {
        days.push(day);
      }
    }
    // Quiet for 30 days on 31 March and again a month later, on 30 April; day 30's equivalent on 23 May.
    // A month after that the days of the test have long been told, but not that it is quiet.
    expect(days).toEqual(["2026-04-06", "2026-05-04", "2026-05-18"]);
  });

  test("is in the language of its reader, monthly for who wants so, and never for who does not", async () => {
    await opened.prisma.user.update({ where: { id: idOf("own leader") }, data: { locale: "en" } });
    await choose("leader next door", "MONTHLY");
    await choose("foreign leader", "NEVER");
    expect(await sendDigests(at(monday))).toBe(1);
    expect(await mailTo("own leader")).toContain("YOUR TRIALS");
    await opened.prisma.outboxMessage.deleteMany();
    expect(await sendDigests(at("2026-06-01"))).toBe(2);
    expect(await mailTo("leader next door")).toContain("Hvad ser I indtil nu?");
    await opened.prisma.user.updateMany({ data: { digest: "WEEKLY", locale: "da" } });
  });

  test("goes to the administration where no leader has taken an account into use, within its area", async () => {
    const membership = { where: { userId: idOf("own administration") } };
    await opened.prisma.user.update({ where: { id: idOf("own leader") }, data: { passwordHash: null } });
    await sendDigests(at(monday));
    expect(await mailTo("own administration")).toContain(secret);
    expect(await mailTo("own leader")).toBeNull();
    await opened.prisma.outboxMessage.deleteMany();
    await opened.prisma.membership.updateMany({ ...membership, data: { area: "SCHOOL" } });
    await sendDigests(at(monday));
    expect(await mailTo("own administration")).toBeNull();
    await opened.prisma.membership.updateMany({ ...membership, data: { area: null } });
    await opened.prisma.user.update({ where: { id: idOf("own leader") }, data: { passwordHash: "x" } });
  });
});

describe("the letter before the decision", () => {
  // Day 90 of 276 days from 1 March is 4 November.
  const week = "2026-11-02";

  test("brings a draft made of what the trial's people have written", async () => {
    await opened.prisma.logEntry.createMany({
      data: [
        {
          kind: "LEARNING",
          text: "Morgenen er blevet roligere",
          happenedOn: at("2026-05-01"),
          authorName: "N",
          trialId: open,
        },
        {
          kind: "QUOTE",
          text: "Nu kan vi blive siddende",
          happenedOn: at("2026-06-01"),
          authorName: "N",
          trialId: open,
        },
      ],
    });
    await sendDigests(at(week));
    const mail = (await mailTo("own leader"))!;
    expect(mail).toContain("UDKAST TIL EVALUERING");
    expect(mail).toContain(`/trials/${open}/evaluation`);
    expect(mail).toContain("Morgenen er blevet roligere");
    expect(mail).toContain("Nu kan vi blive siddende");
    // Three whole drafts; the fourth trial is mentioned.
    expect(mail).toContain("Og 1 prøvehandling mere");
  });

  test("brings none once the evaluation has been begun", async () => {
    const texts = { wanted: "a", seen: "b", forWhom: "c", next: "d" };
    await opened.prisma.trialEvaluation.create({
      data: { trialId: open, round: 1, authorName: "N", ...texts },
    });
    await sendDigests(at(week));
    expect(await mailTo("own leader")).not.toContain("Morgenen er blevet roligere");
    await opened.prisma.trialEvaluation.deleteMany();
    await opened.prisma.logEntry.deleteMany();
  });
});

describe("what others wait for", () => {
  const policy = (body: "COMMITTEE" | "ADMINISTRATION") =>
    opened.prisma.approvalRule.create({
      data: { agreementId: worldIds.agreement("alfa"), order: 1, trigger: "ALWAYS", body },
    });
  const forget = () => opened.prisma.approvalRule.deleteMany();

  test("an approval goes to the administration every week, and to politicians where the policy asks them", async () => {
    await policy("COMMITTEE");
    for (const id of [open, secret]) await setTrial(id, { stage: "AWAITING_APPROVAL" });
    await sendDigests(at(monday));
    const administration = (await mailTo("own administration"))!;
    expect(administration).toContain("TIL GODKENDELSE");
    expect(administration).toContain(open);
    expect(administration).toContain(secret);
    // Politicians see what is shared with the municipality, not what stays in the house.
    const politician = (await mailTo("own politician"))!;
    expect(politician).toContain(open);
    expect(politician).not.toContain(secret);
    expect(await mailTo("foreign politician")).toBeNull();
    expect(await mailTo("own staff")).toBeNull();
    await sendDigests(at("2026-05-25"));
    expect((await sent()).filter(({ recipient }) => recipient === addressOf("own politician"))).toHaveLength(
      2,
    );
    await forget();
  });

  test("where the administration decides, politicians are not asked", async () => {
    await policy("ADMINISTRATION");
    await sendDigests(at(monday));
    expect(await mailTo("own administration")).toContain("TIL GODKENDELSE");
    expect(await mailTo("own politician")).toBeNull();
    await forget();
    for (const id of [open, secret]) await setTrial(id, { stage: "IN_TEST" });
  });

  test("an evaluated trial goes to whoever decides on it", async () => {
    const texts = { wanted: "a", seen: "b", forWhom: "c", next: "d" };
    await setTrial(open, { stage: "EVALUATING" });
    await opened.prisma.trialEvaluation.create({
      data: { trialId: open, round: 1, authorName: "N", ...texts },
    });
    await sendDigests(at(monday));
    expect(await mailTo("own leader")).toContain("TIL BESLUTNING");
    expect(await mailTo("own administration")).toBeNull();
    await opened.prisma.outboxMessage.deleteMany();
    await policy("COMMITTEE");
    await sendDigests(at(monday));
    expect(await mailTo("own politician")).toContain("TIL BESLUTNING");
    expect(await mailTo("own administration")).toContain("TIL BESLUTNING");
    expect(await mailTo("own leader")).not.toContain("TIL BESLUTNING");
    await forget();
    await opened.prisma.trialEvaluation.deleteMany();
    await setTrial(open, { stage: "IN_TEST" });
  });

  test("unread ideas go to the institution's leader, as a number", async () => {
    const idea = {
      title: "Frokost ude",
      initiator: "PARENTS" as const,
      municipalityId: "alfa",
      institutionId: "alfa-one",
    };
    await opened.prisma.idea.createMany({
      data: [
        { ...idea, status: "WAITING" },
        { ...idea, status: "WAITING" },
        { ...idea, status: "DECLINED", answer: "Ikke i år" },
      ],
    });
    await sendDigests(at("2026-03-09"));
    const mail = (await mailTo("own leader"))!;
    expect(mail).toContain("2 ulæste idéer til Institution alfa-one");
    expect(mail).not.toContain("Frokost ude");
    expect(await mailTo("leader next door")).toBeNull();
    await opened.prisma.idea.deleteMany();
  });
});

describe("what ends and what is to be checked", () => {
  test("a trial without a landing is told of in the week of the 180th day before, with what ends", async () => {
    // The world's agreement ends on 31 December 2027; half a year before is Sunday 4 July.
    await opened.prisma.trial.updateMany({ data: { stage: "PAUSED" } });
    expect(await sendDigests(at("2027-06-21"))).toBe(0);
    expect(await sendDigests(at("2027-06-28"))).toBe(3);
    const mail = (await mailTo("own leader"))!;
    expect(mail).toContain("MANGLER EN LANDING");
    expect(mail).toContain(`${secret}, Institution alfa-one: Aftale i alfa udløber 31. december 2027`);
    expect(mail).toContain("/freedom/sunset?municipality=alfa&missing=1&due=1");
    expect(mail).not.toContain("alfa-two");
    expect(await sendDigests(at("2027-07-05"))).toBe(0);
    await opened.prisma.trial.updateMany({ data: { stage: "IN_TEST" } });
  });

  test("a provision is told its keeper in the week of its day, and again a month later", async () => {
    const recheckOn = toDbDate(toCalendarDate("2026-01-07"));
    const where = { id: worldIds.provision };
    await opened.prisma.legalProvision.update({
      where,
      data: { recheckOn, keeperId: idOf("national evaluator") },
    });
    const days: string[] = [];
    for (const day of [
      "2025-12-29",
      "2026-01-05",
      "2026-01-12",
      "2026-01-19",
      "2026-01-26",
      "2026-02-02",
      "2026-02-09",
    ]) {
      if ((await sendDigests(at(day))) > 0) days.push(day);
    }
    expect(days).toEqual(["2026-01-05", "2026-02-09"]);
    const mail = (await mailTo("national evaluator"))!;
    expect(mail).toContain("Dagtilbudsloven § 11: Sprogvurdering: skal gennemgås 7. januar 2026");
    expect(mail).toContain("/freedom/sunset#rechecks");
    await opened.prisma.legalProvision.update({ where, data: { recheckOn: null, keeperId: null } });
  });
});

describe("the link that stops the mails", () => {
  const tokenIn = (body: string) => decodeURIComponent(/\/unsubscribe\/(\S+)/.exec(body)![1]!);
  const digestOf = async (name: ViewerName) =>
    (await opened.prisma.user.findUniqueOrThrow({ where: { id: idOf(name) } })).digest;
  const context = (token: string) => ({ params: Promise.resolve({ token }) });
  const request = (method: string) => new Request("http://localhost:3000/api/unsubscribe/x", { method });

  test("works without signing in and only for the one it was sent to; looking at it changes nothing", async () => {
    await sendDigests(at(monday));
    const token = tokenIn((await mailTo("own leader"))!);
    expect(await loadUnsubscribe(token)).toEqual({ email: addressOf("own leader"), digest: "WEEKLY" });
    expect((await GET(request("GET"), context(token))).status).toBe(303);
    expect(await digestOf("own leader")).toBe("WEEKLY");
    expect(await chooseDigestByLink(null, { token, digest: "NEVER" })).toEqual({
      ok: true,
      data: { digest: "NEVER" },
    });
    expect([await digestOf("own leader"), await digestOf("leader next door")]).toEqual(["NEVER", "WEEKLY"]);
    await opened.prisma.outboxMessage.deleteMany();
    await sendDigests(at(monday));
    expect(await mailTo("own leader")).toBeNull();
    expect(await chooseDigestByLink(null, { token, digest: "WEEKLY" })).toMatchObject({ ok: true });
    const events = await opened.prisma.auditEvent.findMany({
      where: { entity: "user", entityId: idOf("own leader") },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ before, after }) => [before, after])).toEqual([
      [{ digest: "WEEKLY" }, { digest: "NEVER" }],
      [{ digest: "NEVER" }, { digest: "WEEKLY" }],
    ]);
  });

  test("the mail program's own button posts it, as often as it likes; a link that was tampered with does nothing", async () => {
    await sendDigests(at(monday));
    const row = (await sent()).find(({ recipient }) => recipient === addressOf("own leader"))!;
    const token = decodeURIComponent(row.unsubscribeUrl!.split("/").at(-1)!);
    expect(row.unsubscribeUrl).toMatch(/^http:\/\/localhost:3000\/api\/unsubscribe\//);
    for (let time = 0; time < 2; time += 1) {
      expect((await POST(request("POST"), context(token))).status).toBe(204);
      expect(await digestOf("own leader")).toBe("NEVER");
    }
    await choose("own leader", "WEEKLY");
    expect((await POST(request("POST"), context(`${token.slice(0, -1)}x`))).status).toBe(404);
    expect(await loadUnsubscribe(`${token}x`)).toBeNull();
    expect(await digestOf("own leader")).toBe("WEEKLY");
  });

  test("the choice on one's own account is the same", async () => {
    expect(await chooseDigest(world.viewers["own leader"]!, { digest: "MONTHLY" })).toMatchObject({
      ok: true,
    });
    expect(await digestOf("own leader")).toBe("MONTHLY");
    expect(await chooseDigest(world.viewers["own leader"]!, { digest: "DAILY" })).toMatchObject({
      ...{ ok: false, fieldErrors: { digest: { key: "choose" } } },
    });
    await choose("own leader", "WEEKLY");
  });
});

test("the queue shows what was given up and why, never what it says, and sends it after a new try", async () => {
  const admin = world.viewers["system administrator"]!;
  const mail = { recipient: "nina@alfa.dk", subject: "Ugen", bodyText: "Hemmelig tekst" };
  const { id } = await opened.prisma.outboxMessage.create({ data: mail });
  const refuse = Object.assign(new Error("550 No such user"), { code: "EENVELOPE", responseCode: 550 });
  await deliverPending(async () => Promise.reject(refuse));
  const queue = await loadMailQueue(admin);
  expect(queue).toMatchObject({
    ...{ ok: true, data: { counts: { waiting: 0, retrying: 0, dead: 1 } } },
  });
  expect(queue.ok && queue.data.dead).toMatchObject([
    { id, reason: "550 No such user", canRetry: true, attempts: 1 },
  ]);
  expect(JSON.stringify(queue)).not.toContain("Hemmelig");
  expect(await retryMailCommand(admin, { id })).toEqual({ ok: true, data: null });
  await expect
    .poll(async () => (await opened.prisma.outboxMessage.findUniqueOrThrow({ where: { id } })).status)
    .toBe("SENT");
  expect(await retryMailCommand(admin, { id })).toEqual({ ok: false, code: "ALREADY_DONE" });
  expect(await retryMailCommand(admin, { id: "findes-ikke" })).toEqual({ ok: false, code: "NOT_FOUND" });
  const event = await opened.prisma.auditEvent.findFirstOrThrow({
    where: { entity: "outboxMessage", entityId: id },
  });
  expect(event).toMatchObject({
    before: { status: "DEAD" },
    after: { status: "PENDING" },
    actorId: admin.userId,
  });
});
