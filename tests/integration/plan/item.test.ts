import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createItem, removeItem, restoreItem, setItemState, updateItem } from "@/lib/commands/plan-item";
import { createPhaseCommand, removePhaseCommand, restorePhaseCommand } from "@/lib/commands/plan-phase";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { getPlan } from "@/lib/db/plan";
import type { PlanItem } from "@/lib/domain/plan/plan";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadItemForm, loadNewItem, loadPlanItem } from "@/lib/loaders/plan-item";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const agreementId = worldIds.agreement("alfa");

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  const day = (text: string) => toDbDate(toCalendarDate(text));
  await opened.prisma.phase.create({
    data: {
      ...{
        id: "phase-alfa-2",
        agreementId,
        order: 2,
        label: "Evaluering",
        wording: "2027",
        precision: "YEAR",
      },
      ...{ startOn: day("2027-01-01"), endOn: day("2027-12-31") },
    },
  });
});
afterAll(() => opened.close());
beforeEach(() => {
  process.env.FRISAT_TODAY = "2026-06-01";
});

type Fields = Record<string, unknown>;
const viewer = (as: ViewerName) => world.viewers[as]!;
const office = () => viewer("own administration");
const fields = {
  title: "Fælles dag",
  phaseId: "phase-alfa",
  kind: "EVENT",
  level: "MUNICIPAL",
  wording: "marts",
};

