import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { harvestKinds } from "@/lib/domain/process/harvest";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
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

test("the sources' three workshops stand in their steps, with the plan's items and its words for their time", async () => {
  const workshops = await prisma().workshop.findMany({
    where: { origin: "REFERENCE" },
    orderBy: { startOn: "asc" },
  });
  expect(
    workshops.map(({ step, wording, planItemId, heldOn }) => [step, wording, planItemId, heldOn]),
  ).toEqual([
    ["LEADERS", "primo juni", "workshop-ledere", null],
    ["STAFF", "medio juni", "workshop-medarbejdere", null],
    ["PARENT_BOARD", "ultimo juni", "workshop-foraeldrebestyrelser", null],
  ]);
  expect(workshops.every(({ source }) => source !== null)).toBe(true);
});

test("a catalogue of 24 is common to all", async () => {
  expect(await prisma().exercise.count({ where: { municipalityId: null, origin: "REFERENCE" } })).toBe(24);
  const adapted = await prisma().exercise.findMany({ where: { origin: "DEMO" } });
  expect(new Set(adapted.map(({ municipalityId }) => municipalityId)).size).toBe(7);
  expect(adapted.every(({ adaptedFromId, institutionId }) => adaptedFromId && institutionId)).toBe(true);
});

test("each of the seven has rounds in every state, and harvested something of every kind", async () => {
  const rounds = await prisma().workshopRound.findMany({
    where: { origin: "DEMO" },
    include: { workshops: true, harvest: true, agreement: true },
  });
  expect(new Set(rounds.map(({ agreement }) => agreement.municipalityId)).size).toBe(7);
  for (const { id, workshops } of rounds) {
    expect(
      workshops.filter(({ step }) => step === "LEADERS"),
      id,
    ).toHaveLength(1);
    expect(workshops.length, id).toBeGreaterThan(3);
  }
  const municipalities = new Set(rounds.map(({ agreement }) => agreement.municipalityId));
  for (const municipality of municipalities) {
    const notes = rounds
      .filter(({ agreement }) => agreement.municipalityId === municipality)
      .flatMap(({ harvest }) => harvest);
    expect(new Set(notes.map(({ kind }) => kind)).size, municipality).toBe(harvestKinds.length);
    expect(new Set(notes.map(({ text }) => text)).size, municipality).toBe(notes.length);
    expect(notes.flatMap(({ text }) => findCprNumbers(text))).toEqual([]);
  }
});

test("nothing was held or harvested on a day to come, and Rebild's leader has a workshop ahead", async () => {
  const workshops = await prisma().workshop.findMany({ where: { origin: "DEMO" } });
  for (const { id, heldOn } of workshops)
    expect(heldOn === null || fromDbDate(heldOn) <= today, id).toBe(true);
  const notes = await prisma().harvestNote.findMany({ where: { origin: "DEMO" } });
  for (const { id, happenedOn } of notes) expect(fromDbDate(happenedOn) <= today, id).toBe(true);
  const ahead = workshops.filter(
    ({ institutionId, heldOn }) => institutionId === "rebild-boernehuset-skovbrynet" && heldOn === null,
  );
  expect(ahead.map(({ step }) => step)).toEqual(["STAFF"]);
});

test("what people changed stays, and nothing is written twice", async () => {
  const note = await prisma().harvestNote.findFirstOrThrow({ where: { origin: "DEMO" } });
  await prisma().harvestNote.update({
    where: { id: note.id },
    data: { removedAt: new Date(), text: "Rettet" },
  });
  const counts = async () => [
    await prisma().workshopRound.count(),
    await prisma().workshop.count(),
    await prisma().programmeEntry.count(),
    await prisma().exercise.count(),
    await prisma().harvestNote.count({ where: { removedAt: null } }),
  ];
  const before = await counts();
  await seedReference(prisma());
  await seed();
  expect(await counts()).toEqual(before);
});
