import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { today } from "@/lib/clock";
import { adaptExercise, editExercise, removeExercise, restoreExercise } from "@/lib/commands/exercise";
import { writeHarvestNote } from "@/lib/commands/harvest";
import {
  addProgrammeEntry,
  createWorkshopRound,
  editProgrammeEntry,
  editWorkshop,
  planWorkshop,
  standWorkshop,
  stepProgrammeEntry,
} from "@/lib/commands/workshop";
import type { OpenDatabase } from "@/lib/db/client";
import type { Viewer } from "@/lib/domain/member/role";
import { addDays } from "@/lib/domain/shared/calendar-date";
import type { ActionResult } from "@/lib/domain/shared/result";
import { loadCatalogue, loadExercise } from "@/lib/loaders/exercise";
import { loadWorkshop, loadWorkshops } from "@/lib/loaders/workshop";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const prisma = () => opened.prisma;
const agreementId = worldIds.agreement("alfa");
const leader = () => world.viewers["own leader"];
const administration = () => world.viewers["own administration"];
let roundId: string;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await prisma().exercise.create({
    data: {
      ...{ id: "vaner", kind: "EXERCISE", title: "Vaner", purpose: "Se på vaner", minutes: 30 },
      text: "Skriv\nTal",
    },
  });
});
afterAll(() => opened.close());
beforeEach(async () => {
  roundId = dataOf(await createWorkshopRound(administration(), { agreementId, title: "Række" })).id;
});

