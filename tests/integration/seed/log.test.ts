import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { logKinds, logLimits } from "@/lib/domain/log/entry";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { isPlanned } from "@/lib/domain/trial/stage";
import { seedDemo, seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";

const today = toCalendarDate("2026-11-22");
const seed = () => seedDemo(opened.prisma, { today, passwordHash: async () => "$argon2id$demo" });

let opened: OpenDatabase;
const prisma = () => opened.prisma;

beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(prisma());
  await seed();
});
afterAll(() => opened.close());

const listEntries = () => prisma().logEntry.findMany({ include: { trial: true, photos: true } });

test("some forty trials tell what happened, in each of the seven municipalities", async () => {
  const entries = await listEntries();
  const trials = new Map(entries.map(({ trial }) => [trial.id, trial]));
  expect(trials.size).toBeGreaterThanOrEqual(36);
  expect(new Set([...trials.values()].map(({ municipalityId }) => municipalityId)).size).toBe(7);
  expect(new Set(entries.map(({ kind }) => kind)).size).toBe(logKinds.length);
  for (const { id } of trials.values()) {
    const own = entries.filter(({ trialId }) => trialId === id).length;
    expect(own, id).toBeGreaterThanOrEqual(4);
    expect(own, id).toBeLessThanOrEqual(8);
  }
});

test("nothing is written before a trial began or in the future, and the same is not told twice in one place", async () => {
  const seen = new Set<string>();
  for (const { id, text, happenedOn, trial } of await listEntries()) {
    const day = fromDbDate(happenedOn);
    expect(day >= fromDbDate(trial.periodStart!) && day <= today, id).toBe(true);
    expect(findCprNumbers(text), id).toEqual([]);
    expect([...text].length, id).toBeLessThanOrEqual(logLimits.text);
    const place = `${trial.municipalityId} ${text}`;
    expect(seen.has(place), place).toBe(false);
    seen.add(place);
  }
});

test("the pictures are small drawings with words", async () => {
  const photos = (await listEntries()).flatMap((entry) => entry.photos);
  expect(photos.length).toBeGreaterThanOrEqual(8);
  for (const { id, alt, image, preview, width, height } of photos) {
    expect(alt.length, id).toBeGreaterThan(10);
    expect(image.length, id).toBeLessThan(60_000);
    const meta = await sharp(image).metadata();
    expect([meta.format, meta.width, meta.height]).toEqual(["webp", width, height]);
    expect((await sharp(preview).metadata()).width).toBe(480);
  }
});

test("about half of the trials that have begun say who was heard", async () => {
  const trials = await prisma().trial.findMany({
    where: { origin: "DEMO" },
    include: { involvements: true },
  });
  const begun = trials.filter(({ stage }) => !isPlanned(stage));
  const share = begun.filter(({ involvements }) => involvements.length > 0).length / begun.length;
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.75);
  expect(trials.filter(({ stage }) => isPlanned(stage)).every((each) => each.involvements.length === 0)).toBe(
    true,
  );
});

test("what somebody has removed or written does not come back or go away", async () => {
  const [entry] = await prisma().logEntry.findMany({ orderBy: { id: "asc" }, take: 1 });
  const line = await prisma().trialInvolvement.findFirstOrThrow({ where: { trialId: entry!.trialId } });
  await prisma().logEntry.update({
    where: { id: entry!.id },
    data: { removedAt: new Date(), text: "Rettet" },
  });
  await prisma().trialInvolvement.delete({ where: { id: line.id } });
  const about = { operation: "UPDATE", entity: "log", entityId: entry!.trialId, actorName: "Prøve" } as const;
  await prisma().auditEvent.create({ data: about });
  const before = await prisma().logEntry.count();
  await seed();
  expect(await prisma().logEntry.count()).toBe(before);
  expect(await prisma().trialInvolvement.count({ where: { id: line.id } })).toBe(0);
  expect((await prisma().logEntry.findUniqueOrThrow({ where: { id: entry!.id } })).text).toBe("Rettet");
});
