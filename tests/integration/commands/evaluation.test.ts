import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { takeUpCheckCommand, waiveCheckCommand } from "@/lib/commands/checklist";
import { saveEvaluationCommand } from "@/lib/commands/evaluation";
import { chooseLandingCommand } from "@/lib/commands/sunset";
import { moveTrialCommand, undoMoveCommand } from "@/lib/commands/trial-life";
import { createTrialCommand } from "@/lib/commands/trial";
import type { OpenDatabase } from "@/lib/db/client";
import { getLanding } from "@/lib/db/landing";
import { listLeaningTrials } from "@/lib/db/sunset";
import { getTrial } from "@/lib/db/trial";
import { listTrialEvents } from "@/lib/db/trial-history";
import { historyOf } from "@/lib/domain/trial/history";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { messagesFor } from "@/lib/i18n/messages";
import { loadEvaluationPage } from "@/lib/loaders/evaluation";
import { loadTrial } from "@/lib/loaders/trial";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await opened.prisma.trial.deleteMany({});
});
afterAll(() => opened.close());
beforeEach(() => {
  process.env.FRISAT_TODAY = "2026-05-01";
});

const viewer = (as: ViewerName) => world.viewers[as]!;
const stored = async (id: string) => (await getTrial(id, scopeOf(viewer("system administrator"))))!;
type Fields = Record<string, unknown>;

