import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addIndicatorCommand,
  removeIndicatorCommand,
  saveLearningQuestionCommand,
  saveMeasurementsCommand,
  updateIndicatorCommand,
} from "@/lib/commands/effect";
import type { OpenDatabase } from "@/lib/db/client";
import { getStoredEffect } from "@/lib/db/effect";
import { getTrial } from "@/lib/db/trial";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadTrialEffect } from "@/lib/loaders/effect";
import { freshTrial } from "@/tests/integration/access/operations/support";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

const leader = () => world.viewers["own leader"];
const staff = () => world.viewers["own staff"];
type Kind = "SCALE" | "COUNT" | "MINUTES" | "TEXT";

async function indicator(kind: Kind = "SCALE", trialId?: string) {
  const on = trialId ?? (await freshTrial(opened.prisma, "PUBLIC"));
  const direction = kind === "TEXT" ? undefined : "UP";
  const fields = { trialId: on, kind, title: `Mål ${kind}`, direction, unit: "i alt" };
  const result = await addIndicatorCommand(leader(), fields);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { trialId: on, id: result.data.id };
}
type Made = Awaited<ReturnType<typeof indicator>>;

const stored = async ({ trialId, id }: Made) =>
  (await getStoredEffect(trialId)).indicators.find((each) => each.id === id)!;

/** The cells of a grid: `[before, after]` of slip 1, 2, … */
const grid = (...rows: [string, string][]) =>
  Object.fromEntries(
    rows.flatMap(([before, after], index) => [
      [`before-${index + 1}`, before],
      [`after-${index + 1}`, after],
    ]),
  );
const save = (made: Made, version: number, fields: Record<string, unknown>, viewer = leader()) =>
  saveMeasurementsCommand(viewer, { ...made, version, ...fields });

async function seenBy(name: ViewerName, trialId: string) {
  const trial = await getTrial(trialId, scopeOf(world.viewers[name]));
  return loadTrialEffect(world.viewers[name], trial!);
}

const four: [string, string][] = [
  ["4", "6"],
  ["5", "7"],
  ["3", "5"],
  ["6", "6"],
];

describe("what is shown", () => {
  test("of four answers is the same as of none, also when four more are half filled in", async () => {
    const empty = await indicator();
    const hidden = await indicator();
    await save(hidden, 1, grid(...four, ["5", ""], ["", "9"]));
    const [none, some] = [
      await seenBy("signed out", empty.trialId),
      await seenBy("signed out", hidden.trialId),
    ];
    const bare = ({ indicators: [shown] }: typeof none) => ({ ...shown, id: "", version: 0 });
    expect(bare(some)).toEqual(bare(none));
    expect(some.indicators[0]!.effect).toBeNull();
  });

  test("of five answers is their mean, and never an answer", async () => {
    const made = await indicator();
    await save(made, 1, grid(...four, ["5", "8"]));
    const { indicators } = await seenBy("signed out", made.trialId);
    expect(indicators[0]!.effect).toMatchObject({ n: 5, before: 4.6, after: 6.4, verdict: "BETTER" });
    expect(JSON.stringify(indicators)).not.toContain("pairs");
  });

  test("disappears again when an answer is taken out", async () => {
    const made = await indicator();
    await save(made, 1, grid(...four, ["5", "8"]));
    await save(made, 2, grid(...four));
    expect((await seenBy("own leader", made.trialId)).indicators[0]!.effect).toBeNull();
  });

  test("of a count is shown from the first pair, with decimals as Danes write them", async () => {
    const made = await indicator("MINUTES");
    await save(made, 1, grid(["1.250,5", "900"]));
    const { indicators } = await seenBy("foreign politician", made.trialId);
    expect(indicators[0]!.effect).toMatchObject({ n: 1, before: 1250.5, after: 900, verdict: "TOO_FEW" });
  });

  test("only the trial's own people may write", async () => {
    const { trialId } = await indicator();
    expect((await seenBy("own staff", trialId)).mayWrite).toBe(true);
    expect((await seenBy("own politician", trialId)).mayWrite).toBe(false);
  });
});

