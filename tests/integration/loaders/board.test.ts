import { afterAll, beforeAll, expect, test } from "vitest";
import { moveTrialCommand } from "@/lib/commands/trial-life";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";
import { COLUMN_SIZE, loadTrialBoard } from "@/lib/loaders/board";
import { loadTrialList } from "@/lib/loaders/trial-list";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

const board = async (name: ViewerName, raw = {}) => (await loadTrialBoard(world.viewers[name], raw)).data;
const column = async (name: ViewerName, stage: TrialStage, raw = {}) => {
  const { columns, beside } = await board(name, raw);
  return [...columns, ...beside].find((each) => each.stage === stage);
};

async function makeTrial(id: string, stage: TrialStage, more: Record<string, unknown> = {}): Promise<void> {
  await opened.prisma.trial.create({
    data: {
      ...{ id, title: `Kort ${id}`, area: "DAYCARE", freedFrom: "fra", freedTo: "til", stage },
      ...{ sharing: "MUNICIPALITY", municipalityId: "alfa", leadInstitutionId: "alfa-two" },
      stageChanges: { create: { stage, from: new Date("2026-05-01"), actorName: "Prøve" } },
      ...more,
    },
  });
}

test("a column shows the first and counts all, and the list has the same number", async () => {
  for (let index = 0; index < COLUMN_SIZE + 3; index++) await makeTrial(`many-${index}`, "PREPARED");
  const prepared = await column("own administration", "PREPARED");
  const list = (await loadTrialList(world.viewers["own administration"]!, { stage: "PREPARED" })).data;
  expect(prepared?.cards).toHaveLength(COLUMN_SIZE);
  expect(prepared?.total).toBe(COLUMN_SIZE + 3);
  expect(list.total).toBe(prepared?.total);
});

test("the same address narrows the board as it narrows the list", async () => {
  const raw = { municipality: "alfa", institution: "alfa-two", stage: ["IN_TEST", "PREPARED"] };
  const { columns, beside } = await board("own administration", raw);
  const list = (await loadTrialList(world.viewers["own administration"]!, raw)).data;
  expect([...columns, ...beside].reduce((sum, { total }) => sum + total, 0)).toBe(list.total);
  expect(columns.find(({ stage }) => stage === "IDEA")?.total).toBe(0);
});

test("a card can only be moved by those who move the trial, to where the state machine lets it go", async () => {
  await makeTrial("movable", "PREPARED");
  const raw = { q: "movable" };
  const own = (await board("leader next door", raw)).movable;
  expect(own).toMatchObject([{ id: "movable", version: 1, testDays: 100 }]);
  expect(own[0]?.moves.map(({ to }) => to)).toEqual(["IN_TEST", "WITHDRAWN"]);
  for (const name of ["own leader", "staff next door", "own politician", "foreign administration"] as const) {
    expect((await board(name, raw)).movable, name).toEqual([]);
  }
});

test("the days of a stage begin when it was reached, not at what happened within it", async () => {
  await makeTrial("long-prepared", "PREPARED");
  const row = { trialId: "long-prepared", actorName: "Prøve" };
  const undone = { supersededAt: new Date(), supersededByName: "Prøve" };
  await opened.prisma.trialStageChange.createMany({
    data: [
      { ...row, stage: "AWAITING_APPROVAL", move: "ASK_APPROVAL", from: new Date("2026-05-10") },
      { ...row, stage: "PREPARED", move: "APPROVE", from: new Date("2026-05-20") },
      { ...row, stage: "PREPARED", move: "REVOKE", from: new Date("2026-05-30") },
      { ...row, stage: "IN_TEST", move: "START", from: new Date("2026-06-10"), ...undone },
    ],
  });
  const prepared = await column("own administration", "PREPARED", { q: "long-prepared" });
  expect(prepared?.cards[0]?.since).toBe("2026-05-20");
});

test("what is over its time stands first, then what ends soonest", async () => {
  const day = (text: string) => toDbDate(toCalendarDate(text));
  const place = { leadInstitutionId: "alfa-two" };
  await makeTrial("order-late", "IN_TEST", { ...place, periodEnd: day("2030-02-01") });
  await makeTrial("order-open", "IN_TEST", place);
  await makeTrial("order-over", "IN_TEST", { ...place, periodEnd: day("2020-01-01") });
  await makeTrial("order-soon", "IN_TEST", { ...place, periodEnd: day("2030-01-01") });
  const inTest = await column("own administration", "IN_TEST", { q: "order" });
  expect(inTest?.cards.map(({ id }) => id)).toEqual(["order-over", "order-soon", "order-late", "order-open"]);
  expect(inTest?.cards[0]?.overdue).toBe(true);
});

test("a move made from the board is the move of the trial's page: version, date and conflict", async () => {
  await makeTrial("raced", "IDEA");
  const viewer = world.viewers["leader next door"];
  const move = { id: "raced", version: 1, move: "PREPARE", on: "2026-05-02" };
  expect((await moveTrialCommand(viewer, move)).ok).toBe(true);
  expect(await moveTrialCommand(world.viewers["own administration"], move)).toMatchObject({
    code: "CONFLICT",
  });
  expect((await column("leader next door", "PREPARED", { q: "raced" }))?.cards).toMatchObject([
    { id: "raced", version: 2, since: "2026-05-02" },
  ]);
});

test("approval has a column only where something waits for it or can be sent to it", async () => {
  const none = await board("own administration", { q: "movable" });
  expect(none.columns.map(({ stage }) => stage)).not.toContain("AWAITING_APPROVAL");
  await opened.prisma.approvalRule.create({
    data: { order: 1, trigger: "ALWAYS", body: "COMMITTEE", agreementId: worldIds.agreement("alfa") },
  });
  await opened.prisma.trial.update({
    where: { id: "movable" },
    data: { agreementId: worldIds.agreement("alfa") },
  });
  const asked = await board("own administration", { q: "movable" });
  expect(asked.columns.map(({ stage }) => stage)).toContain("AWAITING_APPROVAL");
  expect(asked.movable[0]?.moves.map(({ to }) => to)).toEqual(["AWAITING_APPROVAL", "WITHDRAWN"]);
});

test("however many cards can be moved, the queries are as few", async () => {
  const count = async (raw: object) => {
    const before = opened.queryCount();
    await board("own administration", raw);
    return opened.queryCount() - before;
  };
  const few = await count({ q: "movable" });
  expect(await count({})).toBe(few);
  expect(few).toBeLessThanOrEqual(6);
});
