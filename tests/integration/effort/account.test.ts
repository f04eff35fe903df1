import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { getCountedBurden, listTrialEfforts } from "@/lib/db/effort";
import { burdenOf } from "@/lib/domain/effort/burden";
import { effortKinds } from "@/lib/domain/effort/effort";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialStages, type TrialStage } from "@/lib/domain/trial/stage";
import { loadEffort } from "@/lib/loaders/effort";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld } from "@/tests/support/world";

let opened: OpenDatabase;
const today = toCalendarDate("2026-06-20");

beforeAll(async () => {
  opened = await freshDatabase();
  await makeWorld(opened.prisma);
});
afterAll(() => opened.close());
beforeEach(async () => {
  process.env.FRISAT_TODAY = today;
  await opened.prisma.trial.deleteMany({});
});

interface Course {
  changes: { stage: TrialStage; from: string }[];
  saves: { on: string; seconds: number; fields: number; kind?: (typeof effortKinds)[number] }[];
}

async function make(id: string, { changes, saves }: Course, institution = "alfa-one"): Promise<void> {
  await opened.prisma.trial.create({
    data: {
      ...{ id, title: `Prøvehandling ${id}`, area: "DAYCARE", freedFrom: "fra", freedTo: "til" },
      ...{ stage: changes.at(-1)!.stage, leadInstitutionId: institution },
      municipalityId: institution.split("-")[0]!,
      stageChanges: {
        create: changes.map(({ stage, from }) => ({
          ...{ stage, from: toDbDate(toCalendarDate(from)), actorName: "Prøve" },
        })),
      },
      efforts: {
        create: saves.map(({ on, kind = "LOG", ...save }) => ({
          ...{ ...save, kind, on: toDbDate(toCalendarDate(on)) },
        })),
      },
    },
  });
}

/** Tested since 1 March with this many minutes in all: April to June are quiet. */
const spent = (minutes: number): Course => ({
  changes: [{ stage: "IN_TEST", from: "2026-03-01" }],
  saves: [{ on: "2026-03-10", seconds: minutes * 60, fields: 8 }],
});

describe("the account", () => {
  test("tells the middle and the middle half of the trials' minutes a month, counted by hand", async () => {
    // Four months each: 1, 2, 4, 11 and 20 minutes a month.
    for (const minutes of [4, 8, 16, 44, 80]) await make(`a${minutes}`, spent(minutes));
    const { all, municipalities, months } = await getCountedBurden(today);
    expect(all).toMatchObject({ trials: 5, minutes: { from: 2, median: 4, to: 11 }, fields: 2 });
    expect(all!.under).toBeCloseTo(0.6);
    expect(municipalities).toMatchObject([{ id: "alfa", name: "ALFA Kommune", trials: 5 }]);
    expect(months.map(({ month, trials, minutes }) => [month, trials, minutes])).toEqual([
      ["2026-06-01", 5, 0],
      ["2026-05-01", 5, 0],
      ["2026-04-01", 5, 0],
      ["2026-03-01", 5, 30.4],
    ]);
  });

  test("hides a municipality with four trials and shows it with five", async () => {
    for (const number of [1, 2, 3, 4, 5]) await make(`a${number}`, spent(number));
    for (const number of [1, 2, 3, 4]) await make(`b${number}`, spent(number), "beta-one");
    const groups = async () =>
      (await loadEffort(null)).data.municipalities.map(({ id, group }) => [id, group?.trials ?? null]);
    expect(await groups()).toEqual([
      ["alfa", 5],
      ["beta", null],
    ]);
    await make("b5", spent(5), "beta-one");
    expect(await groups()).toEqual([
      ["alfa", 5],
      ["beta", 5],
    ]);
  });

  test("leaves out archived trials, undone moves and those that nobody documented", async () => {
    await make("one", spent(8));
    await make("archived", spent(200));
    await make("source", { ...spent(0), saves: [] });
    await opened.prisma.trial.update({ where: { id: "archived" }, data: { archivedAt: new Date() } });
    await opened.prisma.trialStageChange.create({
      data: {
        ...{ trialId: "one", stage: "LANDED", from: new Date("2026-03-20"), actorName: "Prøve" },
        ...{ supersededAt: new Date(), supersededByName: "Prøve" },
      },
    });
    expect((await getCountedBurden(today)).all).toMatchObject({ trials: 1, minutes: { median: 2 } });
  });

  test("tells the kinds apart by what one save takes", async () => {
    for (const number of [1, 2, 3, 4, 5])
      await make(`a${number}`, {
        changes: [{ stage: "IN_TEST", from: "2026-03-01" }],
        saves: [
          { on: "2026-03-02", kind: "FORM", seconds: 240, fields: 9 },
          { on: "2026-03-09", kind: "LOG", seconds: 30, fields: 2 },
          { on: "2026-04-09", kind: "LOG", seconds: 90, fields: 4 },
        ],
      });
    const { data } = await loadEffort(null);
    expect(data.kinds).toMatchObject([
      { kind: "FORM", trials: 5, saves: 5, minutes: { median: 4 }, fieldsASave: 9 },
      { kind: "LOG", trials: 5, saves: 10, minutes: { from: 0.5, median: 1, to: 1.5 }, fieldsASave: 3 },
    ]);
  });

  test("is empty where nothing was saved", async () => {
    expect(await loadEffort(null)).toEqual({
      ok: true,
      data: { all: null, municipalities: [], kinds: [], months: [] },
    });
  });
});

test("the database counts the same months as the rule, whatever the course", async () => {
  const dayFrom = (offset: number) => addDays(toCalendarDate("2025-09-15"), offset);
  const course = fc
    .record({
      steps: fc.array(fc.tuple(fc.constantFrom(...trialStages), fc.integer({ min: 0, max: 90 })), {
        ...{ minLength: 1, maxLength: 6 },
      }),
      saves: fc.array(fc.tuple(fc.integer({ min: 0, max: 275 }), fc.integer({ min: 0, max: 900 })), {
        ...{ minLength: 1, maxLength: 4 },
      }),
    })
    .map(({ steps, saves }): Course => {
      let day = 0;
      const changes = steps.map(([stage, pause]) => ({ stage, from: dayFrom((day += pause)) }));
      return { changes, saves: saves.map(([at, seconds]) => ({ on: dayFrom(at), seconds, fields: 1 })) };
    });
  let count = 0;
  await fc.assert(
    fc.asyncProperty(course, async (each) => {
      await opened.prisma.trial.deleteMany({});
      const id = `random-${(count += 1)}`;
      await make(id, each);
      const changes = each.changes.map(({ stage, from }) => ({ stage, from: toCalendarDate(from) }));
      const rule = burdenOf(await listTrialEfforts(id), changes, today)!;
      const { all, months } = await getCountedBurden(today);
      expect(all!.minutes.median).toBeCloseTo(rule.minutesAMonth, 6);
      const total = months.reduce((sum, { minutes }) => sum + minutes, 0);
      expect(total).toBeCloseTo(rule.minutes, 6);
    }),
    { numRuns: 15 },
  );
});
