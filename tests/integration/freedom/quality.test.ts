import { afterAll, beforeAll, expect, test } from "vitest";
import { useDatabase, type OpenDatabase } from "@/lib/db/client";
import { seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import {
  askAll,
  qualityOf,
  qualityQuestions,
  qualitySets,
  type QualityOutcome,
} from "@/tests/support/freedom-quality";

let opened: OpenDatabase;
let outcomes: QualityOutcome[];
beforeAll(async () => {
  opened = await freshDatabase();
  useDatabase(opened);
  await seedReference(opened.prisma);
  outcomes = await askAll(qualityQuestions());
});
afterAll(() => opened.close());

test("the set is large enough, and names only records there are", async () => {
  expect(outcomes.length).toBeGreaterThanOrEqual(120);
  const ids = outcomes.map(({ question }) => question.id);
  expect(new Set(ids).size).toBe(ids.length);
  const { prisma } = opened;
  const select = { select: { id: true } };
  const known = new Set(
    [
      await prisma.fencePost.findMany(select),
      await prisma.legalProvision.findMany(select),
      await prisma.municipalRule.findMany(select),
    ].flatMap((rows) => rows.map(({ id }) => id)),
  );
  const named = outcomes.flatMap(({ question }) => [...question.records, ...question.mayAlso]);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

// Each set was written without sight of the vocabulary, and by itself: what holds for one by luck fails another.
test.each(qualitySets)("set %s: at least nine in ten verdicts and records are right", (set) => {
  const quality = qualityOf(outcomes.filter(({ question }) => question.set === set));
  expect(quality.questions).toBeGreaterThanOrEqual(100);
  expect(quality.verdicts).toBeGreaterThanOrEqual(0.9);
  expect(quality.precision).toBeGreaterThanOrEqual(0.9);
  expect(quality.recall).toBeGreaterThanOrEqual(0.9);
});

test("the same question gets the same answer", async () => {
  const again = await askAll(qualityQuestions().slice(0, 40));
  expect(again.map(({ answer }) => answer)).toEqual(outcomes.slice(0, 40).map(({ answer }) => answer));
});
