import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { markRecheckedCommand } from "@/lib/commands/sunset";
import type { OpenDatabase } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { addMonths, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { today } from "@/lib/clock";
import { sendReminders } from "@/lib/jobs/reminders";
import { loadSunset } from "@/lib/loaders/sunset";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  // Institutions of one municipality, one of them without a leader.
  await opened.prisma.agreement.update({
    where: { id: worldIds.agreement("beta") },
    data: { expiresOn: toDbDate(toCalendarDate("2030-12-31")) },
  });
});
afterAll(() => opened.close());
beforeEach(() => opened.prisma.outboxMessage.deleteMany());

const mails = async () =>
  (await opened.prisma.outboxMessage.findMany({ orderBy: { recipient: "asc" } })).map(
    ({ recipient, bodyText }) => ({ recipient, bodyText }),
  );
// The world's agreement in alfa ends on 31 December 2027.
const first = toCalendarDate("2027-07-04");

describe("reminders of what ends", () => {
  test("are one mail to each leader, with their own trials and a link", async () => {
    expect(await sendReminders(first)).toBe(2);
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient)).toEqual([
      "leader-alfa-one@example.dk",
      "leader-alfa-two@example.dk",
    ]);
    expect(sent[0]!.bodyText).toContain("Hemmelighed trial-alfa-one-institution");
    expect(sent[0]!.bodyText).not.toContain("alfa-two");
    expect(sent[0]!.bodyText).toContain("31. december 2027");
    expect(sent[0]!.bodyText).toContain("/freedom/sunset?municipality=alfa&missing=1&due=1");
  });

  test("go out once, whoever runs the job on the same day", async () => {
    const added = await Promise.all([sendReminders(first), sendReminders(first), sendReminders(first)]);
    expect(added.reduce((sum, each) => sum + each, 0)).toBe(2);
    expect(await mails()).toHaveLength(2);
  });

  test("go to the administration where no leader has an account, and to nobody whose account is closed", async () => {
    const leader = world.viewers["own leader"]!.userId;
    await opened.prisma.user.update({ where: { id: leader }, data: { closedAt: new Date() } });
    await sendReminders(first);
    await opened.prisma.user.update({ where: { id: leader }, data: { closedAt: null } });
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([
      "administration-alfa@example.dk",
      "leader-alfa-two@example.dk",
    ]);
  });

  test("are in the language of the one who gets them", async () => {
    const leader = world.viewers["own leader"]!.userId;
    await opened.prisma.user.update({ where: { id: leader }, data: { locale: "en" } });
    await sendReminders(first);
    await opened.prisma.user.update({ where: { id: leader }, data: { locale: "da" } });
    expect((await mails())[0]!.bodyText).toContain("ends 31 December 2027");
  });
});

describe("provisions to be checked again", () => {
  const evaluator = () => world.viewers["national evaluator"]!;
  const due = toCalendarDate("2026-05-01");
  const set = async (recheckOn: string, keeperId: string | null) =>
    opened.prisma.legalProvision.update({
      where: { id: worldIds.provision },
      data: { recheckOn: toDbDate(toCalendarDate(recheckOn)), keeperId },
      select: { version: true },
    });

  test("remind their keeper on the day, and again a month later", async () => {
    await set(due, evaluator().userId);
    const sent: string[] = [];
    for (const day of ["2026-04-30", "2026-05-01", "2026-05-02", "2026-05-20", "2026-05-31", "2026-06-01"]) {
      if ((await sendReminders(toCalendarDate(day))) > 0) sent.push(day);
    }
    expect(sent).toEqual(["2026-05-01", "2026-05-31"]);
    const [mail] = await mails();
    expect(mail!.recipient).toBe("evaluator-all@example.dk");
    expect(mail!.bodyText).toContain("Dagtilbudsloven § 11: Sprogvurdering");
    expect(mail!.bodyText).toContain("/freedom/sunset#rechecks");
  });

  test("stand on the page of national keepers until somebody has checked them", async () => {
    const { version } = await set(due, null);
    const listed = async () => {
      const result = await loadSunset(evaluator(), {});
      return result.ok ? result.data.national!.rechecks.map(({ id }) => id) : [];
    };
    expect(await listed()).toEqual([worldIds.provision]);
    const form = { id: worldIds.provision, version: String(version), months: "12" };
    expect(await markRecheckedCommand(evaluator(), form)).toMatchObject({ ok: true });
    expect(await listed()).toEqual([]);
    const next = addMonths(today(), 12);
    const saved = await opened.prisma.legalProvision.findUniqueOrThrow({ where: { id: worldIds.provision } });
    // Whoever checks what nobody kept takes over.
    expect([fromDbDate(saved.recheckOn), saved.keeperId]).toEqual([next, evaluator().userId]);
    const event = await opened.prisma.auditEvent.findFirstOrThrow({
      where: { entity: "legalProvision", entityId: worldIds.provision },
      orderBy: { id: "desc" },
    });
    expect(event.before).toMatchObject({ recheckOn: due });
    expect(event.after).toMatchObject({ recheckOn: next, checkedOn: today() });
    expect(await markRecheckedCommand(evaluator(), form)).toEqual({ ok: false, code: "CONFLICT" });
  });

  test("are nobody else's to see or to check", async () => {
    await set(due, null);
    for (const name of ["own administration", "own leader", "own evaluator"] as const) {
      const page = await loadSunset(world.viewers[name], { municipality: "alfa" });
      expect(page.ok && page.data.national).toBeNull();
    }
  });
});
