import ICAL from "ical.js";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET } from "@/app/api/v1/calendar/[file]/route";
import { createCalendarFeed, renewCalendarFeed, revokeCalendarFeed } from "@/lib/commands/calendar";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadCalendarFeeds, loadCalendarFile } from "@/lib/loaders/calendar";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

const agreement = worldIds.agreement("alfa");
const day = (text: string) => toDbDate(toCalendarDate(text));
const spring = { startOn: day("2026-03-01"), endOn: day("2026-05-31"), precision: "SEASON" as const };

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

const idOf = (name: ViewerName) => world.viewers[name]!.userId;
const item = (id: string, data: object = {}) =>
  opened.prisma.planItem.create({
    data: {
      ...{ id, order: 1, title: `Punkt ${id}`, wording: "foråret 2026", kind: "EVENT", level: "MUNICIPAL" },
      ...{ audience: [], agreementId: agreement, phaseId: "phase-alfa", ...spring },
      ...data,
    },
  });

beforeEach(async () => {
  await opened.prisma.workingGroup.create({
    data: {
      ...{
        id: "group",
        name: "Dokumentation, tilsyn",
        agreementId: agreement,
        participants: [],
        results: [],
      },
      ...{ activeFrom: day("2026-01-01"), activeTo: day("2026-12-31") },
      meetings: {
        create: { ...spring, wording: "foråret 2026", title: "Opstart", place: "Rådhuset" },
      },
      members: { create: { name: "Lederen", userId: idOf("own leader") } },
    },
  });
  await item("open");
  await item("mine", { responsibleId: idOf("own leader"), responsible: "Lederen" });
  await item("grouped", { workingGroupId: "group" });
  await item("house", { level: "LOCAL", institutionId: "alfa-one" });
  await item("next-door", { level: "LOCAL", institutionId: "alfa-two" });
  await item("gone", { removedAt: new Date() });
  await item("dropped", { state: "DROPPED" });
  await opened.prisma.milestone.create({
    data: {
      ...{
        id: "row",
        order: 1,
        wording: "foråret 2026",
        stateText: "Loven vedtages",
        kind: "LAW",
        ...spring,
      },
      ...{ agreementId: agreement },
    },
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await opened.prisma.calendarFeed.deleteMany();
  await opened.prisma.planItem.deleteMany();
  await opened.prisma.milestone.deleteMany();
  await opened.prisma.workingGroup.deleteMany();
  await opened.prisma.user.updateMany({ data: { closedAt: null, locale: "da" } });
});

async function make(name: ViewerName, choice: string) {
  const made = await createCalendarFeed(world.viewers[name], { agreement, choice });
  if (!made.ok) throw new Error(`Not made: ${made.code}`);
  const { token } = await opened.prisma.calendarFeed.findUniqueOrThrow({ where: { id: made.data.id } });
  return { id: made.data.id, file: `${token}.ics` };
}
const fetchFile = (file: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/api/v1/calendar/${file}`, { headers }), {
    params: Promise.resolve({ file }),
  });
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
async function shown(name: ViewerName, choice: string) {
  const { file } = await make(name, choice);
  const text = await (await fetchFile(file)).text();
  return eventsIn(text).map(({ uid }) => uid.replace("@frisat", ""));
}
const meetingId = async () => (await opened.prisma.workingGroupMeeting.findFirstOrThrow()).id;

describe("a calendar", () => {
  test("has the same days and words as the plan, in a program that knows nothing of it", async () => {
    const { file } = await make("own administration", "PLAN");
    const response = await fetchFile(file);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const events = eventsIn(await response.text());
    const open = events.find(({ uid }) => uid === "open@frisat")!;
    expect([open.summary, open.startDate.toString(), open.endDate.toString()]).toEqual([
      "Punkt open (foråret 2026)",
      "2026-03-01",
      "2026-06-01",
    ]);
    expect(open.component.getFirstPropertyValue("url")).toMatch(/\/plan\/items\/open$/);
    const row = events.find(({ uid }) => uid === "row-STATE@frisat")!;
    expect(row.summary).toBe("Loven vedtages (foråret 2026)");
    const dropped = events.find(({ uid }) => uid === "dropped@frisat")!;
    expect(dropped.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  test("carries what was chosen: the plan, a lane, a group with its meetings, an institution, one's own", async () => {
    expect((await shown("own leader", "PLAN")).toSorted()).toEqual(
      ["dropped", "grouped", "house", "mine", "next-door", "open", "row-STATE"].toSorted(),
    );
    expect(await shown("own leader", "LEVEL STATE")).toEqual(["row-STATE"]);
    expect(await shown("own leader", "GROUP group")).toEqual(["grouped", await meetingId()]);
    expect(await shown("own leader", "INSTITUTION alfa-one")).toEqual(["house"]);
    // What they see to themselves, and the meetings of the groups they sit in.
    expect(await shown("own leader", "PERSON")).toEqual(["mine", await meetingId()]);
    expect(await shown("own staff", "PERSON")).toEqual([]);
  });

  test("one's own has the following group's meetings at their time, of those who are called to them", async () => {
    const summer = await opened.prisma.followingMeeting.create({
      data: {
        ...{ title: "Møde i følgegruppen", meetsOn: day("2026-06-10"), startsAt: 16 * 60 + 30 },
        ...{ place: "Rådhuset, lokale 2", newSince: day("2026-01-01"), municipalityId: "alfa" },
      },
    });
    const { file } = await make("own politician", "PERSON");
    const [told, ...others] = eventsIn(await (await fetchFile(file)).text());
    expect(others).toEqual([]);
    // Half past four in Denmark in summer.
    expect([told!.uid, told!.summary, told!.location, told!.startDate.toJSDate().toISOString()]).toEqual([
      `meeting-${summer.id}@frisat`,
      ...["Møde i følgegruppen", "Rådhuset, lokale 2", "2026-06-10T14:30:00.000Z"],
    ]);
    expect(told!.description).toContain(`/politics/meetings/${summer.id}`);
    expect(await shown("own administration", "PERSON")).toEqual([`meeting-${summer.id}`]);

    const before = await fetchFile(file);
    await opened.prisma.followingMeeting.update({
      where: { id: summer.id },
      data: { cancelledAt: new Date(), version: { increment: 1 } },
    });
    const after = await fetchFile(file);
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
    const [cancelled] = eventsIn(await after.text());
    expect(cancelled!.component.getFirstPropertyValue("status")).toBe("CANCELLED");

    // Whoever is not of the group, of another municipality or looks at the whole plan is told of none.
    expect(await shown("own leader", "PERSON")).not.toContain(`meeting-${summer.id}`);
    expect(await shown("foreign politician", "PLAN")).not.toContain(`meeting-${summer.id}`);
    expect(await shown("own politician", "PLAN")).not.toContain(`meeting-${summer.id}`);
    await opened.prisma.followingMeeting.deleteMany();
  });

  test("is not read by address alone once its owner closed it, and never by one that is made up", async () => {
    const { id, file } = await make("own leader", "PLAN");
    expect((await revokeCalendarFeed(world.viewers["own leader"], { id })).ok).toBe(true);
    expect((await fetchFile(file)).status).toBe(404);
    expect((await fetchFile(`${"x".repeat(27)}.ics`)).status).toBe(404);
    expect((await fetchFile("../plan.ics")).status).toBe(404);
    expect((await fetchFile(file.replace(".ics", ""))).status).toBe(404);
  });

  test("a new address takes the place of the old one, and carries the same", async () => {
    const { id, file } = await make("own leader", "INSTITUTION alfa-one");
    const renewed = await renewCalendarFeed(world.viewers["own leader"], { id });
    expect(renewed.ok).toBe(true);
    expect((await fetchFile(file)).status).toBe(404);
    const page = await loadCalendarFeeds(world.viewers["own leader"], { agreement });
    const [feed, ...others] = page.ok ? page.data.feeds : [];
    expect(others).toEqual([]);
    expect(feed!.address).not.toContain(file);
    const response = await fetchFile(feed!.address.split("/").at(-1)!);
    expect(eventsIn(await response.text()).map(({ uid }) => uid)).toEqual(["house@frisat"]);
  });

  test("asked for twice is made once, and its address is nobody else's to see", async () => {
    const first = await make("own leader", "PLAN");
    expect((await make("own leader", "PLAN")).id).toBe(first.id);
    expect((await make("own staff", "PLAN")).id).not.toBe(first.id);
    const page = await loadCalendarFeeds(world.viewers["own staff"], { agreement });
    expect(JSON.stringify(page)).not.toContain(first.file);
    const told = await opened.prisma.auditEvent.findMany({ where: { entity: "calendarFeed" } });
    expect(JSON.stringify(told)).not.toContain(first.file.replace(".ics", ""));
  });

  test("ends with its owner's belonging, their account, the group and the institution", async () => {
    const house = await make("own leader", "INSTITUTION alfa-one");
    const group = await make("own leader", "GROUP group");
    const whole = await make("own leader", "PLAN");
    const statuses = async () =>
      Promise.all([house, group, whole].map(async ({ file }) => (await fetchFile(file)).status));
    expect(await statuses()).toEqual([200, 200, 200]);

    await opened.prisma.institution.update({
      where: { id: "alfa-one" },
      data: { closedOn: day("2026-05-01") },
    });
    await opened.prisma.workingGroup.update({ where: { id: "group" }, data: { removedAt: new Date() } });
    expect(await statuses()).toEqual([404, 404, 200]);
    await opened.prisma.institution.update({ where: { id: "alfa-one" }, data: { closedOn: null } });
    await opened.prisma.workingGroup.update({ where: { id: "group" }, data: { removedAt: null } });

    const [membership] = await opened.prisma.membership.findMany({ where: { userId: idOf("own leader") } });
    await opened.prisma.membership.delete({ where: { id: membership!.id } });
    expect(await statuses()).toEqual([404, 404, 200]);
    await opened.prisma.membership.create({ data: membership! });
    await opened.prisma.user.update({ where: { id: idOf("own leader") }, data: { closedAt: new Date() } });
    expect(await statuses()).toEqual([404, 404, 404]);
  });

  test("a program that has it already is told so, until something in it changes", async () => {
    const { file } = await make("own leader", "PLAN");
    const first = await fetchFile(file);
    const etag = first.headers.get("etag")!;
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const second = await fetchFile(file, { "If-None-Match": `W/${etag}` });
    expect([second.status, await second.text()]).toEqual([304, ""]);
    await opened.prisma.planItem.update({
      where: { id: "open" },
      data: { title: "Et andet navn", version: 2 },
    });
    const third = await fetchFile(file, { "If-None-Match": etag });
    expect(third.status).toBe(200);
    expect(Date.parse(third.headers.get("last-modified")!)).toBeGreaterThanOrEqual(
      Date.parse(first.headers.get("last-modified")!),
    );
    const changed = eventsIn(await third.text()).find(({ uid }) => uid === "open@frisat")!;
    expect([changed.summary, changed.sequence]).toEqual(["Et andet navn (foråret 2026)", 2]);
  });

  test("that it was fetched is noted at most once an hour", async () => {
    const { id, file } = await make("own leader", "PLAN");
    const readAt = async () =>
      (await opened.prisma.calendarFeed.findUniqueOrThrow({ where: { id } })).lastReadAt?.toISOString();
    const fetchAt = async (time: string) => {
      vi.useFakeTimers({ now: new Date(time), toFake: ["Date"] });
      await loadCalendarFile(file);
      return readAt();
    };
    expect(await readAt()).toBeUndefined();
    expect(await fetchAt("2026-05-01T08:00:00.000Z")).toBe("2026-05-01T08:00:00.000Z");
    expect(await fetchAt("2026-05-01T08:59:59.000Z")).toBe("2026-05-01T08:00:00.000Z");
    expect(await fetchAt("2026-05-01T09:00:00.000Z")).toBe("2026-05-01T09:00:00.000Z");
  });

  test("takes at most ten queries, however big the plan", async () => {
    const { file } = await make("own leader", "PERSON");
    const before = opened.queryCount();
    await loadCalendarFile(file);
    expect(opened.queryCount() - before).toBeLessThanOrEqual(10);
  });

  test("is called in its owner's language", async () => {
    await opened.prisma.user.update({ where: { id: idOf("own leader") }, data: { locale: "en" } });
    const { file } = await make("own leader", "GROUP group");
    const text = await (await fetchFile(file)).text();
    expect(text).toContain("X-WR-CALNAME:Plan of ALFA Kommune: Dokumentation\\, tilsyn");
  });
});
