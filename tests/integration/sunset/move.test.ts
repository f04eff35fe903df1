import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { moveExpiryCommand } from "@/lib/commands/sunset";
import type { OpenDatabase } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { addDays, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { Actor } from "@/lib/domain/member/role";
import { sendDigests } from "@/lib/jobs/digest";
import { loadMoveExpiry } from "@/lib/loaders/sunset";
import { seedReference } from "@/prisma/seed";
import { fingerprint } from "@/tests/integration/seed/fingerprint";
import { freshDatabase } from "@/tests/support/database";
import { makeActor } from "@/tests/support/world";

/**
 * The acts of 2021 were to end on 30 September 2024; for daycare and schools that day was later moved to 31 July 2025.
 * Told with the agreements of the sources and trials of our own, one of each kind in each area.
 */
const law = "lva-dagtilbud-folkeskole";
const municipalities = { DAYCARE: "helsingoer", SCHOOL: "holbaek", ELDERCARE: "viborg" } as const;
const areas = Object.keys(municipalities) as (keyof typeof municipalities)[];
const agreementOf = (municipality: string) => `velfaerdsaftale-${municipality}`;
const [was, willBe] = ["2024-09-30", "2025-07-31"].map(toCalendarDate) as [CalendarDate, CalendarDate];

let opened: OpenDatabase;
let evaluator: Actor;
const before = process.env.FRISAT_TODAY;

beforeAll(async () => {
  process.env.FRISAT_TODAY = "2024-06-01";
  opened = await freshDatabase();
  const { prisma } = opened;
  await seedReference(prisma);
  await prisma.trial.deleteMany({});
  evaluator = await makeActor(prisma, "EVALUATOR");
  for (const area of areas) {
    const municipalityId = municipalities[area];
    const institutionId = `institution-${municipalityId}`;
    await prisma.institution.create({
      data: { id: institutionId, name: `Hus ${area}`, kind: "DAYCARE_CENTRE", area, municipalityId },
    });
    await makeActor(prisma, "LEADER", { municipalityId, institutionId });
    const trial = (key: string, parts: object) => ({
      ...{
        id: `${key}-${area}`,
        title: `${key} ${area}`,
        area: area as WelfareArea,
        stage: "IN_TEST" as const,
      },
      ...{ freedFrom: "a", freedTo: "b", municipalityId, leadInstitutionId: institutionId },
      ...{ agreementId: agreementOf(municipalityId), ...parts },
    });
    const needs = (statedNeed: "DIRECT" | "INDIRECT" | "NONE", reviewedNeed?: "NONE") => ({
      exemptionUses: {
        create: {
          ...{ level: "NATIONAL" as const, statedNeed },
          ...(reviewedNeed && { reviewedNeed, reviewedOn: toDbDate(was), reviewedByName: "Prøve" }),
        },
      },
    });
    const chosen = { create: { way: "STOP" as const, chosenOn: toDbDate(toCalendarDate("2024-05-01")) } };
    // An account that has been taken into use.
    await prisma.user.updateMany({ data: { passwordHash: "x" } });
    for (const data of [
      trial("direct", needs("DIRECT")),
      trial("indirect", needs("INDIRECT")),
      trial("chosen", { ...needs("DIRECT"), landing: chosen }),
      trial("reviewed-away", needs("DIRECT", "NONE")),
      trial("landed", { ...needs("DIRECT"), stage: "LANDED" }),
      trial("archived", { ...needs("DIRECT"), archivedAt: new Date() }),
      trial("without-agreement", { ...needs("DIRECT"), agreementId: null }),
    ])
      await prisma.trial.create({ data });
  }
});
afterAll(async () => {
  if (before === undefined) delete process.env.FRISAT_TODAY;
  else process.env.FRISAT_TODAY = before;
  await opened.close();
});

const chosenAreas = ["DAYCARE", "SCHOOL"];
const query = { law, area: chosenAreas, date: "31-07-2025" };

async function form(parts: object = {}) {
  const page = await loadMoveExpiry(evaluator, query);
  if (!page.ok) throw new Error(page.code);
  const seen = page.data.agreements.map(({ id, version }) => `${id}:${version}`);
  const reason = "Loven er forlænget for dagtilbud og folkeskole.";
  return { kind: "LAW", id: law, areas: chosenAreas, date: "31-07-2025", reason, seen, ...parts };
}

/** Runs the job over a stretch of days; who got a mail on which, and which trials they were told have no landing. */
async function remindersOf(from: string, to: string): Promise<string[]> {
  const mails: string[] = [];
  for (let day = toCalendarDate(from); day <= toCalendarDate(to); day = addDays(day, 1)) {
    await sendDigests(new Date(`${day}T10:00:00Z`));
    const sent = await opened.prisma.outboxMessage.findMany({
      where: { onceKey: { endsWith: ` ${day}` } },
      orderBy: { recipient: "asc" },
    });
    mails.push(
      ...sent.map(({ recipient, bodyText }) => {
        const told = /MANGLER EN LANDING\n([^]*?)\n\n/.exec(bodyText)?.[1] ?? "";
        const named = areas.flatMap((area) =>
          ["direct", "indirect", "chosen", "reviewed-away", "landed", "archived", "without-agreement"]
            .filter((key) => told.includes(`- ${key} ${area},`))
            .map((key) => key),
        );
        return `${day} ${recipient.split("-").at(-1)!.split("@")[0]}: ${named.join(" ")}`;
      }),
    );
  }
  return mails;
}
const forgetMails = () => opened.prisma.outboxMessage.deleteMany();
const lastDays = async () =>
  Object.fromEntries(
    (await opened.prisma.agreement.findMany({ where: { kind: "STATUTORY" }, orderBy: { id: "asc" } })).map(
      ({ municipalityId, expiresOn }) => [municipalityId, fromDbDate(expiresOn)],
    ),
  );

describe("before the move", () => {
  test("the preview names what would change, and changes nothing", async () => {
    const untouched = await fingerprint(opened);
    const page = await loadMoveExpiry(evaluator, query);
    if (!page.ok) throw new Error(page.code);
    expect(page.data.agreements.map(({ id }) => id).sort()).toEqual(
      ["esbjerg", "helsingoer", "holbaek", "rebild"].map(agreementOf),
    );
    const { preview } = page.data;
    expect(preview!.rows.map(({ id }) => id).sort()).toEqual(
      ["chosen", "direct", "indirect"].flatMap((key) => [`${key}-DAYCARE`, `${key}-SCHOOL`]),
    );
    for (const row of preview!.rows) {
      expect([row.before, row.after]).toEqual([was, willBe]);
      const isChosen = row.id.startsWith("chosen");
      expect(row.remindersBefore).toEqual(isChosen ? [] : ["2024-07-02", "2024-08-31", "2024-09-30"]);
      expect(row.remindersAfter).toEqual(
        isChosen ? [] : ["2025-02-01", "2025-05-02", "2025-07-01", "2025-07-31"],
      );
    }
    expect(preview).toMatchObject({
      total: 6,
      missing: 4,
      remindersBefore: 12,
      remindersAfter: 16,
      unseen: 0,
    });
    expect(await fingerprint(opened)).toEqual(untouched);
  });

  test("reminders go out in the week of the 180th, 90th and 30th day before and of the day, in every area", async () => {
    await forgetMails();
    const days = ["2024-04-01", "2024-07-01", "2024-08-26", "2024-09-30"];
    expect(await remindersOf("2024-03-01", "2024-10-31")).toEqual(
      days.flatMap((day) =>
        Object.values(municipalities)
          .sort()
          .map((municipality) => `${day} ${municipality}: direct indirect`),
      ),
    );
    await forgetMails();
  });

  test.each([
    ["the day they have", { date: "30-09-2024" }, { date: { key: "sameDate" } }],
    ["a day before they begin", { date: "1-1-2021" }, { date: { key: "beforeStart" } }],
    ["a day there is not", { date: "31-06-2025" }, { date: { key: "date" } }],
    ["no reason", { reason: " " }, { reason: { key: "required" } }],
    ["no area", { areas: [], seen: [] }, { areas: { key: "chooseOne" } }],
    ["another law's area", { areas: ["ELDERCARE"], seen: [] }, { areas: { key: "chooseOne" } }],
  ])("%s is refused", async (_, parts, fieldErrors) => {
    expect(await moveExpiryCommand(evaluator, await form(parts))).toMatchObject({ ok: false, fieldErrors });
  });

  test("a preview that is out of date moves nothing", async () => {
    const stale = await form();
    await opened.prisma.agreement.update({
      where: { id: agreementOf("rebild") },
      data: { version: { increment: 1 } },
    });
    const result = await moveExpiryCommand(evaluator, stale);
    expect(result).toMatchObject({ ok: false, code: "CONFLICT" });
    expect(new Set(Object.values(await lastDays()))).toEqual(new Set([was]));
  });

  test("two who move at the same time: one does, the other is told", async () => {
    const posted = { ...(await form()), date: "31-12-2024", areas: ["SCHOOL"] };
    const school = { ...posted, seen: posted.seen.filter((each) => /esbjerg|holbaek/.test(each)) };
    const results = await Promise.all([
      moveExpiryCommand(evaluator, school),
      moveExpiryCommand(evaluator, school),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      ...{
        code: "CONFLICT",
        current: { agreements: [{ expiresOn: "2024-12-31" }, { expiresOn: "2024-12-31" }] },
      },
    });
    // Back again, as if nothing had been moved.
    const page = await loadMoveExpiry(evaluator, { law, area: ["SCHOOL"], date: "30-09-2024" });
    if (!page.ok) throw new Error(page.code);
    const seen = page.data.agreements.map(({ id, version }) => `${id}:${version}`);
    const back = { ...school, date: "30-09-2024", seen };
    expect(await moveExpiryCommand(evaluator, back)).toMatchObject({ ok: true });
  });
});

describe("moving the law for daycare and schools", () => {
  test("moves four agreements and the law itself, and none of eldercare, with the reason in the history", async () => {
    expect(await moveExpiryCommand(evaluator, await form())).toEqual({
      ...{ ok: true, data: { moved: 4, date: willBe } },
    });
    expect(await lastDays()).toEqual({
      ...{ helsingoer: willBe, rebild: willBe, esbjerg: willBe, holbaek: willBe },
      ...{ langeland: was, middelfart: was, viborg: was },
    });
    const periods = await opened.prisma.provisionValidity.findMany({
      where: { provisionId: { in: [law, "lva-aeldre"] } },
      orderBy: [{ provisionId: "desc" }, { order: "asc" }],
    });
    const told = periods.map(({ provisionId, kind, validTo }) => [provisionId, kind, fromDbDate(validTo)]);
    expect(told.filter(([id]) => id === law)).toEqual([
      [law, "IN_FORCE", was],
      [law, "EXTENDED", willBe],
    ]);
    expect(told.filter(([id]) => id !== law)).toEqual([["lva-aeldre", "IN_FORCE", was]]);
    const events = await opened.prisma.auditEvent.findMany({
      where: { after: { path: ["expiresOn"], equals: willBe } },
      orderBy: { entityId: "asc" },
    });
    expect(
      events.map(({ entity, entityId, before, after }) => ({ entity, entityId, before, after })),
    ).toEqual(
      ["esbjerg", "helsingoer", "holbaek", "rebild"].map((municipality) => ({
        ...{ entity: "agreement", entityId: agreementOf(municipality), before: { expiresOn: was } },
        after: { expiresOn: willBe, reason: "Loven er forlænget for dagtilbud og folkeskole." },
      })),
    );
  });

  test("moves their reminders, and leaves those of eldercare", async () => {
    await forgetMails();
    expect(await remindersOf("2024-06-01", "2025-08-31")).toEqual([
      // Eldercare's first mail was due in April and is caught up with.
      "2024-06-03 viborg: direct indirect",
      "2024-07-01 viborg: direct indirect",
      "2024-08-26 viborg: direct indirect",
      "2024-09-30 viborg: direct indirect",
      ...["2025-01-27", "2025-04-28", "2025-06-30", "2025-07-28"].flatMap((day) => [
        `${day} helsingoer: direct indirect`,
        `${day} holbaek: direct indirect`,
      ]),
    ]);
  });

  test("is not undone by the next start", async () => {
    await seedReference(opened.prisma);
    expect((await lastDays()).rebild).toBe(willBe);
  });
});
