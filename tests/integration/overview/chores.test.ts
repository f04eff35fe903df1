import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { today } from "@/lib/clock";
import type { Db, OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import type { Viewer } from "@/lib/domain/member/role";
import { addDays } from "@/lib/domain/shared/calendar-date";
import { choreKinds, type ChoreKind } from "@/lib/domain/statistic/attention";
import { loadOverview } from "@/lib/loaders/overview";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let prisma: Db;
let world: World;
const day = today();
const at = (days: number) => toDbDate(addDays(day, days));

beforeAll(async () => {
  opened = await freshDatabase();
  prisma = opened.prisma;
  world = await makeWorld(prisma);
  // In force whatever day it is.
  await prisma.agreement.update({
    where: { id: worldIds.agreement("alfa") },
    data: { inForceFrom: at(-400), expiresOn: at(400) },
  });
  await prisma.institution.create({
    data: { id: "alfa-school", name: "Skolen", kind: "SCHOOL", area: "SCHOOL", municipalityId: "alfa" },
  });
});
afterAll(() => opened.close());

async function overviewFor(viewer: Viewer, raw = {}) {
  const result = await loadOverview(viewer, { municipality: "alfa", ...raw });
  if (!result.ok || result.data.municipality === null) throw new Error("no page");
  return result.data;
}
/** How many of each kind wait, of those that do. */
async function waiting(viewer: Viewer): Promise<Partial<Record<ChoreKind, number>> | null> {
  const { chores } = await overviewFor(viewer);
  if (chores === null) return null;
  return Object.fromEntries(
    choreKinds.flatMap((kind) => (chores[kind].length > 0 ? [[kind, chores[kind].length]] : [])),
  );
}

test("what waits for the administration comes up, and goes away when it is done", async () => {
  const own = world.viewers["own administration"];
  const place = { municipalityId: "alfa", institutionId: "alfa-one" };
  // Both of alfa's institutions with trials have a leader, and its wish lies with the ministry.
  expect(await waiting(own)).toEqual({});

  const idea = await prisma.idea.create({
    data: { ...place, title: "Udeliv", initiator: "STAFF", status: "WAITING" },
  });
  const dilemma = await prisma.dilemma.create({
    data: {
      ...{ ...place, title: "Hvem bestemmer?", text: "Tekst", question: "Hvad?", area: "DAYCARE" },
      ...{ askedOn: at(-3), authorName: "Leder" },
    },
  });
  const handOver = await prisma.handOver.create({ data: { ...place, takesOverOn: at(10) } });
  const report = await prisma.statusReport.create({
    data: {
      ...{ title: "Statussag", committee: "Udvalget", periodFrom: at(-90), periodTo: at(0) },
      ...{ authorName: "F", municipalityId: "alfa", content: [], frozen: {} },
    },
  });
  const letter = await prisma.newsletter.create({
    data: {
      ...{ month: toDbDate(`${day.slice(0, 7)}-01` as typeof day), title: "Nyt", content: [] },
      ...{ authorName: "F", municipalityId: "alfa" },
    },
  });
  await prisma.exemptionWish.update({ where: { id: worldIds.wish }, data: { stage: "COMMITTEE" } });
  const part = (title: string, endOn: Date, state: "PLANNED" | "DONE" = "PLANNED") => ({
    ...{ order: 1, title, wording: title, startOn: at(-200), endOn, precision: "DAY" as const, state },
    ...{ kind: "EVENT" as const, level: "MUNICIPAL" as const, audience: [] },
    ...{ agreementId: worldIds.agreement("alfa"), phaseId: "phase-alfa" },
    reachedOn: state === "DONE" ? at(-1) : null,
  });
  await prisma.planItem.createMany({
    data: [
      part("For sent", at(-1)),
      part("I dag", at(0)),
      part("Om 14 dage", at(14)),
      part("Om 15 dage", at(15)),
      part("Gjort", at(-5), "DONE"),
    ],
  });

  const all = { plan: 3, wish: 1, idea: 1, dilemma: 1, handOver: 1, report: 1, newsletter: 1 };
  expect(await waiting(own)).toEqual(all);
  const { chores } = await overviewFor(own);
  expect(chores!.plan.map((chore) => [chore.title, "isLate" in chore && chore.isLate])).toEqual([
    ["For sent", true],
    ["I dag", false],
    ["Om 14 dage", false],
  ]);

  // Others are not told of what nobody has read yet, nor of drafts.
  expect(await waiting(world.viewers["own evaluator"])).toBeNull();
  expect(await waiting(world.viewers["system administrator"])).toBeNull();

  await prisma.idea.update({ where: { id: idea.id }, data: { status: "OPEN" } });
  const { id: reflection } = await prisma.dilemmaReflection.create({
    data: { dilemmaId: dilemma.id, text: "Tænk over det", authorName: "Politiker" },
  });
  await prisma.handOver.update({ where: { id: handOver.id }, data: { completedAt: new Date() } });
  await prisma.reportVersion.create({
    data: { reportId: report.id, number: 1, content: [], frozen: {}, issuedOn: at(0), authorName: "F" },
  });
  await prisma.newsletter.update({ where: { id: letter.id }, data: { sentAt: new Date(), recipients: 2 } });
  await prisma.exemptionWish.update({ where: { id: worldIds.wish }, data: { stage: "SENT" } });
  await prisma.planItem.deleteMany({});
  expect(await waiting(own)).toEqual({});
  // A reflection that was taken back is none.
  await prisma.dilemmaReflection.update({ where: { id: reflection }, data: { removedAt: new Date() } });
  expect(await waiting(own)).toEqual({ dilemma: 1 });
  await prisma.dilemma.update({ where: { id: dilemma.id }, data: { removedAt: new Date() } });
});

test("an administration of one area is told of its own area", async () => {
  const narrowed = {
    ...world.viewers["own administration"]!,
    memberships: [
      {
        role: "ADMINISTRATION" as const,
        municipalityId: "alfa",
        institutionId: null,
        area: "SCHOOL" as const,
      },
    ],
  };
  await prisma.idea.createMany({
    data: ["alfa-one", "alfa-school"].map((institutionId) => ({
      ...{ municipalityId: "alfa", institutionId, title: "Forslag", initiator: "STAFF" as const },
      status: "WAITING" as const,
    })),
  });
  expect(await waiting(narrowed)).toEqual({ idea: 1 });
  expect(await waiting(world.viewers["own administration"])).toEqual({ idea: 2 });
  await prisma.idea.deleteMany({});
});

describe("an institution that has gone quiet", () => {
  const quietFor = async (days: number) => {
    const { quiet } = await overviewFor(world.viewers["own administration"], { quiet: String(days) });
    return quiet.institutions.map(({ institutionId, kind, on }) => ({ institutionId, kind, on }));
  };

  test("is told of by what was heard last: a move, a note in the log, a saving", async () => {
    // Moved on 1 March 2026 to test, and nothing since.
    const silent = { kind: "MOVE", on: "2026-03-01" };
    const ids = ["alfa-one", "alfa-two"];
    expect(await quietFor(30)).toEqual(ids.map((institutionId) => ({ institutionId, ...silent })));

    const trialId = worldIds.trial("alfa-one", "MUNICIPALITY");
    const note = await prisma.logEntry.create({
      data: {
        trialId,
        kind: "LEARNING",
        text: "Børnene leger mere",
        happenedOn: at(-40),
        authorName: "Leder",
      },
    });
    expect(await quietFor(30)).toContainEqual({
      institutionId: "alfa-one",
      kind: "LOG",
      on: addDays(day, -40),
    });
    expect(await quietFor(60)).toEqual([{ institutionId: "alfa-two", ...silent }]);

    // A note that was taken away was not heard.
    await prisma.logEntry.update({ where: { id: note.id }, data: { removedAt: new Date() } });
    expect(await quietFor(60)).toHaveLength(2);
    await prisma.trialEffort.create({ data: { trialId, kind: "FORM", seconds: 60, fields: 3, on: at(-1) } });
    expect(await quietFor(30)).toEqual([{ institutionId: "alfa-two", ...silent }]);
  });

  test("is not asked after when all its trials are over", async () => {
    await prisma.trial.updateMany({ where: { leadInstitutionId: "alfa-two" }, data: { stage: "LANDED" } });
    expect(await quietFor(30)).toEqual([]);
  });
});