async function registered(changes: Fields = {}): Promise<string> {
  const result = await createTrialCommand(viewer("own leader"), {
    ...{ leadInstitutionId: "alfa-one", title: "Frokost ude", freedFrom: "Faste tider", freedTo: "Egne" },
    ...{ themes: worldIds.theme, stage: "PREPARED", ...changes },
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}
const move = async (id: string, fields: Fields) =>
  moveTrialCommand(viewer("own leader"), { id, version: (await stored(id)).version, ...fields });
async function moved(id: string, fields: Fields): Promise<void> {
  expect(await move(id, fields), JSON.stringify(fields)).toMatchObject({ ok: true });
}

/** In evaluation since yesterday, after a test from January. */
async function tested(changes: Fields = {}): Promise<string> {
  process.env.FRISAT_TODAY = "2026-01-10";
  const id = await registered(changes);
  process.env.FRISAT_TODAY = "2026-05-01";
  await moved(id, { move: "START", on: "2026-01-12", periodEnd: "2026-04-21" });
  await moved(id, { move: "EVALUATE", on: "2026-04-30" });
  return id;
}

const answers = { wanted: "Ro", seen: "Mere ro ved bordet", forWhom: "De yngste", next: "Prøv videre" };
const write = (id: string, fields: Fields = {}, as: ViewerName = "own staff") =>
  saveEvaluationCommand(viewer(as), { id, round: 1, version: 0, ...answers, ...fields });
const evaluationsOf = (trialId: string) =>
  opened.prisma.trialEvaluation.findMany({ where: { trialId }, orderBy: { round: "asc" } });
const red = { move: "DECIDE", on: "2026-05-01", outcome: "RED", note: "Det gav ikke mere tid" };
const green = { ...red, outcome: "GREEN", practice: "Skrives i ugeplanen" };

describe("the evaluation", () => {
  test("begins with what the trial's people have written in the period", async () => {
    const id = await tested({ purpose: "Mere ro", expectedResult: "Færre konflikter" });
    const by = { authorName: "Anna" };
    const on = (text: string) => new Date(text);
    await opened.prisma.logEntry.createMany({
      data: [
        { trialId: id, kind: "LEARNING", text: "Tre voksne er nok", happenedOn: on("2026-02-01"), ...by },
        { trialId: id, kind: "QUOTE", text: "Nu har vi tid", happenedOn: on("2026-02-02"), ...by },
        {
          ...{ trialId: id, kind: "LEARNING", text: "Fortrudt", happenedOn: on("2026-02-03"), ...by },
          removedAt: on("2026-02-04"),
        },
        {
          ...{ trialId: id, kind: "ADJUSTMENT", text: "Perioden er forlænget", happenedOn: on("2026-02-03") },
          ...{ change: { periodEnd: { before: null, after: "2026-04-21" } }, ...by },
        },
      ],
    });
    await opened.prisma.trialInvolvement.create({
      data: { trialId: id, group: "STAFF", heardOn: on("2026-02-01"), ...by },
    });
    const scale = (title: string, order: number, pairs: number) => ({
      ...{ trialId: id, order, kind: "SCALE" as const, title, direction: "UP" as const },
      pairs: {
        create: Array.from({ length: pairs }, (_, index) => ({ number: index + 1, before: 4, after: 7 })),
      },
    });
    await opened.prisma.indicator.create({ data: scale("Ro ved bordet", 1, 5) });
    await opened.prisma.indicator.create({ data: scale("Hemmeligt lille", 2, 4) });
    const page = await loadEvaluationPage(viewer("own staff"), id, "da");
    expect(page).toMatchObject({
      ok: true,
      data: {
        round: 1,
        saved: null,
        mayChange: true,
        draft: {
          wanted: "Mere ro\n\nFærre konflikter",
          seen:
            "- Ro ved bordet: fra 4 til 7 på en skala fra 1 til 10 (5 har svaret begge gange)\n" +
            "- Tre voksne er nok",
          forWhom: "»Nu har vi tid«\n\nHørt undervejs: medarbejdere.",
          next: "",
        },
      },
    });
  });

  test("is saved unfinished, stands in the history and notes what it cost, not who", async () => {
    const id = await tested();
    const before = await write(id, { wanted: "", forWhom: "", next: "", seen: "" });
    expect(before).toMatchObject({ code: "INVALID", fieldErrors: { seen: { key: "required" } } });
    const openedAt = new Date(Date.now() - 65_000).toISOString();
    expect(await write(id, { wanted: "", forWhom: "", next: "", openedAt })).toMatchObject({ ok: true });
    expect(await evaluationsOf(id)).toMatchObject([
      { round: 1, version: 1, seen: answers.seen, next: "", authorName: "Person staff-alfa-one" },
    ]);
    const [entry] = historyOf(await listTrialEvents(id));
    expect(entry!.changes).toMatchObject([{ field: "evaluation", before: null, after: { round: 1 } }]);
    const effort = await opened.prisma.trialEffort.findMany({ where: { trialId: id, kind: "EVALUATION" } });
    expect(effort).toMatchObject([{ fields: 1 }]);
    const page = await loadTrial(viewer("own leader"), id);
    expect(page).toMatchObject({
      data: { life: { next: "DECIDE", evaluation: { isWritten: true } }, evaluation: { mayWrite: true } },
    });
  });

  test("personal numbers do not get in", async () => {
    const result = await write(await tested(), { next: "Ring til 010190-1234" });
    expect(result).toMatchObject({ code: "INVALID", fieldErrors: { next: { key: "cpr" } } });
  });

  test("two at the same time: one counts, the other is shown it and can save theirs on top", async () => {
    const id = await tested();
    const [one, other] = await Promise.all([
      write(id, { seen: "Mit" }),
      write(id, { seen: "Også mit" }, "own leader"),
    ]);
    const second = [one, other].find(({ ok }) => !ok)!;
    expect(second).toMatchObject({ code: "CONFLICT", current: { version: 1, round: 1 } });
    expect(await write(id, { seen: "Begges", version: 1 })).toMatchObject({ ok: true });
    expect(await evaluationsOf(id)).toMatchObject([{ seen: "Begges", version: 2 }]);
    // The same form sent twice is one save.
    expect(await write(id, { seen: "Begges", version: 1 })).toMatchObject({ ok: true });
    expect(await evaluationsOf(id)).toMatchObject([{ version: 2 }]);
  });

  test("what was decided on stays as it was; after an undoing it can be written again", async () => {
    const id = await tested();
    await write(id);
    await moved(id, red);
    expect(await write(id, { version: 1, seen: "Noget andet" })).toMatchObject({
      fieldErrors: { seen: { key: "evaluationDecided" } },
    });
    await undoMoveCommand(viewer("own leader"), { id, version: (await stored(id)).version });
    expect(await write(id, { version: 1, seen: "Noget andet" })).toMatchObject({ ok: true });
  });

  test("each period has its own, told with the decision it led to", async () => {
    const id = await tested();
    await write(id);
    await moved(id, { ...red, outcome: "YELLOW", nextStart: "2026-05-01", nextEnd: "2026-08-01" });
    // A form opened before the new period began belongs to the old one.
    expect(await write(id, { version: 1, seen: "For sent" })).toMatchObject({ code: "CONFLICT" });
    expect(await write(id, { round: 2, seen: "Sommeren gik godt" })).toMatchObject({ ok: true });
    const page = await loadTrial(viewer("own leader"), id);
    expect(page).toMatchObject({
      data: {
        evaluation: {
          round: 2,
          evaluations: [
            { round: 2, decision: null, authorName: "Person staff-alfa-one" },
            { round: 1, decision: { outcome: "YELLOW" } },
          ],
        },
      },
    });
  });

  test("is read by everybody who sees the trial, without the name of who wrote it", async () => {
    const id = await tested({ sharing: "PUBLIC" });
    await write(id);
    const page = await loadTrial(null, id);
    expect(page).toMatchObject({
      data: { evaluation: { mayWrite: false, evaluations: [{ seen: answers.seen, authorName: null }] } },
    });
  });

  test("cannot be written before the test", async () => {
    expect(await write(await registered())).toMatchObject({
      fieldErrors: { seen: { key: "evaluationNotYet" } },
    });
  });
});

describe("landing what lives on an exemption", () => {
  const decided = async () => {
    const id = await tested({ nationalNeed: "DIRECT", provisionIds: worldIds.provision });
    await write(id);
    await moved(id, green);
    return id;
  };
  const land = { move: "LAND", on: "2026-05-01" };
  const isListed = async (id: string) =>
    (await listLeaningTrials("EVERY_TRIAL", { municipalityId: "alfa" })).some((each) => each.id === id);

  test("asks for the way; the landing comes with the move and falls with it, and the list follows", async () => {
    const id = await decided();
    expect(await isListed(id)).toBe(true);
    expect(await move(id, land)).toMatchObject({
      fieldErrors: { way: { key: "choose" }, note: { key: "required" } },
    });
    await moved(id, { ...land, way: "MAKE_PERMANENT", note: "Det kan rummes i loven" });
    expect(await getLanding(id)).toMatchObject({ way: "MAKE_PERMANENT", reason: "Det kan rummes i loven" });
    expect(await isListed(id)).toBe(false);
    const [entry] = historyOf(await listTrialEvents(id));
    expect(entry!.changes.map(({ field }) => field)).toEqual(["stage", "landing", "move"]);
    await undoMoveCommand(viewer("own leader"), { id, version: (await stored(id)).version });
    expect(await stored(id)).toMatchObject({ stage: "DECIDED" });
    expect(await getLanding(id)).toBeNull();
    expect(await isListed(id)).toBe(true);
  });

  test("one that was chosen before stays, also when the move is undone", async () => {
    const id = await decided();
    const chosen = { trialId: id, version: 0, way: "EXTEND", reason: "Vi har søgt" };
    expect(await chooseLandingCommand(viewer("own leader"), chosen)).toMatchObject({ ok: true });
    await moved(id, { ...land, way: "STOP", note: "Noget andet" });
    expect(await getLanding(id)).toMatchObject({ way: "EXTEND" });
    await undoMoveCommand(viewer("own leader"), { id, version: (await stored(id)).version });
    expect(await getLanding(id)).toMatchObject({ way: "EXTEND", reason: "Vi har søgt" });
  });

  test("without an exemption nothing is asked", async () => {
    const id = await tested();
    await write(id);
    await moved(id, green);
    await moved(id, land);
    expect(await getLanding(id)).toBeNull();
  });
});

describe("the list before the start", () => {
  const listOf = async (id: string, as: ViewerName = "own leader") => {
    const page = await loadTrial(viewer(as), id);
    const { checklist } = (page.ok && page.data.life) || {};
    return Object.fromEntries((checklist?.items ?? []).map(({ item, state }) => [item, state]));
  };

  test("ticks itself, a reason leaves an item out, and it never stops the start", async () => {
    const id = await registered();
    expect(await listOf(id)).toEqual({
      ...{ PURPOSE: "MISSING", STAFF_HEARD: "MISSING", LEARNING: "MISSING" },
      ...{ EXEMPTION: "DONE", APPROVAL: "DONE" },
    });
    const waive = (fields: Fields) => waiveCheckCommand(viewer("own leader"), { id, ...fields });
    expect(await waive({ item: "STAFF_HEARD", reason: " " })).toMatchObject({
      fieldErrors: { reason: { key: "required" } },
    });
    expect(await waive({ item: "APPROVAL", reason: "Haster" })).toMatchObject({ code: "INVALID" });
    expect(await waive({ item: "STAFF_HEARD", reason: "Vi er kun to" })).toMatchObject({ ok: true });
    expect(await waive({ item: "STAFF_HEARD", reason: "Igen" })).toMatchObject({ code: "ALREADY_DONE" });
    await opened.prisma.trial.update({ where: { id }, data: { learningQuestion: "Giver det ro?" } });
    expect(await listOf(id, "own staff")).toMatchObject({ STAFF_HEARD: "WAIVED", LEARNING: "DONE" });
    const [entry] = historyOf(await listTrialEvents(id));
    expect(entry!.changes).toMatchObject([{ field: "waiver", after: { reason: "Vi er kun to" } }]);
    await takeUpCheckCommand(viewer("own leader"), { id, item: "STAFF_HEARD" });
    expect(await listOf(id)).toMatchObject({ STAFF_HEARD: "MISSING" });
    await moved(id, { move: "START", on: "2026-05-01", periodEnd: "2026-08-01" });
    expect(await listOf(id)).toEqual({});
    expect(await waive({ item: "PURPOSE", reason: "For sent" })).toMatchObject({ code: "ALREADY_DONE" });
  });

  test("says that the agreement has expired, seen from the day of the start", async () => {
    const id = await registered({ nationalNeed: "DIRECT", provisionIds: worldIds.provision });
    const agreement = {
      ...{ kind: "STATUTORY" as const, legalBasisId: worldIds.provision },
      expiresOn: new Date("2026-04-30"),
    };
    await opened.prisma.agreement.update({ where: { id: "agreement-alfa" }, data: agreement });
    const page = await loadTrial(viewer("own leader"), id);
    const item = page.ok && page.data.life!.checklist!.items.find((each) => each.item === "EXEMPTION");
    expect(item).toMatchObject({
      state: "MISSING",
      missing: { key: "agreementEnded", values: { date: "2026-04-30" } },
    });
    // It says so and does not stop them: the way of the trial is theirs.
    await moved(id, { move: "START", on: "2026-05-01", periodEnd: "2026-08-01" });
    await opened.prisma.agreement.update({
      where: { id: "agreement-alfa" },
      data: { kind: "MUNICIPAL", legalBasisId: null, expiresOn: new Date("2027-12-31") },
    });
  });
});

describe("bad input, each with its Danish sentence", () => {
  const sentences = messagesFor("da").common.validation as Record<string, string>;
  const keysOf = (result: { ok: boolean; fieldErrors?: Record<string, { key: string }> }) =>
    Object.fromEntries(Object.entries(result.fieldErrors ?? {}).map(([field, { key }]) => [field, key]));

  test.each<[string, () => Promise<string>, Fields, Record<string, string>]>([
    [
      "a stage is skipped",
      () => registered({ stage: "IDEA" }),
      { move: "START", on: "2026-05-01", periodEnd: "2026-08-01" },
      { move: "moveNotPrepared" },
    ],
    ["decided without an evaluation", () => tested(), red, { move: "moveNotEvaluated" }],
    ["no end date", () => registered(), { move: "START", on: "2026-05-01" }, { periodEnd: "required" }],
    [
      "the test begins before it was prepared",
      () => registered(),
      { move: "START", on: "2026-04-30", periodEnd: "2026-08-01" },
      { on: "moveBeforePrevious" },
    ],
    [
      "the test begins tomorrow",
      () => registered(),
      { move: "START", on: "2026-05-02", periodEnd: "2026-08-01" },
      { on: "future" },
    ],
    [
      "a day that does not exist",
      () => registered(),
      { move: "START", on: "31-02-2026", periodEnd: "2026-08-01" },
      { on: "date" },
    ],
    [
      "a way that does not exist",
      () => tested(),
      { move: "LAND", on: "2026-05-01", way: "FLYV" },
      { way: "choose" },
    ],
  ])("%s", async (_, make, fields, expected) => {
    const result = await move(await make(), fields);
    expect(keysOf(result)).toEqual(expected);
    expect(Object.values(expected).filter((key) => !sentences[key])).toEqual([]);
  });

  test("a start in the past counts from that day, when the trial was prepared by then", async () => {
    process.env.FRISAT_TODAY = "2026-01-10";
    const id = await registered();
    process.env.FRISAT_TODAY = "2026-05-01";
    await moved(id, { move: "START", on: "2026-02-01", periodEnd: "2026-05-11" });
    expect(await stored(id)).toMatchObject({ stage: "IN_TEST", periodStart: "2026-02-01" });
  });

  test("two tabs decide: one counts, the other hears of it", async () => {
    const id = await tested();
    await write(id);
    const { version } = await stored(id);
    const results = await Promise.all(
      [red, green].map((fields) => moveTrialCommand(viewer("own leader"), { id, version, ...fields })),
    );
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: "CONFLICT", current: { stage: "DECIDED" } });
    expect((await stored(id)).decisions).toHaveLength(1);
  });
});
