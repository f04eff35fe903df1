import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { loadTrialJson, loadTrialsJson } from "@/lib/loaders/trial-api";
import { loadTrialList } from "@/lib/loaders/trial-list";
import { rawQueryOf } from "@/lib/validation/trial-filter";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, viewerNames, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

const raw = (address: string) => rawQueryOf(new URLSearchParams(address));
const list = async (viewer: keyof World["viewers"], address: string) =>
  (await loadTrialList(world.viewers[viewer], raw(address))).data;

describe("the list page", () => {
  test("without parameters shows all that the viewer may see, not only one's own", async () => {
    // Own institution: four; next door: three; beta: what is shared with agreement municipalities or public, two.
    expect((await list("own leader", "")).total).toBe(9);
    expect((await list("own leader", "municipality=alfa")).total).toBe(7);
    // A public trial at each of three institutions.
    expect((await list("signed out", "")).total).toBe(3);
  });

  test("leaves out what no record is called, and says so", async () => {
    const page = await list("signed out", "municipality=atlantis&theme=theme-day&stage=FLYING");
    expect(page.total).toBe(3);
    expect(page.ignored).toEqual([
      { name: "stage", value: "FLYING" },
      { name: "municipality", value: "atlantis" },
    ]);
    expect(page.query.filter.municipality).toEqual([]);
  });

  test("a spelling slip shows what was meant and names it", async () => {
    const page = await list("signed out", "q=hemmelihed");
    expect(page.correction).toBe("hemmelighed");
    expect(page.total).toBe(3);
    expect(page.query.filter.q).toBe("hemmelihed");
  });

  test("a page beyond the end is the last page", async () => {
    const page = await list("signed out", "page=40");
    expect(page.query.page).toBe(1);
    expect(page.items).toHaveLength(3);
  });

  test("institutions can be chosen when the municipality is, or among one's own", async () => {
    expect((await list("signed out", "")).facets.institution).toEqual([]);
    const chosen = await list("signed out", "municipality=beta");
    expect(chosen.facets.institution.map(({ value, count }) => [value, count])).toEqual([["beta-one", 1]]);
    const own = await list("own leader", "");
    expect(own.facets.institution.map(({ value }) => value).sort()).toEqual(["alfa-one", "alfa-two"]);
  });

  test.each([
    "",
    "q=hemmelihed&municipality=alfa&theme=theme-day&page=9",
    "page=99",
    "area=DAYCARE&exemption=DIRECT",
  ])("takes at most six statements: %s", async (address) => {
    const before = opened.queryCount();
    await list("own leader", address);
    expect(opened.queryCount() - before).toBeLessThanOrEqual(6);
  });
});

describe("trials for machines", () => {
  const json = async (viewer: keyof World["viewers"], address: string) => {
    const result = await loadTrialsJson(world.viewers[viewer], raw(address));
    if (!result.ok) throw new Error(JSON.stringify(result.wrong));
    return result.data;
  };

  test("parts follow each other until there is no next", async () => {
    const seen: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const part: Awaited<ReturnType<typeof json>> = await json(
        "own administration",
        `limit=4&cursor=${next}`,
      );
      expect(part.total).toBe(10);
      seen.push(...part.items.map(({ id }) => id));
      next = part.next;
    }
    expect(new Set(seen).size).toBe(10);
  });

  test("an item says what the list says", async () => {
    const { items } = await json("signed out", "institution=beta-one");
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      id: worldIds.trial("beta-one", "PUBLIC"),
      municipality: { id: "beta", name: "BETA Kommune" },
      themes: ["theme-day"],
      subAreas: [],
      exemption: { national: "DIRECT", municipal: null },
      periodStart: "2026-03-01",
      periodEnd: "2026-12-01",
      decision: null,
    });
  });

  test.each([
    "stage=FLYING",
    "municipality=atlantis",
    "theme=none",
    "limit=0",
    "limit=201",
    "limit=ten",
    "cursor=abc",
    "exemption=maybe",
  ])("what means nothing is refused, not passed over: %s", async (address) => {
    const result = await loadTrialsJson(null, raw(address));
    expect(result).toMatchObject({ ok: false, wrong: [{ name: address.split("=")[0] }] });
  });

  test("a trial is there for whoever has it in their list, and for nobody else", async () => {
    for (const name of viewerNames) {
      const { items } = await json(name, "limit=200");
      const listed = new Set(items.map(({ id }) => id));
      for (const institution of worldIds.institutions) {
        for (const sharing of [
          "INSTITUTION",
          "MUNICIPALITY",
          "AGREEMENT_MUNICIPALITIES",
          "PUBLIC",
        ] as const) {
          const id = worldIds.trial(institution, sharing);
          const result = await loadTrialJson(world.viewers[name], id);
          expect([name, id, result.ok]).toEqual([name, id, listed.has(id)]);
        }
      }
    }
  });

  test("tells nothing of who typed it in or reviewed it", async () => {
    const result = await loadTrialJson(null, worldIds.trial("alfa-one", "PUBLIC"));
    if (!result.ok) throw new Error(result.code);
    expect(result.data).toMatchObject({
      exemptions: [{ level: "NATIONAL", statedNeed: "DIRECT" }],
      parts: [],
    });
    expect(JSON.stringify(result.data)).not.toMatch(/createdById|reviewedByName/);
  });

  test("an id that cannot exist is not found", async () => {
    expect(await loadTrialJson(null, "\0")).toEqual({ ok: false, code: "NOT_FOUND" });
    expect(await loadTrialJson(null, "'; --")).toEqual({ ok: false, code: "NOT_FOUND" });
  });
});
