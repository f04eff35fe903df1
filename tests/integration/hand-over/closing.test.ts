import { afterAll, beforeAll, expect, test } from "vitest";
import { closeInstitution, reopenInstitution } from "@/lib/commands/institution";
import { createTrialCommand } from "@/lib/commands/trial";
import type { OpenDatabase } from "@/lib/db/client";
import { listOpenInstitutions } from "@/lib/db/membership";
import type { TrialStage } from "@/lib/domain/trial/stage";
import { loadHandOver } from "@/lib/loaders/hand-over";
import { loadNewTrial } from "@/lib/loaders/trial-form";
import { trialForm } from "@/tests/integration/access/operations/support";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
let handOverId: string;
const prisma = () => opened.prisma;
const administration = () => world.viewers["own administration"]!;

const at = new Date("2026-02-01T00:00:00Z");

async function makeTrial(id: string, stage: TrialStage, outcome?: "GREEN" | "YELLOW") {
  await prisma().trial.create({
    data: {
      ...{ id, title: `Om ${id}`, area: "DAYCARE", freedFrom: "fra", freedTo: "til", stage },
      ...{ municipalityId: "alfa", leadInstitutionId: "alfa-one", sharing: "INSTITUTION" as const },
      classifications: { create: { classificationId: worldIds.theme } },
      stageChanges: { create: { stage, from: at, actorName: "Prøve" } },
      ...(outcome && {
        decisions: { create: { outcome, reason: "Fordi", decidedOn: at, body: "LEADER" as const } },
      }),
    },
  });
}

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await prisma().trial.deleteMany({});
  await makeTrial("moving", "IN_TEST");
  await prisma().trialInstitution.create({
    data: { trialId: "moving", institutionId: "alfa-two", municipalityId: "alfa" },
  });
  await makeTrial("pausing", "EVALUATING");
  await makeTrial("paused", "PAUSED");
  await makeTrial("landing", "DECIDED", "GREEN");
  await makeTrial("withdrawing", "IDEA");
  await makeTrial("ended", "LANDED");
  await prisma().ideaLink.create({
    data: {
      ...{ token: "t".repeat(32), title: "Forældremøde", openUntil: new Date("2030-01-01") },
      ...{ municipalityId: "alfa", institutionId: "alfa-one" },
    },
  });
  const place = { municipalityId: "alfa", institutionId: "alfa-one", takesOverOn: at };
  handOverId = (await prisma().handOver.create({ data: place, select: { id: true } })).id;
});
afterAll(() => opened.close());

const decided = (): Record<string, string> => ({
  ...{ id: handOverId, "version-moving": "1", "version-pausing": "1", "version-paused": "1" },
  ...{ "version-landing": "1", "version-withdrawing": "1" },
  ...{ "choice-moving": "MOVE", "to-moving": "alfa-two" },
  ...{ "choice-pausing": "PAUSE", "reason-pausing": "Vi finder et nyt sted" },
  ...{ "choice-paused": "STAY", "choice-landing": "LAND" },
  ...{ "choice-withdrawing": "WITHDRAW", "reason-withdrawing": "Ingen tager den op" },
});

const stages = async () =>
  Object.fromEntries(
    (await prisma().trial.findMany({ select: { id: true, stage: true, leadInstitutionId: true } })).map(
      ({ id, stage, leadInstitutionId }) => [id, `${stage} ${leadInstitutionId}`],
    ),
  );
const before = {
  moving: "IN_TEST alfa-one",
  pausing: "EVALUATING alfa-one",
  paused: "PAUSED alfa-one",
  landing: "DECIDED alfa-one",
  withdrawing: "IDEA alfa-one",
  ended: "LANDED alfa-one",
};

test("nothing is closed before every trial is decided about, with a reason where one is asked", async () => {
  const nothing = await closeInstitution(administration(), { id: handOverId });
  expect(!nothing.ok && Object.keys(nothing.fieldErrors!).sort()).toEqual(
    ["landing", "moving", "paused", "pausing", "withdrawing"].map((id) => `choice-${id}`),
  );
  const half = { ...decided(), "reason-pausing": "", "to-moving": "beta-one" };
  expect(await closeInstitution(administration(), half)).toMatchObject({
    ok: false,
    fieldErrors: { "reason-pausing": { key: "required" }, "to-moving": { key: "choose" } },
  });
  const wrong = { ...decided(), "choice-landing": "PAUSE", "reason-landing": "Kan ikke" };
  expect(await closeInstitution(administration(), wrong)).toMatchObject({
    ok: false,
    fieldErrors: { "choice-landing": { key: "moveNotFromHere" } },
  });
  expect(await stages()).toEqual(before);
});