describe("slips", () => {
  test("keep their numbers, and empty ones are gone", async () => {
    const made = await indicator();
    await save(made, 1, { "before-3": "7", "before-12": "8", "after-12": "9", "before-4": "" });
    expect((await stored(made)).pairs).toEqual([
      { number: 3, before: 7, after: null },
      { number: 12, before: 8, after: 9 },
    ]);
    await save(made, 2, { "before-3": "", "before-12": "8", "after-12": "9" });
    expect((await stored(made)).pairs).toEqual([{ number: 12, before: 8, after: 9 }]);
  });

  test("that are no answer are told one by one, and nothing is written", async () => {
    const made = await indicator();
    const wrong = { "after-2": "11", "before-2": "syv", "before-1": "5", "after-1": "7,5" };
    expect(await save(made, 1, wrong)).toMatchObject({
      code: "INVALID",
      fieldErrors: {
        "after-1": { key: "effectScale" },
        "before-2": { key: "effectScale" },
        "after-2": { key: "effectScale" },
      },
    });
    expect(await stored(made)).toMatchObject({ version: 1, pairs: [] });
  });

  test("the database itself takes no answer off the scale", async () => {
    const made = await indicator();
    for (const before of [0, 11, 7.5])
      await expect(
        opened.prisma.indicatorPair.create({ data: { indicatorId: made.id, number: 1, before } }),
        String(before),
      ).rejects.toThrow();
  });

  test("the history tells that they changed and how many there are, never what they say", async () => {
    const made = await indicator();
    await save(made, 1, grid(["2", "9"], ["3", ""]));
    const events = await opened.prisma.auditEvent.findMany({
      where: { entity: "indicator", entityId: made.id, operation: "UPDATE" },
    });
    expect(events).toMatchObject([
      { before: { slips: 0, complete: 0 }, after: { slips: 2, complete: 1 }, municipalityId: "alfa" },
    ]);
    expect(Object.keys(events[0]!.after as object).sort()).toEqual(["complete", "slips"]);
  });

  test("cost what was typed", async () => {
    const made = await indicator();
    await opened.prisma.trialEffort.deleteMany({});
    await save(made, 1, grid(["2", "9"], ["3", ""]));
    await save(made, 2, grid(["2", "9"], ["3", "8"]));
    const efforts = await opened.prisma.trialEffort.findMany({ orderBy: { fields: "desc" } });
    expect(efforts.map(({ kind, fields, trialId }) => [kind, fields, trialId])).toEqual([
      ["EFFECT", 3, made.trialId],
      ["EFFECT", 1, made.trialId],
    ]);
  });
});

describe("two at the same indicator", () => {
  test("the second is told what stands there, loses nothing, and can then save", async () => {
    const made = await indicator();
    expect(await save(made, 1, grid(["4", ""], ["5", ""]), staff())).toMatchObject({ ok: true });
    const second = await save(made, 1, grid(["4", ""], ["7", ""], ["8", ""]));
    expect(second).toMatchObject({
      code: "CONFLICT",
      current: { version: 2, indicator: { pairs: [{ number: 1 }, { number: 2, before: 5 }] } },
    });
    expect((await stored(made)).pairs).toHaveLength(2);
    expect(await save(made, 2, grid(["4", ""], ["7", ""], ["8", ""]))).toMatchObject({ ok: true });
    expect((await stored(made)).pairs).toHaveLength(3);
  });

  test("at the same moment, one wins", async () => {
    const made = await indicator();
    const results = await Promise.all([
      save(made, 1, grid(["4", "5"])),
      save(made, 1, grid(["6", "7"]), staff()),
    ]);
    expect(results.map((result) => (result.ok ? "ok" : result.code)).sort()).toEqual(["CONFLICT", "ok"]);
    expect((await stored(made)).version).toBe(2);
  });

  test("the same form twice is saved once", async () => {
    const made = await indicator();
    await save(made, 1, grid(["4", "5"]));
    expect(await save(made, 1, grid(["4", "5"]))).toMatchObject({ ok: true });
    expect((await stored(made)).version).toBe(2);
  });

  test("renaming and removing what somebody has just filled in is refused", async () => {
    const made = await indicator();
    await save(made, 1, grid(["4", "5"]), staff());
    const renamed = { ...made, version: 1, title: "Noget andet", direction: "UP" };
    expect(await updateIndicatorCommand(leader(), renamed)).toMatchObject({ code: "CONFLICT" });
    expect(await removeIndicatorCommand(leader(), { ...made, version: 1 })).toMatchObject({
      code: "CONFLICT",
    });
    expect(await stored(made)).toMatchObject({ title: "Mål SCALE", pairs: [{ number: 1 }] });
  });
});

