import { afterAll, beforeAll, expect, test } from "vitest";
import { today } from "@/lib/clock";
import type { OpenDatabase } from "@/lib/db/client";
import { listInstitutionStatus } from "@/lib/db/statistic/institution-status";
import { getHeatCounts } from "@/lib/db/statistic/heat-map";
import { listIndicatorAnswers, listMunicipalSpreads } from "@/lib/db/statistic/spread";
import { effectOf } from "@/lib/domain/effect/change";
import { kindSpreads } from "@/lib/domain/statistic/spread";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadDifferences } from "@/lib/loaders/difference";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  const { prisma } = opened;
  const places = Array.from({ length: 9 }, (_, index) => `alfa-more-${index}`);
  await prisma.institution.createMany({
    data: [...places, "alfa-closed"].map((id) => ({
      ...{ id, name: `Sted ${id}`, kind: "DAYCARE_CENTRE" as const, area: "DAYCARE" as const },
      ...{ municipalityId: "alfa", closedOn: id === "alfa-closed" ? new Date("2020-01-01") : null },
    })),
  });
  // One trial at several places: it counts once at each of them, and once in the theme.
  const shared = worldIds.trial("alfa-one", "PUBLIC");
  await prisma.trialInstitution.createMany({
    data: places
      .slice(0, 4)
      .map((institutionId) => ({ trialId: shared, institutionId, municipalityId: "alfa" })),
  });
  const asked = (
    trialId: string,
    order: number,
    direction: "UP" | "DOWN",
    pairs: [number | null, number | null][],
  ) =>
    prisma.indicator.create({
      data: {
        ...{ trialId, order, kind: "SCALE", title: `Spørgsmål ${order}`, direction },
        pairs: { create: pairs.map(([before, after], index) => ({ number: index + 1, before, after })) },
      },
    });
  await asked(shared, 1, "DOWN", [[8, 4], [7, 7], [6, 5], [9, 3], [5, 6], [4, null]]); // prettier-ignore
  await asked(shared, 2, "UP", [[1, 2], [1, 9]]); // prettier-ignore
  await asked(worldIds.trial("alfa-two", "MUNICIPALITY"), 1, "UP", Array(6).fill([3, 5]));
});
afterAll(() => opened.close());

test("the spread the database counts is the one the domain defines", async () => {
  const scope = scopeOf(world.viewers["own administration"]);
  const day = today();
  const spreads = await listMunicipalSpreads(scope, ["alfa"], day);
  const kinds = kindSpreads(await listInstitutionStatus(scope, "alfa", day), [], (a, b) => (a < b ? -1 : 1));
  expect(spreads).toHaveLength(1);
  const { count, none, lower, median, upper, most } = kinds[0]!;
  expect(spreads[0]).toMatchObject({ count, none, lower, median, upper, most });
  // Eleven are open; seven have trials.
  expect([count, none, most]).toEqual([11, 5, 4]);
});

test("the heat map counts a trial once in each of its places, and once in its theme and in all", async () => {
  const counts = await getHeatCounts(
    scopeOf(world.viewers["own administration"]),
    "alfa",
    "DAYCARE",
    today(),
  );
  expect(counts.unique).toBe(8);
  expect(counts.themes.find(({ id }) => id === worldIds.theme)!.trials).toBe(8);
  const cells = counts.cells.map(({ institutionId, trials }) => [institutionId, trials]).sort();
  expect(cells).toEqual([
    ...["alfa-more-0", "alfa-more-1", "alfa-more-2", "alfa-more-3"].map((id) => [id, 1]),
    ...[["alfa-one", 4], ["alfa-two", 4]], // prettier-ignore
  ]);
  expect(counts.institutions.map(({ id }) => id)).not.toContain("alfa-closed");
});

test("an indicator's answers are those its own page shows, turned the wanted way", async () => {
  const answers = await listIndicatorAnswers(scopeOf(world.viewers["own administration"]), ["alfa"]);
  const shared = answers.find(({ pairs }) => pairs === 5)!;
  const slips = [[8, 4], [7, 7], [6, 5], [9, 3], [5, 6]] as const; // prettier-ignore
  const shown = effectOf(
    { kind: "SCALE", direction: "DOWN" },
    slips.map(([before, after], index) => ({ number: index + 1, before, after })),
  )!;
  expect(shared.change / shared.pairs).toBeCloseTo(-shown.change);
  expect(shared.ways).toEqual({ better: 3, other: 2 });
});

test("on the page the few who answered are nowhere, neither alone nor in a sum", async () => {
  const result = await loadDifferences(world.viewers["own administration"], {});
  if (!result.ok || result.data.municipality === null) throw new Error("no page");
  const { effects, answers } = result.data;
  const shown = Object.values(effects).flat();
  expect(shown.find(({ id }) => id === "alfa-one")!.shown).toEqual({ answers: 5, change: 2, indicators: 1 });
  expect(shown.find(({ id }) => id === "alfa-more-0")!.shown).toBeNull();
  expect(answers.shown.total).toBe(11);
  // Three and two of alfa-one, six and none of alfa-two: nothing of it may be found by subtraction.
  expect(answers.shown.cells).toEqual([[null, null]]);
});

test("what the viewer may not see is not counted", async () => {
  const seen = async (name: "own administration" | "own evaluator") =>
    (await listMunicipalSpreads(scopeOf(world.viewers[name]), ["alfa"], today()))[0]!.most;
  expect([await seen("own administration"), await seen("own evaluator")]).toEqual([4, 3]);
});
