import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { getPlan } from "@/lib/db/plan";
import { beginsTooEarlyFor } from "@/lib/domain/plan/dependency";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { seedDemo, seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";

let opened: OpenDatabase;
const prisma = () => opened.prisma;
const today = toCalendarDate("2026-11-22");
const seed = () => seedDemo(prisma(), { today, passwordHash: async () => "$argon2id$demo" });
const counts = async () => ({
  waits: await prisma().planDependency.count(),
  documents: await prisma().planDocument.count(),
  trials: await prisma().planItemTrial.count(),
  wishes: await prisma().planItemWish.count(),
});

beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(prisma());
  await seed();
});
afterAll(() => opened.close());

test("items of the made-up plans wait for each other in an order that fits their times", async () => {
  const agreements = await prisma().planDependency.groupBy({ by: ["agreementId"] });
  expect(agreements.length).toBe(7);
  for (const { agreementId } of agreements) {
    const { items } = await getPlan(agreementId);
    for (const item of items) {
      const awaited = items.filter(({ id }) => item.dependsOnIds.includes(id));
      expect(beginsTooEarlyFor({ ...item, state: "PLANNED" }, awaited), item.id).toEqual([]);
    }
  }
});

test("each plan has documents, public trials and somebody who sees to things", async () => {
  const items = await prisma().planItem.findMany({
    where: { origin: "DEMO", documents: { some: {} } },
    select: { agreementId: true, responsible: true },
  });
  expect(new Set(items.map(({ agreementId }) => agreementId)).size).toBe(7);
  expect(items.every(({ responsible }) => responsible !== null)).toBe(true);
  const tied = await prisma().planItemTrial.findMany({ select: { trial: { select: { sharing: true } } } });
  expect(tied.length).toBeGreaterThan(10);
  expect(tied.every(({ trial }) => trial.sharing === "PUBLIC")).toBe(true);
});

test("the reference plan is as the sources have it: nothing is tied to it", async () => {
  const item = { origin: "REFERENCE" } as const;
  expect(await prisma().planDocument.count({ where: { item } })).toBe(0);
  expect(await prisma().planDependency.count({ where: { item } })).toBe(0);
});

test("a second start adds nothing, also not what somebody took away", async () => {
  const before = await counts();
  await seed();
  expect(await counts()).toEqual(before);
  const { itemId } = await prisma().planDocument.findFirstOrThrow();
  const removed = await prisma().planDocument.deleteMany({ where: { itemId } });
  await prisma().planItem.update({ where: { id: itemId }, data: { version: 2 } });
  await seed();
  expect(await counts()).toEqual({ ...before, documents: before.documents - removed.count });
});
