import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db, OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { listLastHeard } from "@/lib/db/overview";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let prisma: Db;
let world: World;
const day = (text: string) => toDbDate(toCalendarDate(text));
const quietTrial = worldIds.trial("alfa-one", "INSTITUTION");
const openTrial = worldIds.trial("alfa-one", "PUBLIC");

beforeAll(async () => {
  opened = await freshDatabase();
  prisma = opened.prisma;
  world = await makeWorld(prisma);
  // All of the institution's trials began on 1 March 2026; nothing else was written.
});
afterAll(() => opened.close());

async function lastHeard(institutionId = "alfa-one", viewer = world.viewers["own administration"]) {
  const rows = await listLastHeard(scopeOf(viewer), "alfa");
  const row = rows.find((each) => each.institutionId === institutionId);
  return row ? [row.kind, row.on, row.trial.id] : null;
}
const write = (trialId: string, happenedOn: string) =>
  prisma.logEntry.create({
    data: {
      kind: "LEARNING",
      text: "Det gik godt.",
      happenedOn: day(happenedOn),
      authorName: "Prøve",
      trialId,
    },
  });

test("the last word is the latest note, move or saving, and goes back when it is taken away", async () => {
  expect((await lastHeard())!.slice(0, 2)).toEqual(["MOVE", "2026-03-01"]);

  const note = await write(quietTrial, "2026-04-02");
  expect(await lastHeard()).toEqual(["LOG", "2026-04-02", quietTrial]);

  const move = await prisma.trialStageChange.create({
    data: { trialId: openTrial, stage: "EVALUATING", from: day("2026-05-03"), actorName: "Prøve" },
  });
  expect(await lastHeard()).toEqual(["MOVE", "2026-05-03", openTrial]);

  await prisma.trialEffort.create({
    data: { kind: "LOG", seconds: 30, fields: 1, on: day("2026-05-04"), trialId: quietTrial },
  });
  expect(await lastHeard()).toEqual(["CHANGE", "2026-05-04", quietTrial]);

  await prisma.trialEffort.deleteMany({});
  await prisma.trialStageChange.update({
    where: { id: move.id },
    data: { supersededAt: new Date(), supersededByName: "Prøve" },
  });
  expect(await lastHeard()).toEqual(["LOG", "2026-04-02", quietTrial]);

  await prisma.logEntry.update({ where: { id: note.id }, data: { removedAt: new Date() } });
  expect((await lastHeard())!.slice(0, 2)).toEqual(["MOVE", "2026-03-01"]);
});

test("a saving counts by the day it was in Denmark, and of trials alone", async () => {
  const saved = (entity: string) =>
    prisma.auditEvent.create({
      data: {
        ...{ at: new Date("2026-06-30T22:30:00Z"), operation: "UPDATE", entity, entityId: openTrial },
        ...{ actorName: "Prøve", municipalityId: "alfa" },
      },
    });
  await saved("wish");
  expect((await lastHeard())![1]).toBe("2026-03-01");
  await saved("trial");
  expect(await lastHeard()).toEqual(["CHANGE", "2026-07-01", openTrial]);
});

test("whoever takes part is heard of too, and nobody is told of what they may not see", async () => {
  const trialId = worldIds.trial("alfa-two", "INSTITUTION");
  await prisma.trialInstitution.create({
    data: { trialId, institutionId: "alfa-one", municipalityId: "alfa" },
  });
  await write(trialId, "2026-08-08");
  expect(await lastHeard("alfa-one")).toEqual(["LOG", "2026-08-08", trialId]);
  expect(await lastHeard("alfa-two")).toEqual(["LOG", "2026-08-08", trialId]);
  const politician = world.viewers["own politician"];
  expect(await lastHeard("alfa-one", politician)).toEqual(["CHANGE", "2026-07-01", openTrial]);
});

test("what is decided is no longer waited for, and an institution with nothing under way is not told of", async () => {
  await prisma.trial.updateMany({ where: { leadInstitutionId: "alfa-two" }, data: { stage: "DECIDED" } });
  expect(await lastHeard("alfa-two")).toBeNull();
  expect(await lastHeard("alfa-one")).toEqual(["CHANGE", "2026-07-01", openTrial]);
});