test("first it is told what would happen; only what was told can be confirmed", async () => {
  const told = await closeInstitution(administration(), decided());
  expect(told).toMatchObject({
    ok: true,
    data: {
      preview: {
        ideaLinks: 1,
        trials: expect.arrayContaining([
          { id: "moving", title: "Om moving", choice: "MOVE", to: "Institution alfa-two" },
        ]),
      },
    },
  });
  const { fingerprint } = told.ok ? told.data.preview! : { fingerprint: "" };
  const other = { ...decided(), "choice-moving": "WITHDRAW", "reason-moving": "Nej", confirmed: fingerprint };
  expect(await closeInstitution(administration(), other)).toMatchObject({ ok: true, data: { preview: {} } });
  expect(await stages()).toEqual(before);
});

async function confirmed(): Promise<Record<string, string>> {
  const told = await closeInstitution(administration(), decided());
  if (!told.ok || !told.data.preview) throw new Error("nothing to confirm");
  return { ...decided(), confirmed: told.data.preview.fingerprint };
}

test("a trial that was changed meanwhile stops all of it", async () => {
  const form = await confirmed();
  await prisma().trial.update({ where: { id: "withdrawing" }, data: { version: 2 } });
  expect(await closeInstitution(administration(), form)).toMatchObject({ ok: false, code: "CONFLICT" });
  expect(await stages()).toEqual(before);
  await prisma().trial.update({ where: { id: "withdrawing" }, data: { version: 1 } });
});

test("confirmed, all of it happens, once, through the state machine and with its history", async () => {
  const form = await confirmed();
  const results = await Promise.all([0, 1].map(() => closeInstitution(administration(), form)));
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await stages()).toEqual({
    ...before,
    moving: "IN_TEST alfa-two",
    pausing: "PAUSED alfa-one",
    landing: "LANDED alfa-one",
    withdrawing: "WITHDRAWN alfa-one",
  });
  // The moved one has the history it had; whoever leads does not also take part.
  expect(await prisma().trialStageChange.count({ where: { trialId: "moving" } })).toBe(1);
  expect(await prisma().trialInstitution.count({ where: { trialId: "moving" } })).toBe(0);
  const withdrawn = await prisma().trialStageChange.findFirst({
    where: { trialId: "withdrawing", move: "WITHDRAW" },
  });
  expect(withdrawn?.note).toBe("Ingen tager den op");
  expect(await prisma().ideaLink.count({ where: { closedAt: null } })).toBe(0);
  const told = await prisma().auditEvent.findMany({ where: { entity: "institution" } });
  expect(told.map(({ operation, entityId }) => [operation, entityId])).toEqual([["ARCHIVE", "alfa-one"]]);
});

test("in a closed house nothing new is registered, and nothing old is lost", async () => {
  const leader = world.viewers["own leader"]!;
  expect(await createTrialCommand(leader, trialForm("alfa-one"))).toMatchObject({ code: "NOT_FOUND" });
  expect(await loadNewTrial(leader, {})).toMatchObject({ code: "FORBIDDEN" });
  const open = (await listOpenInstitutions("alfa")).map(({ id }) => id);
  expect(open).toEqual(["alfa-two"]);
  const page = await loadHandOver(leader, handOverId);
  expect(page.ok && page.data.trials.map(({ id }) => id).sort()).toEqual(["paused", "pausing"]);
});

test("opened again it takes new ones; the trials stay where they were put", async () => {
  expect((await reopenInstitution(administration(), { id: handOverId })).ok).toBe(true);
  expect(await reopenInstitution(administration(), { id: handOverId })).toMatchObject({
    code: "ALREADY_DONE",
  });
  const leader = world.viewers["own leader"]!;
  expect((await createTrialCommand(leader, trialForm("alfa-one"))).ok).toBe(true);
  expect((await stages()).moving).toBe("IN_TEST alfa-two");
});