async function made(changes: Fields = {}): Promise<PlanItem> {
  const id = randomUUID();
  const result = await createItem(office(), { id, agreementId, ...fields, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return (await stored(id))!;
}
const stored = async (id: string) => (await getPlan(agreementId)).items.find((item) => item.id === id);
const asForm = (item: PlanItem): Fields => ({
  ...{ id: item.id, version: item.version, title: item.title, phaseId: item.phaseId, kind: item.kind },
  ...{ level: item.level, wording: item.wording ?? "", parentId: item.parentId ?? "" },
  dependsOnIds: item.dependsOnIds,
});
const change = (item: PlanItem, changes: Fields) => updateItem(office(), { ...asForm(item), ...changes });
const remembered = (id: string) =>
  opened.prisma.planChange.findMany({ where: { subjectId: id }, orderBy: [{ at: "asc" }, { id: "asc" }] });
const audited = (entityId: string) =>
  opened.prisma.auditEvent.findMany({ where: { entityId }, orderBy: [{ at: "asc" }, { id: "asc" }] });

describe("putting an item into a plan", () => {
  test("places its time by the phase, keeps its words, and remembers who did it", async () => {
    const item = await made({ wording: "ultimo marts", reason: "Aftalt på mødet" });
    expect(item).toMatchObject({
      ...{ wording: "ultimo marts", start: "2026-03-21", end: "2026-03-31", precision: "PART_OF_MONTH" },
      ...{ state: "PLANNED", version: 1, origin: "REGISTERED" },
    });
    expect(await remembered(item.id)).toMatchObject([
      { kind: "CREATED", reason: "Aftalt på mødet", byName: office().name },
    ]);
    expect(await audited(item.id)).toMatchObject([{ operation: "CREATE", entity: "planItem" }]);
  });

  test("without a time of its own it has the days of where it stands", async () => {
    const parent = await made({ wording: "maj 2026" });
    expect(await made({ wording: "" })).toMatchObject({
      wording: null,
      start: "2026-01-01",
      precision: "RANGE",
    });
    expect(await made({ wording: "", parentId: parent.id })).toMatchObject({
      start: "2026-05-01",
      end: "2026-05-31",
    });
    expect(await made({ wording: "", kind: "ONGOING_ACTIVITY" })).toMatchObject({ precision: "ONGOING" });
  });

  test("the same form twice makes one item", async () => {
    const id = randomUUID();
    const form = { id, agreementId, ...fields, title: "Kun én gang" };
    expect(await createItem(office(), form)).toEqual({ ok: true, data: { id } });
    expect(await createItem(office(), form)).toEqual({ ok: true, data: { id } });
    expect(await opened.prisma.planItem.count({ where: { title: "Kun én gang" } })).toBe(1);
  });

  test("a time that does not exist is refused with what could have been meant; nothing is written", async () => {
    const id = randomUUID();
    expect(await createItem(office(), { id, agreementId, ...fields, wording: "32. marts" })).toMatchObject({
      code: "INVALID",
      fieldErrors: { wording: { key: "plan.wording.INVALID_DAY", values: { proposal: "31. marts" } } },
    });
    expect(await stored(id)).toBeUndefined();
    expect(await remembered(id)).toEqual([]);
  });

  test("what belongs to other plans and other municipalities cannot be named", async () => {
    const prisma = opened.prisma;
    const foreign = viewer("foreign administration");
    const other = randomUUID();
    const there = { ...fields, phaseId: "phase-beta", title: "Deres" };
    expect(await createItem(foreign, { id: other, agreementId: "agreement-beta", ...there })).toMatchObject({
      ok: true,
    });
    const startOn = toDbDate(toCalendarDate("2026-01-01"));
    const group = { id: "group-beta", agreementId: "agreement-beta", name: "Deres gruppe" };
    await prisma.workingGroup.create({ data: { ...group, activeFrom: startOn, activeTo: startOn } });
    const named = async (changes: Fields) => {
      const result = await createItem(office(), { id: randomUUID(), agreementId, ...fields, ...changes });
      return result.ok ? [] : Object.keys(result.fieldErrors ?? {});
    };
    expect(await named({ phaseId: "phase-beta" })).toEqual(["phaseId"]);
    expect(await named({ parentId: other })).toEqual(["parentId"]);
    expect(await named({ dependsOnIds: [other] })).toEqual(["dependsOnIds"]);
    expect(await named({ workingGroupId: "group-beta" })).toEqual(["workingGroupId"]);
    expect(await named({ level: "LOCAL", institutionId: "beta-one" })).toEqual(["institutionId"]);
    expect(await named({ responsibleId: foreign.userId })).toEqual(["responsibleId"]);
    expect(await named({ trialIds: [worldIds.trial("beta-one", "PUBLIC")] })).toEqual(["trialIds"]);
    // The id of an item in another plan is no way to say that it was made already.
    expect(await createItem(office(), { id: other, agreementId, ...fields })).toEqual({
      ok: false,
      code: "NOT_FOUND",
    });
  });

  test("a leader puts in what is about the own institution and nothing else", async () => {
    const leader = viewer("own leader");
    const put = (changes: Fields) =>
      createItem(leader, { id: randomUUID(), agreementId, ...fields, ...changes });
    expect(await put({ level: "LOCAL", institutionId: "alfa-one" })).toMatchObject({ ok: true });
    expect(await put({})).toMatchObject({ fieldErrors: { level: { key: "planOwnInstitution" } } });
    expect(await put({ level: "LOCAL", institutionId: "alfa-two" })).toMatchObject({
      fieldErrors: { institutionId: { key: "planOwnInstitution" } },
    });
    expect(await put({ level: "LOCAL" })).toMatchObject({
      fieldErrors: { institutionId: { key: "planOwnInstitution" } },
    });
  });
});

describe("changing an item", () => {
  test("of two editors the second is told what stands there now, and can then save", async () => {
    const item = await made();
    expect(await change(item, { wording: "maj 2026", reason: "Sygdom" })).toMatchObject({ ok: true });
    const late = await change(item, { title: "Et andet navn" });
    expect(late).toEqual({
      ok: false,
      code: "CONFLICT",
      current: { version: 2, isRemoved: false, now: { wording: "maj 2026", title: "Fælles dag" } },
    });
    expect(await change(item, { version: 2, title: "Et andet navn" })).toMatchObject({ ok: true });
    expect(await stored(item.id)).toMatchObject({ title: "Et andet navn", version: 3 });
    expect((await remembered(item.id)).map(({ kind, reason }) => [kind, reason])).toEqual([
      ["CREATED", null],
      ["MOVED", "Sygdom"],
      ["MOVED", null],
    ]);
  });

  test("two at the same moment: one is saved, the other told", async () => {
    const item = await made();
    const both = await Promise.all([
      change(item, { title: "Den ene" }),
      change(item, { title: "Den anden" }),
    ]);
    expect(both.map((result) => (result.ok ? "ok" : result.code)).sort()).toEqual(["CONFLICT", "ok"]);
    expect(await stored(item.id)).toMatchObject({ version: 2 });
  });

  test("the same form twice is saved once, and a form that changes nothing writes nothing", async () => {
    const item = await made();
    expect(await change(item, { note: "Husk lokale" })).toMatchObject({ ok: true });
    expect(await change(item, { note: "Husk lokale" })).toMatchObject({ ok: true });
    expect(await change(item, { version: 2, note: "Husk lokale" })).toMatchObject({ ok: true });
    expect(await stored(item.id)).toMatchObject({ version: 2 });
    expect(await remembered(item.id)).toHaveLength(2);
  });

  test("to another phase it takes along what stands under it, in one go", async () => {
    const parent = await made({ wording: "" });
    const child = await made({ wording: "", parentId: parent.id });
    const grandchild = await made({ wording: "1. maj 2026", parentId: child.id });
    expect(await change(parent, { phaseId: "phase-alfa-2" })).toMatchObject({ ok: true });
    expect(await stored(parent.id)).toMatchObject({ phaseId: "phase-alfa-2", start: "2027-01-01" });
    expect(await stored(child.id)).toMatchObject({ phaseId: "phase-alfa-2", start: "2027-01-01" });
    expect(await stored(grandchild.id)).toMatchObject({ phaseId: "phase-alfa-2", start: "2026-05-01" });
    const batches = await Promise.all(
      [parent, child, grandchild].map(async ({ id }) => (await remembered(id)).at(-1)!.batchId),
    );
    expect(batches[0]).not.toBeNull();
    expect(new Set(batches).size).toBe(1);
  });

  test("it stands neither under itself, nor under what stands under it, nor in another phase than what is above it", async () => {
    const parent = await made();
    const child = await made({ parentId: parent.id });
    const elsewhere = await made({ phaseId: "phase-alfa-2", wording: "2027" });
    const error = (key: string) => ({ fieldErrors: { parentId: { key } } });
    expect(await change(parent, { parentId: child.id })).toMatchObject(error("planParentCircle"));
    expect(await change(parent, { parentId: parent.id })).toMatchObject(error("planParentCircle"));
    expect(await change(child, { parentId: elsewhere.id })).toMatchObject(error("planParentPhase"));
  });

  test("a circle of waiting is named, also when two close it at the same moment", async () => {
    const [a, b] = [await made({ title: "A" }), await made({ title: "B" })];
    const c = await made({ title: "C", dependsOnIds: [b.id] });
    const both = await Promise.all([
      change(a, { dependsOnIds: [c.id] }),
      change(b, { dependsOnIds: [a.id] }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = both.find((result) => !result.ok)!;
    expect(refused).toMatchObject({ code: "INVALID", fieldErrors: { dependsOnIds: { key: "planCircle" } } });
    expect(JSON.stringify(refused)).toMatch(/A → C → B → A|B → A → C → B/);
  });

  test("trials the writer cannot see stay tied to it; links are audited and counted", async () => {
    const [hidden, seen] = [worldIds.trial("alfa-two", "INSTITUTION"), worldIds.trial("alfa-one", "PUBLIC")];
    const local = { level: "LOCAL", institutionId: "alfa-one" };
    const item = await made({ ...local, trialIds: [hidden] });
    const documents = { documentTitle: "Referat", documentUrl: "alfa.dk/referat" };
    const form = { ...asForm(item), ...local, trialIds: [seen], wishIds: [worldIds.wish], ...documents };
    expect(await updateItem(viewer("own leader"), form)).toMatchObject({ ok: true });
    const ties = await opened.prisma.planItemTrial.findMany({ where: { itemId: item.id } });
    expect(ties.map(({ trialId }) => trialId).sort()).toEqual([hidden, seen].sort());
    expect(await stored(item.id)).toMatchObject({ version: 2 });
    expect((await audited(item.id)).at(-1)).toMatchObject({
      before: { trialIds: [hidden] },
      after: { documents: [{ title: "Referat", url: "https://alfa.dk/referat" }] },
    });
    const page = async (as: ViewerName) => {
      const result = await loadPlanItem(world.viewers[as], item.id);
      return result.ok ? result.data.links.trials.map(({ id }) => id) : [];
    };
    expect(await page("signed out")).toEqual([seen]);
    expect(await page("own leader")).toEqual([seen]);
    expect((await page("own administration")).sort()).toEqual([hidden, seen].sort());
  });

  test("a leader moves none of the administration's items along", async () => {
    const local = { level: "LOCAL", institutionId: "alfa-one" };
    const item = await made(local);
    await made({ parentId: item.id });
    const form = { ...asForm(item), ...local, phaseId: "phase-alfa-2", wording: "2027" };
    expect(await updateItem(viewer("own leader"), form)).toMatchObject({
      fieldErrors: { phaseId: { key: "planChildrenOthers" } },
    });
    expect(await removeItem(viewer("own leader"), asForm(item))).toMatchObject({
      fieldErrors: { reason: { key: "planChildrenOthers" } },
    });
  });
});

describe("where an item stands", () => {
  test("it is done on a day that has come, dropped for a reason, and can be planned again", async () => {
    const item = await made();
    const state = (fields: Fields) => setItemState(office(), { id: item.id, ...fields });
    expect(await state({ version: 1, state: "DONE", reachedOn: "2026-06-02" })).toMatchObject({
      fieldErrors: { reachedOn: { key: "future" } },
    });
    expect(await state({ version: 1, state: "DROPPED" })).toMatchObject({
      fieldErrors: { reason: { key: "required" } },
    });
    expect(await state({ version: 1, state: "DONE", reachedOn: "1.6.2026" })).toMatchObject({ ok: true });
    expect(await stored(item.id)).toMatchObject({ state: "DONE", reachedOn: "2026-06-01" });
    expect(await state({ version: 1, state: "DONE", reachedOn: "1.6.2026" })).toMatchObject({ ok: true });
    expect(await state({ version: 1, state: "UNDER_WAY" })).toMatchObject({
      code: "CONFLICT",
      current: { now: { state: "DONE" } },
    });
    expect(await state({ version: 2, state: "PLANNED" })).toMatchObject({ ok: true });
    expect(await stored(item.id)).toMatchObject({ state: "PLANNED", reachedOn: null });
    expect((await remembered(item.id)).map(({ kind }) => kind)).toEqual(["CREATED", "STATED", "STATED"]);
  });
});

describe("taking an item out and putting it back", () => {
  test("what stood under it moves up, and goes back under it unless it was changed since", async () => {
    const top = await made();
    const parent = await made({ parentId: top.id, wording: "maj 2026" });
    const child = await made({ parentId: parent.id, wording: "" });
    const touched = await made({ parentId: parent.id });
    expect(await removeItem(office(), { id: parent.id, version: 1, reason: "Udgår" })).toMatchObject({
      ok: true,
    });
    expect(await stored(parent.id)).toBeUndefined();
    expect(await stored(child.id)).toMatchObject({ parentId: top.id, start: top.start });
    await change((await stored(touched.id))!, { title: "Rettet imens" });
    expect(await restoreItem(office(), { id: parent.id, version: 2 })).toMatchObject({ ok: true });
    expect(await stored(parent.id)).toMatchObject({ parentId: top.id, wording: "maj 2026" });
    expect(await stored(child.id)).toMatchObject({ parentId: parent.id, start: "2026-05-01" });
    expect(await stored(touched.id)).toMatchObject({ parentId: top.id });
    expect((await remembered(parent.id)).map(({ kind, reason }) => [kind, reason])).toEqual([
      ["CREATED", null],
      ["REMOVED", "Udgår"],
      ["RESTORED", null],
    ]);
  });

  test("only those who can put it back see it while it is out", async () => {
    const item = await made();
    await removeItem(office(), asForm(item));
    expect(await loadPlanItem(office(), item.id)).toMatchObject({ ok: true, data: { isRemoved: true } });
    for (const as of ["signed out", "own leader", "foreign administration"] as const)
      expect(await loadPlanItem(world.viewers[as], item.id)).toEqual({ ok: false, code: "NOT_FOUND" });
    expect(await loadItemForm(office(), item.id)).toEqual({ ok: false, code: "NOT_FOUND" });
    expect(await change(item, { title: "For sent" })).toMatchObject({
      code: "CONFLICT",
      current: { isRemoved: true },
    });
  });

  test("it waits again for what it waited for, but never in a circle that arose meanwhile", async () => {
    const [first, second] = [await made(), await made()];
    const item = await made({ dependsOnIds: [first.id, second.id] });
    const waits = await made({ dependsOnIds: [item.id] });
    await removeItem(office(), asForm(item));
    expect(await change(first, { dependsOnIds: [waits.id] })).toMatchObject({ ok: true });
    expect(await restoreItem(office(), { id: item.id, version: 2 })).toMatchObject({ ok: true });
    expect(await stored(item.id)).toMatchObject({ dependsOnIds: [second.id] });
    expect(await stored(waits.id)).toMatchObject({ dependsOnIds: [item.id] });
  });

  test("nor does it when it comes back with its whole phase", async () => {
    const id = randomUUID();
    const phase = { id, agreementId, label: "Ud og ind", wording: "2026" };
    expect(await createPhaseCommand(office(), phase)).toMatchObject({ ok: true });
    const first = await made();
    const item = await made({ phaseId: id, dependsOnIds: [first.id] });
    const waits = await made({ dependsOnIds: [item.id] });
    const removal = { id, version: 1, choice: "REMOVE", reason: "Udgår" };
    expect(await removePhaseCommand(office(), removal)).toMatchObject({ ok: true });
    const now = (await stored(first.id))!;
    expect(await change(now, { dependsOnIds: [waits.id] })).toMatchObject({ ok: true });
    expect(await restorePhaseCommand(office(), { id, version: 2 })).toMatchObject({ ok: true });
    expect(await stored(item.id)).toMatchObject({ phaseId: id, dependsOnIds: [] });
    expect(await stored(waits.id)).toMatchObject({ dependsOnIds: [item.id] });
    expect(await removePhaseCommand(office(), { ...removal, version: 3 })).toMatchObject({ ok: true });
  });

  test("with nothing above it any more it stands by itself; without its phase it cannot come back", async () => {
    const parent = await made();
    const item = await made({ parentId: parent.id });
    await removeItem(office(), asForm(item));
    await removeItem(office(), asForm(parent));
    expect(await restoreItem(office(), { id: item.id, version: 2 })).toMatchObject({ ok: true });
    expect(await stored(item.id)).toMatchObject({ parentId: null });
    const late = await made({ phaseId: "phase-alfa-2", wording: "2027" });
    await removeItem(office(), asForm(late));
    await opened.prisma.phase.update({ where: { id: "phase-alfa-2" }, data: { removedAt: new Date() } });
    expect(await restoreItem(office(), { id: late.id, version: 2 })).toMatchObject({
      fieldErrors: { id: { key: "planPhaseGone" } },
    });
    await opened.prisma.phase.update({ where: { id: "phase-alfa-2" }, data: { removedAt: null } });
  });
});

describe("what the pages read", () => {
  test("names of people stay within the municipality", async () => {
    const person = viewer("own staff");
    const item = await made({ responsible: "Dagtilbudschefen", responsibleId: person.userId });
    const read = async (as: ViewerName) => {
      const result = await loadPlanItem(world.viewers[as], item.id);
      if (!result.ok) throw new Error(result.code);
      return [result.data.links.responsibleName, result.data.events.map(({ byName }) => byName)];
    };
    expect(await read("own politician")).toEqual([person.name, [office().name]]);
    expect(await read("signed out")).toEqual([null, [null]]);
    expect(await read("foreign administration")).toEqual([null, [null]]);
  });

  test("an item that begins before what it waits for is over is told so", async () => {
    const awaited = await made({ wording: "juni 2026" });
    const item = await made({ wording: "marts 2026", dependsOnIds: [awaited.id] });
    const early = await loadPlanItem(null, item.id);
    expect(early.ok && early.data.tooEarlyFor.map(({ id }) => id)).toEqual([awaited.id]);
  });

  test("a new item begins in the phase that runs, or under the item that was asked for", async () => {
    const parent = await made({ phaseId: "phase-alfa-2", wording: "2027" });
    const start = async (as: ViewerName, query: Record<string, string>) => {
      const result = await loadNewItem(world.viewers[as], { agreement: agreementId, ...query });
      return result.ok ? result.data.values : result.code;
    };
    expect(await start("own administration", {})).toMatchObject({
      phaseId: "phase-alfa",
      level: "MUNICIPAL",
    });
    expect(await start("own administration", { parent: parent.id })).toMatchObject({
      phaseId: "phase-alfa-2",
      parentId: parent.id,
    });
    expect(await start("own leader", {})).toMatchObject({ level: "LOCAL", institutionId: "alfa-one" });
  });

  test("each page asks the database at most eleven times", async () => {
    const item = await made({ dependsOnIds: [(await made()).id] });
    const queries = async (read: () => Promise<unknown>) => {
      const before = opened.queryCount();
      await read();
      return opened.queryCount() - before;
    };
    expect(await queries(() => loadPlanItem(office(), item.id))).toBeLessThanOrEqual(11);
    expect(await queries(() => loadItemForm(office(), item.id))).toBeLessThanOrEqual(11);
    expect(await queries(() => loadNewItem(office(), { agreement: agreementId }))).toBeLessThanOrEqual(11);
    await removeItem(office(), { id: item.id, version: 1 });
    expect(await queries(() => loadPlanItem(office(), item.id))).toBeLessThanOrEqual(11);
  });
});
