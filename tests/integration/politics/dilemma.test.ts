import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  askDilemma,
  editDilemma,
  editReflection,
  reflectOnDilemma,
  removeDilemma,
  removeReflection,
  restDilemma,
  restoreDilemma,
  restoreReflection,
  wakeDilemma,
} from "@/lib/commands/dilemma";
import type { OpenDatabase } from "@/lib/db/client";
import { listDigestDilemmas } from "@/lib/db/digest";
import type { ActionResult } from "@/lib/domain/shared/result";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadDilemma, loadDilemmas, loadNewDilemma } from "@/lib/loaders/dilemma";
import { loadOwnHome } from "@/lib/loaders/home";
import { digestsOf, type DigestFacts, type Reader } from "@/lib/policies/digest";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

function dataOf<T, C>(result: ActionResult<T, C>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.fieldErrors)}`);
  return result.data;
}
const leader = () => world.viewers["own leader"]!;
const politician = () => world.viewers["own politician"]!;
const form = {
  institutionId: "alfa-one",
  title: "To gode hensyn",
  text: "Det ene trækker hertil, det andet dertil.",
  question: "Hvad vejer tungest?",
};
const ask = async (changes: Record<string, unknown> = {}) =>
  dataOf(await askDilemma(leader(), { ...form, ...changes })).id;
const shown = async (id: string, viewer = leader()) => dataOf(await loadDilemma(viewer, id));
const reflect = async (dilemmaId: string, text = "Jeg er i tvivl.") =>
  dataOf(await reflectOnDilemma(politician(), { dilemmaId, text })).id;

describe("asking", () => {
  test("the same form posted twice asks once", async () => {
    const submissionKey = randomUUID();
    expect(await ask({ submissionKey })).toBe(await ask({ submissionKey }));
  });

  test("a personal number is refused, and everything wrong is told at once", async () => {
    const result = await askDilemma(leader(), { ...form, title: "", text: "Barnet 0101161234 vil ikke" });
    expect(result).toMatchObject({
      code: "INVALID",
      fieldErrors: { title: { key: "required" }, text: { key: "cpr" } },
    });
  });

  test("from an entry of the log: its words, its last question, its trial", async () => {
    const trial = worldIds.trial("alfa-one", "INSTITUTION");
    const { id: entry } = await opened.prisma.logEntry.create({
      data: {
        ...{ trialId: trial, kind: "DILEMMA", text: "Nogle vil ud. Andre vil ind. Hvem skal bestemme?" },
        ...{ happenedOn: new Date("2026-03-02T00:00:00Z"), authorName: "Leder" },
      },
      select: { id: true },
    });
    const page = dataOf(await loadNewDilemma(leader(), { trial, entry }));
    expect(page).toMatchObject({ institutionId: "alfa-one", trial: { id: trial }, isFromLog: true });
    expect(page.values.question).toBe("Hvem skal bestemme?");
    const id = await ask({ trialId: trial });
    // The trial is the institution's own: politicians read the question without it.
    expect((await shown(id)).dilemma.trial).toMatchObject({ id: trial });
    expect((await shown(id, politician())).dilemma.trial).toBeNull();
  });

  test("a trial of another house is no origin", async () => {
    const trialId = worldIds.trial("alfa-two", "PUBLIC");
    expect(await askDilemma(leader(), { ...form, trialId })).toMatchObject({
      fieldErrors: { trialId: { key: "choose" } },
    });
  });
});

describe("reflecting", () => {
  test("an edit keeps what stood there for its author alone; taken back it is gone until undone", async () => {
    const dilemma = await ask();
    const id = await reflect(dilemma, "Første tanke");
    dataOf(await editReflection(politician(), { id, version: 1, text: "Anden tanke" }));
    const own = await shown(dilemma, politician());
    expect(own.events[0]).toMatchObject({ what: "REFLECTION_EDITED", before: [{ text: "Første tanke" }] });
    expect((await shown(dilemma)).events[0]).toMatchObject({ what: "REFLECTION_EDITED", before: [] });
    dataOf(await removeReflection(politician(), { id, version: 2 }));
    expect((await shown(dilemma)).reflections).toEqual([]);
    dataOf(await restoreReflection(politician(), { id }));
    expect((await shown(dilemma)).reflections).toMatchObject([{ text: "Anden tanke" }]);
  });

  test("the second of two writers is told what stands there", async () => {
    const id = await reflect(await ask());
    dataOf(await editReflection(politician(), { id, version: 1, text: "Fra telefonen" }));
    const second = await editReflection(politician(), { id, version: 1, text: "Fra computeren" });
    expect(second).toMatchObject({ code: "CONFLICT", current: { version: 2, text: "Fra telefonen" } });
  });

  test("while a dilemma rests nothing is added, and what was typed is kept by the form", async () => {
    const id = await ask();
    dataOf(await restDilemma(leader(), { id, version: 1, takenHome: "Vi taler med forældrene." }));
    expect(await reflectOnDilemma(politician(), { dilemmaId: id, text: "For sent" })).toMatchObject({
      code: "INVALID",
      fieldErrors: { text: { key: "dilemmaRests" } },
    });
    dataOf(await wakeDilemma(leader(), { id, version: 2 }));
    await reflect(id, "Nu igen");
    const page = await shown(id);
    expect(page.dilemma).toMatchObject({ restedOn: null, takenHome: null, reflections: 1 });
    expect(page.events.map(({ what }) => what)).toEqual(["REFLECTED", "WOKEN", "RESTED", "ASKED"]);
  });
});

describe("who reads what", () => {
  test("a shared dilemma is read by everybody, without a politician's word and without the asker's name", async () => {
    const id = await ask({ shared: "1" });
    await reflect(id, "Kun til os selv");
    for (const viewer of [null, world.viewers["foreign leader"]]) {
      const page = dataOf(await loadDilemma(viewer, id));
      expect(page).toMatchObject({ reflections: null, events: [], mayReflect: false });
      expect(page.dilemma).toMatchObject({ authorName: null, reflections: 1 });
      expect(JSON.stringify(page)).not.toContain("Kun til os selv");
    }
    const list = dataOf(await loadDilemmas(null, {}));
    expect(list.list.dilemmas.map((dilemma) => dilemma.id)).toContain(id);
  });

  test("one that is not shared is in nobody else's list", async () => {
    const id = await ask({ title: "Kun hjemme" });
    const lists = [
      dataOf(await loadDilemmas(null, {})),
      dataOf(await loadDilemmas(world.viewers["foreign leader"], {})),
    ];
    for (const { list, shared } of lists) {
      expect([...list.dilemmas, ...(shared?.dilemmas ?? [])].map((dilemma) => dilemma.id)).not.toContain(id);
    }
  });

  test("taken back it is there for nobody, and comes back with what stood under it", async () => {
    const id = await ask();
    await reflect(id);
    dataOf(await removeDilemma(leader(), { id, version: 1 }));
    expect(await loadDilemma(politician(), id)).toMatchObject({ code: "NOT_FOUND" });
    expect(await editDilemma(leader(), { ...form, id, version: 2 })).toMatchObject({ code: "NOT_FOUND" });
    dataOf(await restoreDilemma(leader(), { id }));
    expect((await shown(id)).reflections).toHaveLength(1);
  });
});

describe("where it is told", () => {
  test("a politician's start page holds it until they have reflected, the leader's as long as it is open", async () => {
    await opened.prisma.dilemma.updateMany({ data: { removedAt: new Date() } });
    const id = await ask();
    const ids = async (viewer: typeof leader) =>
      (await loadOwnHome(viewer())).data.dilemmas.dilemmas.map((dilemma) => dilemma.id);
    expect(await ids(politician)).toEqual([id]);
    await reflect(id);
    expect(await ids(politician)).toEqual([]);
    expect(await ids(leader)).toEqual([id]);
  });

  test("the weekly mail tells politicians of a new one and its institution of what they think", async () => {
    await opened.prisma.dilemma.updateMany({ data: { removedAt: new Date() } });
    const monday = toCalendarDate("2026-03-09");
    const id = await ask();
    await opened.prisma.dilemma.update({
      where: { id },
      data: { askedOn: new Date("2026-03-05T00:00:00Z") },
    });
    const readers: Reader[] = [leader(), politician()].map((person) => ({ ...person, digest: "WEEKLY" }));
    const none = { trials: [], landings: [], rechecks: [], ideas: [], plan: [] };
    const told = async (day = monday, last = new Map<string, typeof monday>()) => {
      const facts: DigestFacts = { ...none, dilemmas: await listDigestDilemmas(addDays(day, -40)) };
      return digestsOf(readers, facts, last, day).map(({ reader, content }) => ({
        to: reader.userId,
        dilemmas: content.dilemmas.map((dilemma) => dilemma.id),
        reflections: content.reflections.map(({ count }) => count),
      }));
    };
    expect(await told()).toEqual([{ to: politician().userId, dilemmas: [id], reflections: [] }]);
    // A week later it is no news any more.
    const next = addDays(monday, 7);
    expect(await told(next, new Map([[politician().userId, monday]]))).toEqual([]);
    const reflection = await reflect(id);
    const createdAt = new Date("2026-03-11T10:00:00Z");
    await opened.prisma.dilemmaReflection.update({ where: { id: reflection }, data: { createdAt } });
    expect(await told(next, new Map([[politician().userId, monday]]))).toEqual([
      { to: leader().userId, dilemmas: [], reflections: [1] },
    ]);
  });
});
