import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { addDays, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { sendDeadlineReminders } from "@/lib/jobs/deadline";
import { sendDigests } from "@/lib/jobs/digest";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  // Only the plan is to be told of here.
  await opened.prisma.trial.updateMany({ data: { archivedAt: new Date() } });
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.prisma.outboxMessage.deleteMany();
  await opened.prisma.planItem.deleteMany();
  await opened.prisma.milestone.deleteMany();
  await opened.prisma.user.updateMany({
    data: { passwordHash: "x", digest: "WEEKLY", locale: "da", closedAt: null },
  });
});

const at = (day: string, time = "10:00:00Z") => new Date(`${day}T${time}`);
const date = (text: string) => toDbDate(toCalendarDate(text));
const idOf = (name: ViewerName) => world.viewers[name]!.userId;
const addressOf = (name: ViewerName) => world.viewers[name]!.email;
const agreementId = worldIds.agreement("alfa");
const item = (id: string, start: string, end: string, data: object) =>
  opened.prisma.planItem.create({
    data: {
      ...{ id, order: 1, title: `Punkt ${id}`, kind: "EVENT", level: "MUNICIPAL", precision: "SEASON" },
      ...{ audience: [], agreementId, phaseId: "phase-alfa", startOn: date(start), endOn: date(end) },
      ...data,
    },
  });
const spring = (id: string, data: object) =>
  item(id, "2026-03-01", "2026-05-31", { wording: "foråret 2026", ...data });
const deadline = (id: string, on: string, data: object) =>
  item(id, on, on, { wording: `senest ${on}`, precision: "DAY", kind: "DEADLINE", bound: "LATEST", ...data });

const sent = () => opened.prisma.outboxMessage.findMany({ orderBy: { id: "asc" } });
const mailTo = async (name: ViewerName) =>
  (await sent()).filter(({ recipient }) => recipient === addressOf(name)).at(-1)?.bodyText ?? null;

/** The days in a stretch on which somebody got a mail from a job that is run every day. */
async function mailDays(
  name: ViewerName,
  from: string,
  days: number,
  send: (instant: Date) => Promise<number>,
): Promise<CalendarDate[]> {
  const found: CalendarDate[] = [];
  const count = () => opened.prisma.outboxMessage.count({ where: { recipient: addressOf(name) } });
  let known = await count();
  for (let passed = 0; passed < days; passed += 1) {
    const day = addDays(toCalendarDate(from), passed);
    if ((await send(at(day))) === 0) continue;
    const counted = await count();
    if (counted > known) found.push(day);
    known = counted;
  }
  return found;
}

describe("the plan in the weekly mail", () => {
  test("is told to whoever sees to it, in the plan's words, four weeks ahead and when it is late", async () => {
    await spring("mine", { responsibleId: idOf("own leader") });
    // The last day of spring is 31 May; four weeks before it is the first digest that sees it.
    expect(await mailDays("own leader", "2026-04-20", 28, sendDigests)).toEqual(["2026-05-04"]);
    expect(await mailTo("own leader")).toContain("PLANEN\n- Punkt mine (foråret 2026)\n");
    expect(await mailTo("own leader")).toContain("/plan/items/mine");
    // Late only after the season, and then once a month.
    expect(await mailDays("own leader", "2026-05-25", 50, sendDigests)).toEqual(["2026-06-01", "2026-07-06"]);
    expect(await mailTo("own leader")).toContain("Punkt mine (foråret 2026): tiden er gået");
    expect((await sent()).map(({ recipient }) => recipient)).toEqual(Array(3).fill(addressOf("own leader")));
  });

  test("is told monthly to who wants so, in the first digest whose month it ends in", async () => {
    await opened.prisma.user.update({ where: { id: idOf("own leader") }, data: { digest: "MONTHLY" } });
    await spring("mine", { responsibleId: idOf("own leader") });
    expect(await mailDays("own leader", "2026-03-30", 60, sendDigests)).toEqual(["2026-05-04"]);
  });

  test("a deadline that nobody sees to is told to the administration, other things are not", async () => {
    await deadline("open", "2026-05-20", {});
    await spring("event", {});
    await sendDigests(at("2026-05-04"));
    expect((await sent()).map(({ recipient }) => recipient)).toEqual([addressOf("own administration")]);
    expect(await mailTo("own administration")).toContain("Punkt open (senest 2026-05-20)");
    expect(await mailTo("own administration")).not.toContain("event");
  });

  test("goes to the administration when the one who sees to it has no account any more", async () => {
    await deadline("left", "2026-05-20", { responsibleId: idOf("own leader") });
    await opened.prisma.user.update({ where: { id: idOf("own leader") }, data: { closedAt: new Date() } });
    await sendDigests(at("2026-05-04"));
    expect((await sent()).map(({ recipient }) => recipient)).toEqual([addressOf("own administration")]);
  });

  test("what is done, dropped, taken out or only carried over from a source asks for nothing", async () => {
    const mine = { responsibleId: idOf("own leader") };
    await spring("done", { ...mine, state: "DONE", reachedOn: date("2026-05-02") });
    await spring("dropped", { ...mine, state: "DROPPED" });
    await spring("gone", { ...mine, removedAt: new Date() });
    await spring("source", { ...mine, origin: "REFERENCE" });
    await sendDigests(at("2026-06-01"));
    expect(await sent()).toEqual([]);
  });

  test("an item that is the same thing as a milestone of the same person is told once", async () => {
    const mine = { responsibleId: idOf("own leader") };
    await spring("same", mine);
    await opened.prisma.milestone.create({
      data: {
        ...{ id: "row", order: 1, wording: "foråret 2026", municipalText: "Delevaluering", agreementId },
        ...{
          startOn: date("2026-03-01"),
          endOn: date("2026-05-31"),
          precision: "SEASON",
          kind: "EVALUATION",
        },
        ...mine,
        planItems: { create: { planItemId: "same" } },
      },
    });
    await sendDigests(at("2026-05-04"));
    expect(await mailTo("own leader")).toContain("Delevaluering (foråret 2026)");
    expect(await mailTo("own leader")).toContain("#milestone-row");
    expect(await mailTo("own leader")).not.toContain("Punkt same");
  });
});