function dataOf<T, C>(result: ActionResult<T, C>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.fieldErrors)}`);
  return result.data;
}

const planned = async (viewer: Viewer, changes: Record<string, unknown> = {}) =>
  dataOf(
    await planWorkshop(viewer, {
      ...{ roundId, step: "STAFF", title: "Aften", wording: "primo juni 2026", ...changes },
    }),
  ).id;
const stored = async (id: string) => dataOf(await loadWorkshop(administration(), id)).workshop;
const titles = async (id: string) => (await stored(id)).programme.map(({ title }) => title);
const add = async (id: string, title: string) =>
  dataOf(await addProgrammeEntry(leader(), { id, title, minutes: "10" })).entryId;

describe("planning", () => {
  test("keeps the time as it was written and places it no more exactly than that", async () => {
    const workshop = await stored(await planned(leader()));
    expect(workshop).toMatchObject({
      ...{ wording: "primo juni 2026", start: "2026-06-01", end: "2026-06-10", precision: "PART_OF_MONTH" },
      institution: { id: "alfa-one" },
    });
  });

  test("tells of a time that is none at its field, and writes nothing", async () => {
    const before = await prisma().workshop.count();
    const result = await planWorkshop(leader(), { roundId, step: "STAFF", title: "", wording: "32. marts" });
    expect(result).toMatchObject({ code: "INVALID", fieldErrors: { title: { key: "required" } } });
    expect(!result.ok && result.fieldErrors?.wording?.key).toMatch(/^plan\.wording\./);
    expect(await prisma().workshop.count()).toBe(before);
  });

  test("begins with the programme of the leaders' step, which stays as it is", async () => {
    const first = await planned(administration(), { step: "LEADERS" });
    dataOf(await addProgrammeEntry(administration(), { id: first, exerciseId: "vaner" }));
    const own = await planned(leader(), { copyFromId: first });
    const [entry] = (await stored(own)).programme;
    expect(entry).toMatchObject({ title: "Vaner", minutes: 30, text: "Skriv\nTal", exerciseId: "vaner" });
    dataOf(await editProgrammeEntry(leader(), { id: own, version: 1, entryId: entry!.id, title: "Vores" }));
    expect([await titles(own), await titles(first)]).toEqual([["Vores"], ["Vaner"]]);
  });

  test("copies from no other round", async () => {
    const other = await planned(leader());
    roundId = dataOf(await createWorkshopRound(administration(), { agreementId, title: "En anden" })).id;
    const typed = { roundId, step: "STAFF", title: "Aften", wording: "maj 2026", copyFromId: other };
    expect(await planWorkshop(leader(), typed)).toMatchObject({
      fieldErrors: { copyFromId: { key: "choose" } },
    });
  });

  test("of one form posted twice gives one workshop", async () => {
    const submissionKey = randomUUID();
    expect(await planned(leader(), { submissionKey })).toBe(await planned(leader(), { submissionKey }));
  });

  test("shows in the round's grid at the institution and step", async () => {
    await planned(leader());
    const { grid } = dataOf(await loadWorkshops(null, { municipality: "alfa", round: roundId }));
    const row = grid!.rows.find(({ institution }) => institution.id === "alfa-one");
    expect(row?.cells).toMatchObject({ STAFF: { state: "PLANNED" }, PARENT_BOARD: { state: "NOT_YET" } });
  });
});

describe("the programme", () => {
  test("takes an exercise as it stands and is adapted without changing it", async () => {
    const id = await planned(leader());
    const { entryId } = dataOf(await addProgrammeEntry(leader(), { id, exerciseId: "vaner" }));
    const { version } = await stored(id);
    const changed = { id, version, entryId, title: "Vaner på rød stue", minutes: "20", text: "Gå en tur" };
    dataOf(await editProgrammeEntry(leader(), changed));
    expect((await stored(id)).programme).toMatchObject([
      { title: "Vaner på rød stue", minutes: 20, text: "Gå en tur", exerciseId: "vaner" },
    ]);
    const page = dataOf(await loadExercise(leader(), "vaner"));
    expect(page.exercise).toMatchObject({ title: "Vaner", text: "Skriv\nTal" });
    expect(page.uses.find(({ workshopId }) => workshopId === id)).toMatchObject({ text: "Gå en tur" });
  });

  test("is moved up and down, and what was taken out comes back where it stood", async () => {
    const id = await planned(leader());
    const [, second] = [await add(id, "A"), await add(id, "B"), await add(id, "C")];
    const step = async (what: string) =>
      dataOf(await stepProgrammeEntry(leader(), { id, version: (await stored(id)).version, step: what }));
    await step(`UP:${second}`);
    expect(await titles(id)).toEqual(["B", "A", "C"]);
    await step(`DOWN:${second}`);
    const removed = await step(`REMOVE:${second}`);
    expect(await titles(id)).toEqual(["A", "C"]);
    const { title, minutes } = removed.entry;
    dataOf(await addProgrammeEntry(leader(), { id, title, minutes: `${minutes}`, place: removed.place }));
    expect(await titles(id)).toEqual(["A", "B", "C"]);
  });

  test("loses nothing when two add at once", async () => {
    const id = await planned(leader());
    await Promise.all([
      addProgrammeEntry(leader(), { id, title: "A" }),
      addProgrammeEntry(administration(), { id, title: "B" }),
    ]);
    expect((await titles(id)).toSorted()).toEqual(["A", "B"]);
  });

  test("of two who change it the second is told what stands there, and writes nothing", async () => {
    const id = await planned(leader());
    const entryId = await add(id, "A");
    const { version } = await stored(id);
    dataOf(await editProgrammeEntry(leader(), { id, version, entryId, title: "Først" }));
    const late = await editProgrammeEntry(administration(), { id, version, entryId, title: "Sent" });
    expect(late).toMatchObject({ code: "CONFLICT", current: { programme: [{ title: "Først" }] } });
    expect(await titles(id)).toEqual(["Først"]);
  });

  test("has room for forty", async () => {
    const id = await planned(leader());
    await prisma().programmeEntry.createMany({
      data: Array.from({ length: 40 }, (_, index) => ({
        ...{ workshopId: id, order: index + 1, title: `${index}` },
      })),
    });
    expect(await addProgrammeEntry(leader(), { id, title: "Én til" })).toMatchObject({
      fieldErrors: { title: { key: "tooManyLines", values: { max: 40 } } },
    });
  });

  test("refuses personal numbers and lengths that are none", async () => {
    const id = await planned(leader());
    const result = await addProgrammeEntry(leader(), {
      id,
      title: "Pause",
      minutes: "0",
      text: "010190-1234",
    });
    expect(result).toMatchObject({ fieldErrors: { minutes: { key: "number" }, text: { key: "cpr" } } });
  });
});

describe("whether it was held", () => {
  test("is said with day and number, cancelled, and planned again; each is remembered", async () => {
    const id = await planned(leader());
    const held = { id, version: 1, standing: "HELD", heldOn: today(), attendance: "14" };
    dataOf(await standWorkshop(leader(), held));
    expect(await stored(id)).toMatchObject({ heldOn: today(), attendance: 14, cancelledAt: null });
    dataOf(await standWorkshop(leader(), { id, version: 2, standing: "CANCELLED" }));
    expect(await stored(id)).toMatchObject({ heldOn: null, attendance: null });
    expect((await stored(id)).cancelledAt).not.toBeNull();
    dataOf(await standWorkshop(leader(), { id, version: 3, standing: "PLANNED" }));
    expect(await stored(id)).toMatchObject({ heldOn: null, cancelledAt: null });
    expect(await prisma().auditEvent.count({ where: { entity: "workshop", entityId: id } })).toBe(4);
  });

  test("is not said of a day to come", async () => {
    const id = await planned(leader());
    const held = { id, version: 1, standing: "HELD", heldOn: addDays(today(), 1) };
    expect(await standWorkshop(leader(), held)).toMatchObject({ fieldErrors: { heldOn: { key: "future" } } });
  });

  test("and what is noted from within is not told to the public", async () => {
    const id = await planned(leader(), { note: "Husk kaffe" });
    await addProgrammeEntry(leader(), { id, exerciseId: "vaner" });
    const { version } = await stored(id);
    await standWorkshop(leader(), { id, version, standing: "HELD", heldOn: today(), attendance: "14" });
    for (const viewer of [null, world.viewers["foreign leader"]]) {
      const { workshop, isWithin } = dataOf(await loadWorkshop(viewer, id));
      expect(isWithin).toBe(false);
      expect(workshop).toMatchObject({ title: "Aften", note: null, attendance: null, heldOn: today() });
      expect(workshop.programme).toMatchObject([{ title: "Vaner", text: null }]);
    }
  });
});

test("an unchanged time keeps its days when the rest is corrected", async () => {
  const id = await planned(leader());
  await prisma().workshop.update({ where: { id }, data: { startOn: new Date("2025-06-01T00:00:00Z") } });
  const texts = { title: "Ny", wording: "primo juni 2026", place: "Aulaen" };
  dataOf(await editWorkshop(leader(), { id, version: 1, ...texts }));
  expect(await stored(id)).toMatchObject({ title: "Ny", place: "Aulaen", start: "2025-06-01" });
});

test("what the harvest asked for is taken into the next round's preparation", async () => {
  const note = async (kind: string, text: string) =>
    dataOf(await writeHarvestNote(leader(), { agreementId, kind, text, source: `round:${roundId}` })).id;
  const [asked, left, learned] = [
    await note("NEXT", "Tag vikarerne med"),
    await note("NEXT", "Ikke denne gang"),
    await note("LEARNING", "Vi lærte noget"),
  ];
  const typed = {
    agreementId,
    title: "Næste",
    note: "Begynd til tiden",
    take: [asked, learned, "findes-ikke"],
  };
  const { id } = dataOf(await createWorkshopRound(administration(), typed));
  const { round } = dataOf(await loadWorkshops(administration(), { municipality: "alfa", round: id }));
  expect(round!.note).toBe("Begynd til tiden\n\n– Tag vikarerne med");
  expect(left).toBeTruthy();
});

describe("the catalogue", () => {
  const typed = { kind: "EXERCISE", title: "Vaner hos os", purpose: "Vores udgave", text: "Gå en tur" };

  test("keeps where an institution's copy comes from, and shows it to the municipality only", async () => {
    const { id } = dataOf(await adaptExercise(leader(), { fromId: "vaner", ...typed }));
    const own = dataOf(await loadExercise(world.viewers["own staff"], id));
    expect(own.exercise).toMatchObject({
      ...{ institutionId: "alfa-one", municipalityId: "alfa", adaptedFrom: { id: "vaner" } },
    });
    const seen = async (viewer: Viewer) =>
      dataOf(await loadCatalogue(viewer, { municipality: "alfa", q: "hos os" })).exercises.map(
        (each) => each.id,
      );
    expect(await seen(world.viewers["leader next door"])).toContain(id);
    expect(await seen(world.viewers["foreign leader"])).toEqual([]);
    expect(await seen(null)).toEqual([]);
    const original = dataOf(await loadExercise(null, "vaner"));
    expect(original.adaptations).toEqual([]);
  });

  test("lets what was taken out come back, and programmes keep what they took", async () => {
    const { id } = dataOf(await adaptExercise(leader(), { fromId: "vaner", ...typed }));
    const workshop = await planned(leader());
    dataOf(await addProgrammeEntry(leader(), { id: workshop, exerciseId: id }));
    dataOf(await removeExercise(leader(), { id, version: 1 }));
    expect(await loadExercise(leader(), id)).toMatchObject({ code: "NOT_FOUND" });
    expect(await titles(workshop)).toEqual(["Vaner hos os"]);
    dataOf(await restoreExercise(leader(), { id }));
    dataOf(await restoreExercise(leader(), { id }));
    expect(dataOf(await loadExercise(leader(), id)).exercise.title).toBe("Vaner hos os");
  });

  test("tells the second of two writers what stands there", async () => {
    const { id } = dataOf(await adaptExercise(leader(), { fromId: "vaner", ...typed }));
    dataOf(await editExercise(leader(), { id, version: 1, ...typed, title: "Først" }));
    expect(await editExercise(leader(), { id, version: 1, ...typed, title: "Sent" })).toMatchObject({
      ...{ code: "CONFLICT", current: { version: 2, title: "Først" } },
    });
  });
});
