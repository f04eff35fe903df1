import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { correctMoveDateCommand, moveTrialCommand, undoMoveCommand } from "@/lib/commands/trial-life";
import { saveEvaluationCommand } from "@/lib/commands/evaluation";
import { createTrialCommand, updateTrialCommand } from "@/lib/commands/trial";
import type { OpenDatabase } from "@/lib/db/client";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import { getTrial } from "@/lib/db/trial";
import { listTrialEvents } from "@/lib/db/trial-history";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialFilter } from "@/lib/domain/trial/filter";
import { historyOf } from "@/lib/domain/trial/history";
import { valuesOfInput } from "@/lib/domain/trial/input";
import { inputOfRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
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
beforeEach(async () => {
  process.env.FRISAT_TODAY = "2026-01-10";
  await opened.prisma.approvalRule.deleteMany({});
});

const everything = () => scopeOf(world.viewers["system administrator"]!);
const stored = async (id: string) => (await getTrial(id, everything()))!;
const setToday = (day: string) => (process.env.FRISAT_TODAY = day);

async function prepared(changes: Record<string, unknown> = {}): Promise<string> {
  const result = await createTrialCommand(world.viewers["own leader"], {
    ...{ leadInstitutionId: "alfa-one", title: "Frokost ude", freedFrom: "Faste tider", freedTo: "Egne" },
    ...{ themes: worldIds.theme, stage: "PREPARED", ...changes },
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}

type Fields = Record<string, unknown>;
const post = async (as: ViewerName, id: string, fields: Fields) =>
  moveTrialCommand(world.viewers[as], { id, version: (await stored(id)).version, ...fields });

async function moved(id: string, fields: Fields, as: ViewerName = "own leader"): Promise<void> {
  const result = await post(as, id, fields);
  expect(result, JSON.stringify(fields)).toMatchObject({ ok: true });
}
const undo = async (as: ViewerName, id: string) =>
  undoMoveCommand(world.viewers[as], { id, version: (await stored(id)).version });
const rowsOf = (trialId: string) =>
  opened.prisma.trialStageChange.findMany({ where: { trialId }, orderBy: { seq: "asc" } });

/** The half page that a decision waits for. */
async function summedUp(id: string, round: number): Promise<void> {
  const answers = { wanted: "Ro", seen: "Mere ro", forWhom: "De yngste", next: "Prøv videre" };
  const result = await saveEvaluationCommand(world.viewers["own staff"], {
    ...{ id, round, version: 0, ...answers },
  });
  expect(result).toMatchObject({ ok: true });
}

/** A trial that has been tried from 12 January and evaluated from 20 April; today is 1 May. */
async function evaluated(): Promise<string> {
  setToday("2026-01-10");
  const id = await prepared();
  setToday("2026-01-12");
  await moved(id, { move: "START", on: "2026-01-12", periodEnd: "2026-04-21" });
  setToday("2026-04-20");
  await moved(id, { move: "EVALUATE", on: "20.4.2026" });
  await summedUp(id, 1);
  setToday("2026-05-01");
  return id;
}
const yellow = {
  ...{ move: "DECIDE", on: "2026-05-01", outcome: "YELLOW", note: "Vi mangler sommeren" },
  ...{ nextStart: "2026-05-01", nextEnd: "2026-08-08" },
};

async function expectStages(id: string, stages: string): Promise<void> {
  const { stageChanges } = await stored(id);
  expect(stageChanges.map(({ stage, from }) => `${stage} ${from}`).join(", ")).toBe(stages);
}

describe("the way of a trial", () => {
  test("idea, test, evaluation, yellow, second period, green and landed, each move dated and signed", async () => {
    const id = await prepared({ stage: "IDEA" });
    await moved(id, { move: "PREPARE", on: "2026-01-10" });
    setToday("2026-01-12");
    await moved(id, { move: "START", on: "2026-01-12", periodEnd: "2026-04-21" });
    setToday("2026-05-01");
    await moved(id, { move: "EVALUATE", on: "2026-04-22" });
    expect(await post("own leader", id, yellow)).toMatchObject({
      fieldErrors: { move: { key: "moveNotEvaluated" } },
    });
    await summedUp(id, 1);
    await moved(id, yellow);
    expect(await stored(id)).toMatchObject({
      stage: "IN_TEST",
      periodStart: "2026-05-01",
      periodEnd: "2026-08-08",
    });
    setToday("2026-09-01");
    await moved(id, { move: "EVALUATE", on: "2026-08-10" });
    // What the first period showed is not what is decided on now.
    expect(await post("own leader", id, { ...yellow, on: "2026-09-01" })).toMatchObject({
      fieldErrors: { move: { key: "moveNotEvaluated" } },
    });
    await summedUp(id, 2);
    const green = { move: "DECIDE", on: "2026-09-01", outcome: "GREEN", note: "Det giver ro" };
    expect(await post("own leader", id, green)).toMatchObject({
      fieldErrors: { practice: { key: "required" } },
    });
    await moved(id, { ...green, practice: "Skrives i ugeplanen" });
    setToday("2026-10-01");
    await moved(id, { move: "LAND", on: "2026-10-01" });
    await expectStages(
      id,
      "IDEA 2026-01-10, PREPARED 2026-01-10, IN_TEST 2026-01-12, EVALUATING 2026-04-22, DECIDED 2026-05-01, " +
        "IN_TEST 2026-05-01, EVALUATING 2026-08-10, DECIDED 2026-09-01, LANDED 2026-10-01",
    );
    const { decisions, stage } = await stored(id);
    expect(stage).toBe("LANDED");
    expect(decisions).toMatchObject([
      { outcome: "YELLOW", decidedOn: "2026-05-01", nextEnd: "2026-08-08", body: "LEADER" },
      { outcome: "GREEN", practice: "Skrives i ugeplanen" },
    ]);
    expect(new Set((await rowsOf(id)).map(({ actorName }) => actorName))).toEqual(
      new Set(["Person leader-alfa-one"]),
    );
  });

  test("the committee's yes opens the way, and a no needs a reason", async () => {
    await opened.prisma.approvalRule.create({
      data: { order: 1, trigger: "COSTS_MONEY", body: "COMMITTEE", agreementId: "agreement-alfa" },
    });
    const id = await prepared({ costsMoney: "YES" });
    const start = { move: "START", on: "2026-01-10", periodEnd: "2026-04-01" };
    expect(await post("own leader", id, start)).toMatchObject({
      fieldErrors: { move: { key: "moveNeedsApproval", values: { body: "COMMITTEE" } } },
    });
    await moved(id, { move: "ASK_APPROVAL", on: "2026-01-10" });
    expect(await post("own politician", id, { move: "RETURN", on: "2026-01-10" })).toMatchObject({
      fieldErrors: { note: { key: "required" } },
    });
    await moved(id, { move: "RETURN", on: "2026-01-10", note: "Hvad koster det?" }, "own politician");
    await moved(id, { move: "ASK_APPROVAL", on: "2026-01-10", note: "10.000 kr." });
    expect(await post("own leader", id, { move: "APPROVE", on: "2026-01-10" })).toMatchObject({
      code: "FORBIDDEN",
    });
    await moved(id, { move: "APPROVE", on: "2026-01-10", body: "COMMITTEE" }, "own administration");
    await moved(id, start);
    expect((await rowsOf(id)).map(({ move, body }) => `${move} ${body}`)).toEqual([
      ...["null null", "ASK_APPROVAL null", "RETURN COMMITTEE", "ASK_APPROVAL null", "APPROVE COMMITTEE"],
      "START null",
    ]);
    const trial = await prepared({ costsMoney: "NO" });
    await moved(trial, start);
  });

  test("personal numbers do not get into a reason", async () => {
    const id = await evaluated();
    const result = await post("own leader", id, { ...yellow, note: "Ring til 010190-1234" });
    expect(result).toMatchObject({ code: "INVALID", fieldErrors: { note: { key: "cpr" } } });
    expect((await stored(id)).stage).toBe("EVALUATING");
  });

  test("the form of the trial no longer moves it", async () => {
    const id = await prepared();
    const trial = await stored(id);
    const values = { ...valuesOfInput(inputOfRecord(trial)), title: "Ny titel", stage: "IN_TEST" };
    const result = await updateTrialCommand(world.viewers["own leader"], { ...values, id, version: 1 });
    expect(result).toMatchObject({ ok: true });
    expect(await stored(id)).toMatchObject({ title: "Ny titel", stage: "PREPARED" });
  });
});

describe("two at the same time", () => {
  test("two decisions in two tabs: one counts, the other hears of it", async () => {
    const id = await evaluated();
    const { version } = await stored(id);
    const decide = (as: ViewerName, fields: Fields) =>
      moveTrialCommand(world.viewers[as], { id, version, ...fields });
    const results = await Promise.all([
      decide("own leader", yellow),
      decide("own administration", { ...yellow, outcome: "RED", note: "Stop" }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      code: "CONFLICT",
      current: { version: version + 1 },
    });
    expect((await stored(id)).decisions).toHaveLength(1);
  });

  test("the same form posted twice moves once", async () => {
    const id = await evaluated();
    const form = { id, version: (await stored(id)).version, ...yellow };
    const once = await moveTrialCommand(world.viewers["own leader"], form);
    const twice = await moveTrialCommand(world.viewers["own leader"], form);
    expect(twice).toEqual(once);
    expect(await rowsOf(id)).toHaveLength(5);
    const other = await moveTrialCommand(world.viewers["own administration"], form);
    expect(other).toMatchObject({
      code: "CONFLICT",
      current: { stage: "IN_TEST", by: "Person leader-alfa-one" },
    });
  });
});

describe("undoing", () => {
  test("a yellow decision falls whole: both moves, the decision and the period; all of it stays written", async () => {
    const id = await evaluated();
    await moved(id, yellow);
    expect(await undo("own leader", id)).toMatchObject({ ok: true });
    expect(await stored(id)).toMatchObject({
      stage: "EVALUATING",
      decisions: [],
      periodStart: "2026-01-12",
      periodEnd: "2026-04-21",
    });
    await expectStages(id, "PREPARED 2026-01-10, IN_TEST 2026-01-12, EVALUATING 2026-04-20");
    const rows = await rowsOf(id);
    expect(rows).toHaveLength(5);
    expect(rows.filter(({ supersededByName }) => supersededByName === "Person leader-alfa-one")).toHaveLength(
      2,
    );
    expect(await opened.prisma.trialDecision.count({ where: { trialId: id } })).toBe(1);
    const [entry] = historyOf(await listTrialEvents(id));
    expect(entry!.changes.map(({ field }) => field)).toEqual(["stage", "periodStart", "periodEnd", "move"]);
    // The same day is free for the right decision.
    await moved(id, { ...yellow, outcome: "RED", note: "Det gav ikke mere tid" });
    expect((await stored(id)).decisions).toMatchObject([{ outcome: "RED" }]);
  });

  test("within a day, by whoever made it or who manages the trial; afterwards the date can be corrected", async () => {
    const id = await evaluated();
    expect(await undo("own leader", id)).toMatchObject({ fieldErrors: { move: { key: "undoTooLate" } } });
    await moved(id, { move: "PAUSE", on: "2026-05-01", note: "Ferie" });
    expect(await undo("own politician", id)).toMatchObject({ code: "FORBIDDEN" });
    expect(await undo("own administration", id)).toMatchObject({ ok: true });
    expect((await stored(id)).stage).toBe("EVALUATING");
  });

  test("a period changed on the form meanwhile is left as it was changed", async () => {
    const id = await prepared();
    await moved(id, { move: "START", on: "2026-01-10", periodEnd: "2026-04-01" });
    const values = { ...valuesOfInput(inputOfRecord(await stored(id))), periodEnd: "2026-05-01" };
    const { version } = await stored(id);
    await updateTrialCommand(world.viewers["own leader"], { ...values, id, version });
    expect(await undo("own leader", id)).toMatchObject({ ok: true });
    expect(await stored(id)).toMatchObject({ stage: "PREPARED", periodEnd: "2026-05-01" });
  });

  test("what was registered is nothing to undo", async () => {
    expect(await undo("own leader", await prepared())).toMatchObject({
      fieldErrors: { move: { key: "undoNothing" } },
    });
  });
});

describe("correcting a day", () => {
  const correct = async (id: string, stage: string, on: string, as: ViewerName = "own leader") => {
    const { version } = await stored(id);
    const rows = (await rowsOf(id)).filter(({ supersededAt }) => supersededAt === null);
    const moveId = rows.findLast((row) => row.stage === stage)!.id;
    return correctMoveDateCommand(world.viewers[as], { id, version, moveId, on });
  };

  test("the day changes, its period and its decision with it, and what it was is kept", async () => {
    const id = await evaluated();
    await moved(id, { ...yellow, outcome: "RED", note: "Stop" });
    expect(await correct(id, "DECIDED", "2026-04-28")).toMatchObject({ ok: true });
    expect(await correct(id, "IN_TEST", "2026-01-11")).toMatchObject({ ok: true });
    await expectStages(
      id,
      "PREPARED 2026-01-10, IN_TEST 2026-01-11, EVALUATING 2026-04-20, DECIDED 2026-04-28",
    );
    expect(await stored(id)).toMatchObject({
      periodStart: "2026-01-11",
      decisions: [{ decidedOn: "2026-04-28", reason: "Stop" }],
    });
    const earlier = (await rowsOf(id)).filter(({ earlierOfId }) => earlierOfId !== null);
    expect(earlier.map(({ stage, from }) => `${stage} ${from.toISOString().slice(0, 10)}`).sort()).toEqual([
      "DECIDED 2026-05-01",
      "IN_TEST 2026-01-12",
    ]);
  });

  test.each([
    ["EVALUATING", "2026-01-11", "moveBeforePrevious"],
    ["IN_TEST", "2026-04-21", "moveAfterNext"],
    ["EVALUATING", "2026-05-02", "future"],
    ["EVALUATING", "2026-04-20", "sameDate"],
    ["EVALUATING", "31-02-2026", "date"],
  ])("%s on %s is refused: %s", async (stage, on, key) => {
    const id = await evaluated();
    expect(await correct(id, stage, on)).toMatchObject({ code: "INVALID", fieldErrors: { on: { key } } });
  });

  test("a move of another trial is not there", async () => {
    const [one, other] = [await evaluated(), await evaluated()];
    const [row] = await rowsOf(other);
    const { version } = await stored(one);
    const form = { id: one, version, moveId: row!.id, on: "2026-01-09" };
    expect(await correctMoveDateCommand(world.viewers["own leader"], form)).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

test("figures as of a day follow undoing and correcting", async () => {
  await opened.prisma.trial.deleteMany({});
  const id = await evaluated();
  await moved(id, yellow);
  const figures = async (asOf: string) => {
    const day = toCalendarDate(asOf);
    const { figures: counted } = await getTrialFigures(
      everything(),
      trialFilter(),
      toCalendarDate("2026-05-01"),
      day,
    );
    const stages = Object.entries(counted.byStage).flatMap(([stage, count]) => (count > 0 ? [stage] : []));
    return [
      ...stages,
      ...Object.entries(counted.byDecision).flatMap(([of, count]) => (count > 0 ? [of] : [])),
    ];
  };
  expect(await figures("2026-04-30")).toEqual(["EVALUATING"]);
  expect(await figures("2026-05-01")).toEqual(["IN_TEST", "YELLOW"]);
  await undo("own leader", id);
  expect(await figures("2026-05-01")).toEqual(["EVALUATING"]);
  const row = (await rowsOf(id)).find(({ stage }) => stage === "EVALUATING")!;
  const { version } = await stored(id);
  await correctMoveDateCommand(world.viewers["own leader"], {
    id,
    version,
    moveId: row.id,
    on: "2026-04-25",
  });
  expect(await figures("2026-04-24")).toEqual(["IN_TEST"]);
  expect(await figures("2026-04-25")).toEqual(["EVALUATING"]);
  expect(await figures("2026-01-11")).toEqual(["PREPARED"]);
});

describe("the page", () => {
  test("offers the next step first, and nothing to those who only look", async () => {
    const id = await evaluated();
    const life = async (as: ViewerName) => {
      const page = await loadTrial(world.viewers[as], id);
      return page.ok ? page.data.life : "REFUSED";
    };
    expect(await life("own leader")).toMatchObject({
      next: "DECIDE",
      offered: [{ move: "DECIDE" }, { move: "PAUSE" }, { move: "WITHDRAW" }],
      first: { on: "2026-05-01", nextEnd: "2026-08-08" },
      undoable: null,
    });
    expect(await life("own staff")).toMatchObject({ offered: [], correctable: [], told: [{}, {}, {}] });
    expect(await life("own evaluator")).toBeNull();
  });
});
