import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  editHarvestNote,
  removeHarvestNote,
  restoreHarvestNote,
  writeHarvestNote,
} from "@/lib/commands/harvest";
import type { OpenDatabase } from "@/lib/db/client";
import type { Viewer } from "@/lib/domain/member/role";
import type { ActionResult } from "@/lib/domain/shared/result";
import { loadHarvest, loadHarvestExport } from "@/lib/loaders/harvest";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const prisma = () => opened.prisma;
const agreementId = worldIds.agreement("alfa");
const theme = worldIds.theme;
const day = new Date("2026-03-10T00:00:00Z");

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await prisma().classification.create({
    data: { id: "theme-docs", kind: "THEME", area: "DAYCARE", order: 2, label: "Papir", labelEn: "Paper" },
  });
  await prisma().workshopRound.create({ data: { id: "round", order: 1, title: "Række", agreementId } });
  await prisma().workshop.create({
    data: {
      ...{
        id: "evening",
        step: "STAFF",
        title: "Aften",
        wording: "10. marts 2026",
        startOn: day,
        endOn: day,
      },
      ...{ precision: "DAY", agreementId, roundId: "round", institutionId: "alfa-one" },
    },
  });
  await prisma().workingGroup.create({
    data: { id: "group", name: "Ledelse", activeFrom: day, activeTo: day, agreementId },
  });
});
afterAll(() => opened.close());
beforeEach(() => prisma().harvestNote.deleteMany({}));

function dataOf<T, C>(result: ActionResult<T, C>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.fieldErrors)}`);
  return result.data;
}

const write = (viewer: Viewer, changes: Record<string, unknown> = {}) =>
  writeHarvestNote(viewer, {
    ...{ agreementId, kind: "LEARNING", text: "Vi lærte noget", source: "round:round", ...changes },
  });
const page = async (query: Record<string, string> = {}, viewer = world.viewers["own politician"]) =>
  dataOf(await loadHarvest(viewer, { municipality: "alfa", ...query }));
const notesOf = async (query: Record<string, string> = {}) =>
  (await page({ by: "kind", ...query })).gathered.groups.flatMap(({ notes }) => notes);

describe("writing", () => {
  test("knows the institution of the one who writes, and of the workshop it was written at", async () => {
    dataOf(await write(world.viewers["staff next door"]));
    dataOf(await write(world.viewers["own administration"], { source: "workshop:evening" }));
    dataOf(await write(world.viewers["own administration"], { source: "group:group" }));
    const notes = await notesOf();
    const where = notes.map(({ institution, workshop, workingGroup, round }) => [
      ...[institution?.id, workshop?.id, workingGroup?.id, round?.id],
    ]);
    expect(where).toContainEqual(["alfa-two", undefined, undefined, "round"]);
    expect(where).toContainEqual(["alfa-one", "evening", undefined, "round"]);
    expect(where).toContainEqual([undefined, undefined, "group", undefined]);
  });

  test("refuses personal numbers, an empty text and a source that is not there, all at once", async () => {
    const own = world.viewers["own leader"];
    expect(await write(own, { text: "Kaldte 010190-1234 ind" })).toMatchObject({
      fieldErrors: { text: { key: "cpr" } },
    });
    expect(await write(own, { text: " ", kind: "X", source: "" })).toMatchObject({
      fieldErrors: { kind: { key: "choose" }, text: { key: "required" }, source: { key: "choose" } },
    });
    expect(await write(own, { source: "round:findes-ikke" })).toMatchObject({
      fieldErrors: { source: { key: "choose" } },
    });
    expect(await prisma().harvestNote.count()).toBe(0);
  });

  test("of one form posted twice gives one note", async () => {
    const submissionKey = randomUUID();
    const first = dataOf(await write(world.viewers["own leader"], { submissionKey }));
    const again = dataOf(await write(world.viewers["own leader"], { submissionKey }));
    expect(again.id).toBe(first.id);
  });

  test("leaves out themes that are none of the area's", async () => {
    dataOf(await write(world.viewers["own leader"], { themes: [theme, "findes-ikke"] }));
    expect((await notesOf())[0]!.themeIds).toEqual([theme]);
  });
});

describe("gathering", () => {
  beforeEach(async () => {
    dataOf(await write(world.viewers["own leader"], { text: "Begge", themes: [theme, "theme-docs"] }));
    dataOf(await write(world.viewers["staff next door"], { text: "Ét", themes: theme, kind: "BARRIER" }));
    dataOf(await write(world.viewers["own administration"], { text: "Uden", kind: "NEXT" }));
  });

  test("by theme across institutions, with the overlap told by its figures", async () => {
    const { gathered, total } = await page();
    expect(gathered.groups.map(({ id, notes, institutions }) => [id, notes.length, institutions])).toEqual([
      [theme, 2, 2],
      ["theme-docs", 1, 1],
      [null, 1, 0],
    ]);
    expect([gathered.unique, gathered.sum, total]).toEqual([3, 4, 3]);
  });

  test("narrowed by kind, theme and institution; the file holds each note once", async () => {
    expect((await notesOf({ kind: "barrier" })).map(({ text }) => text)).toEqual(["Ét"]);
    expect((await notesOf({ theme: "NONE" })).map(({ text }) => text)).toEqual(["Uden"]);
    expect((await notesOf({ theme, institution: "alfa-one" })).map(({ text }) => text)).toEqual(["Begge"]);
    const file = dataOf(await loadHarvestExport(world.viewers["own evaluator"], { municipality: "alfa" }));
    expect(file.notes.map(({ text }) => text).toSorted()).toEqual(["Begge", "Uden", "Ét"]);
  });

  test("offers those who may the way to correct a note", async () => {
    const own = await page({}, world.viewers["own leader"]);
    expect(own.changeable).toHaveLength(1);
    expect((await page({}, world.viewers["own administration"])).changeable).toHaveLength(3);
    expect((await page()).changeable).toEqual([]);
  });
});

describe("changing", () => {
  test("writes anew with other themes, once per version", async () => {
    const own = world.viewers["own leader"];
    const { id } = dataOf(await write(own, { themes: theme }));
    dataOf(
      await editHarvestNote(own, { id, version: 1, kind: "NEXT", text: "Rettet", themes: "theme-docs" }),
    );
    expect(await notesOf()).toMatchObject([{ kind: "NEXT", text: "Rettet", themeIds: ["theme-docs"] }]);
    expect(await editHarvestNote(own, { id, version: 1, kind: "NEXT", text: "Sent" })).toMatchObject({
      ...{ code: "CONFLICT", current: { version: 2, text: "Rettet" } },
    });
  });

  test("takes away and brings back; doing it twice changes nothing", async () => {
    const own = world.viewers["own leader"];
    const { id } = dataOf(await write(own));
    dataOf(await removeHarvestNote(own, { id, version: 1 }));
    expect(await notesOf()).toEqual([]);
    dataOf(await restoreHarvestNote(own, { id }));
    expect(dataOf(await restoreHarvestNote(own, { id })).version).toBe(3);
    expect(await notesOf()).toHaveLength(1);
    const events = await prisma().auditEvent.findMany({ where: { entityId: id }, orderBy: { at: "asc" } });
    expect(events.map(({ operation }) => operation)).toEqual(["CREATE", "DELETE", "RESTORE"]);
  });
});