describe("indicators", () => {
  test("there is room for six, and a place becomes free again", async () => {
    const trialId = await freshTrial(opened.prisma, "PUBLIC");
    const add = (title: string) =>
      addIndicatorCommand(leader(), { trialId, kind: "COUNT", title, direction: "DOWN" });
    for (const number of [1, 2, 3, 4, 5, 6]) expect(await add(`Mål ${number}`)).toMatchObject({ ok: true });
    expect(await add("Mål 7")).toMatchObject({ fieldErrors: { title: { key: "indicatorFull" } } });
    const [, second] = (await getStoredEffect(trialId)).indicators;
    await removeIndicatorCommand(leader(), { trialId, id: second!.id, version: 1 });
    expect(await add("Mål 7")).toMatchObject({ ok: true });
    expect((await getStoredEffect(trialId)).indicators.map(({ title }) => title)[1]).toBe("Mål 7");
  });

  test("added twice at once is there once", async () => {
    const trialId = await freshTrial(opened.prisma, "PUBLIC");
    const fields = { trialId, kind: "SCALE", title: "Arbejdsglæde", direction: "UP" };
    const results = await Promise.all([
      addIndicatorCommand(leader(), fields),
      addIndicatorCommand(staff(), { ...fields, title: "arbejdsglæde" }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("of another trial is not found", async () => {
    const made = await indicator();
    const trialId = await freshTrial(opened.prisma, "PUBLIC");
    expect(await save({ ...made, trialId }, 1, grid(["4", "5"]))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("are described without personal numbers, and each goes one way but words", async () => {
    const trialId = await freshTrial(opened.prisma, "PUBLIC");
    expect(
      await addIndicatorCommand(leader(), { trialId, kind: "SCALE", title: "Trivsel 010190-1234" }),
    ).toMatchObject({ fieldErrors: { title: { key: "cpr" } } });
    expect(await addIndicatorCommand(leader(), { trialId, kind: "COUNT", title: "Besøg" })).toMatchObject({
      fieldErrors: { direction: { key: "choose" } },
    });
    expect(await addIndicatorCommand(leader(), { trialId, title: "" })).toMatchObject({
      fieldErrors: { title: { key: "required" }, kind: { key: "choose" } },
    });
  });

  test("of words keep what is told before and after", async () => {
    const made = await indicator("TEXT");
    const told = { beforeText: "Vi løber stærkt", afterText: "  Vi har tid til at sætte os\r\n" };
    expect(await save(made, 1, told)).toMatchObject({ ok: true });
    expect((await seenBy("signed out", made.trialId)).indicators).toMatchObject([
      { kind: "TEXT", beforeText: "Vi løber stærkt", afterText: "Vi har tid til at sætte os", effect: null },
    ]);
    const personal = await save(made, 2, { ...told, afterText: "Se 0101901234" });
    expect(personal).toMatchObject({ fieldErrors: { afterText: { key: "cpr" } } });
  });
});

describe("the question to learn from", () => {
  const ask = (trialId: string, question: string, seen = "") =>
    saveLearningQuestionCommand(leader(), { trialId, question, seen });

  test("is kept, and the second of two is told what it says now", async () => {
    const trialId = await freshTrial(opened.prisma, "PUBLIC");
    expect(await ask(trialId, "Giver det mere ro?")).toMatchObject({ ok: true });
    expect(await ask(trialId, "Hvem får glæde af det?")).toMatchObject({
      code: "CONFLICT",
      current: { question: "Giver det mere ro?" },
    });
    expect(await ask(trialId, "Hvem får glæde af det?", "Giver det mere ro?")).toMatchObject({ ok: true });
    expect((await seenBy("signed out", trialId)).learningQuestion).toBe("Hvem får glæde af det?");
  });

  test("can be taken away, and holds 500 characters", async () => {
    const trialId = await freshTrial(opened.prisma, "PUBLIC");
    expect(await ask(trialId, "æ".repeat(501))).toMatchObject({
      fieldErrors: { question: { key: "tooLong" } },
    });
    await ask(trialId, "Virker det?");
    expect(await ask(trialId, "", "Virker det?")).toMatchObject({ ok: true });
    expect((await getStoredEffect(trialId)).learningQuestion).toBeNull();
  });

  test("leaves the trial's form as it was opened", async () => {
    const trialId = await freshTrial(opened.prisma, "PUBLIC");
    await ask(trialId, "Virker det?");
    const trial = await getTrial(trialId, scopeOf(leader()));
    expect(trial!.version).toBe(1);
  });
});