describe("the mail before a deadline", () => {
  test("comes once, a week before, to whoever sees to it", async () => {
    await deadline("mine", "2026-05-20", { responsibleId: idOf("own leader") });
    await deadline("nobody", "2026-05-20", {});
    await spring("no-deadline", { responsibleId: idOf("own leader") });
    expect(await mailDays("own leader", "2026-05-09", 20, sendDeadlineReminders)).toEqual(["2026-05-13"]);
    const [mail, ...others] = await sent();
    expect(others).toEqual([]);
    expect(mail!.subject).toBe("Frist på vej: Punkt mine");
    expect(mail!.bodyText).toContain("Punkt mine (senest 2026-05-20)");
    expect(mail!.bodyText).toContain("/plan/items/mine");
    expect(mail!.unsubscribeUrl).toContain("/unsubscribe/");
  });

  test("comes again when the deadline is moved, and each of several times has its own", async () => {
    await deadline("mine", "2026-05-20", { responsibleId: idOf("own leader") });
    await sendDeadlineReminders(at("2026-05-13"));
    await opened.prisma.planItem.update({
      where: { id: "mine" },
      data: { startOn: date("2026-06-20"), endOn: date("2026-06-20") },
    });
    expect(await mailDays("own leader", "2026-06-08", 12, sendDeadlineReminders)).toEqual(["2026-06-13"]);
    await opened.prisma.outboxMessage.deleteMany();
    await opened.prisma.planItem.update({
      where: { id: "mine" },
      data: {
        ...{ startOn: date("2026-05-20"), endOn: date("2026-06-20") },
        occurrences: ["2026-05-20", "2026-06-20"].map((each) => ({
          ...{ startDate: each, endDate: each, precision: "DAY" },
        })),
      },
    });
    expect(await mailDays("own leader", "2026-05-10", 40, sendDeadlineReminders)).toEqual([
      "2026-05-13",
      "2026-06-13",
    ]);
  });

  test("an imprecise deadline is told a week before the last day of its wording", async () => {
    await spring("mine", { kind: "DEADLINE", responsibleId: idOf("own leader") });
    expect(await mailDays("own leader", "2026-05-20", 14, sendDeadlineReminders)).toEqual(["2026-05-24"]);
    expect((await sent())[0]!.bodyText).toContain("Punkt mine (foråret 2026)");
  });

  test("comes the next morning when somebody is named late, and never at night or after the day", async () => {
    expect(await sendDeadlineReminders(at("2026-05-18", "03:59:00Z"))).toBe(0);
    await deadline("mine", "2026-05-20", { responsibleId: idOf("own leader") });
    expect(await sendDeadlineReminders(at("2026-05-18", "03:59:00Z"))).toBe(0);
    expect(await sendDeadlineReminders(at("2026-05-21"))).toBe(0);
    const added = await Promise.all([
      sendDeadlineReminders(at("2026-05-18")),
      sendDeadlineReminders(at("2026-05-18")),
    ]);
    expect(added[0]! + added[1]!).toBe(1);
  });

  test("is not sent to who wants no mails, whose account is closed, or when it is done", async () => {
    const mine = { responsibleId: idOf("own leader") };
    await deadline("mine", "2026-05-20", mine);
    await opened.prisma.user.update({ where: { id: idOf("own leader") }, data: { digest: "NEVER" } });
    expect(await sendDeadlineReminders(at("2026-05-14"))).toBe(0);
    await opened.prisma.user.update({
      where: { id: idOf("own leader") },
      data: { digest: "WEEKLY", closedAt: new Date() },
    });
    expect(await sendDeadlineReminders(at("2026-05-14"))).toBe(0);
    await opened.prisma.user.update({ where: { id: idOf("own leader") }, data: { closedAt: null } });
    await opened.prisma.planItem.update({
      where: { id: "mine" },
      data: { state: "DONE", reachedOn: date("2026-05-02") },
    });
    expect(await sendDeadlineReminders(at("2026-05-14"))).toBe(0);
  });
});
