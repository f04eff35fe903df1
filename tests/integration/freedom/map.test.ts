import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { loadFencePostsJson, loadProvisionsJson } from "@/lib/loaders/freedom-list";
import { loadFreedomMap } from "@/lib/loaders/freedom-map";
import { loadFreedomRecord } from "@/lib/loaders/freedom-record";
import { loadTrialList } from "@/lib/loaders/trial-list";
import { seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

const at = (municipality: string, area: string, on: string) => ({ municipality, area, on });

async function mapOf(raw: Record<string, string>, viewer: World["viewers"][ViewerName] = null) {
  const { data } = await loadFreedomMap(viewer, raw);
  if (data.municipality === null) throw new Error("no municipality");
  const states = Object.fromEntries(data.entries.map(({ record, state }) => [record.id, state]));
  return { ...data, states };
}

// Counted by hand in the reference's provisions, rules, fence-posts and registered trials.
describe("the map of the reference data", () => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await freshDatabase();
    await seedReference(opened.prisma);
  });
  afterAll(() => opened.close());

  test.each([
    // §§ 8,4 · 11 · 14 · 16 a · 16 b and nine removed or optional rules; used: § 14, parent boards, opening hours
    ["Rebild daycare under the statutory agreement", at("rebild", "DAYCARE", "2022-03-01"), [14, 3, 11]],
    // the municipality's own agreement frees the nine rules, never the law
    ["Rebild daycare today", at("rebild", "DAYCARE", "2026-11-22"), [9, 2, 7]],
    // without § 11, which Helsingør keeps; one removed rule
    ["Helsingør daycare", at("helsingoer", "DAYCARE", "2022-03-01"), [5, 0, 5]],
    // twelve provisions; two trials on § 14 b
    ["Esbjerg's schools in the first year", at("esbjerg", "SCHOOL", "2022-03-01"), [12, 1, 11]],
    // §§ 13, 13 b and 40 a are replaced from 1 August 2022
    ["Esbjerg's schools a year later", at("esbjerg", "SCHOOL", "2023-03-01"), [9, 1, 8]],
    ["Esbjerg's schools after the law", at("esbjerg", "SCHOOL", "2024-10-01"), [0, 0, 0]],
    // § 79 a in six parts, 83 and 151; used: 79 a,1 · 79 a,2 · 79 a,6 · 151,2
    ["Langeland's eldercare", at("langeland", "ELDERCARE", "2022-03-01"), [8, 4, 4]],
  ])("%s: freedoms given, used, never used", async (_, place, expected) => {
    const { figures } = await mapOf(place);
    expect([figures.given, figures.USED, figures.UNUSED]).toEqual(expected);
  });

  test("a number and the list it links to agree", async () => {
    const { entries } = await mapOf(at("langeland", "ELDERCARE", "2022-03-01"));
    const used = entries.filter(({ uses }) => uses > 0);
    expect(Object.fromEntries(used.map(({ record, uses }) => [record.id, uses]))).toEqual({
      ...{ "sel-79a-1": 2, "sel-79a-2": 2, "sel-79a-6": 1, "sel-151-2": 1 },
    });
    for (const { ids, uses } of used) {
      const query = trialFilterQuery({ municipality: ["langeland"], area: ["ELDERCARE"], provision: ids });
      expect((await loadTrialList(null, query)).data.total).toBe(uses);
    }
  });

  test("Helsingør keeps by itself what the state has lifted", async () => {
    const { entries, states } = await mapOf(at("helsingoer", "DAYCARE", "2022-03-01"));
    expect(entries.find(({ record }) => record.id === "dtl-11")).toMatchObject({
      state: "HELD",
      heldBy: { id: "fp-mun-helsingoer-sprogvurdering" },
    });
    expect(states, "the rule of the same fence-post").not.toHaveProperty("helsingoer-sprogvurdering");
    expect(states["helsingoer-lukkedage"]).toBe("HELD");
  });

  test("after the last day the map points back to it", async () => {
    const { place, nearestAgreement, states } = await mapOf(at("esbjerg", "SCHOOL", "2024-10-01"));
    expect(place.agreement).toBeNull();
    expect(nearestAgreement?.expiresOn).toBe("2024-09-30");
    expect([states["fsl-14b"], states["fsl-40a"]]).toEqual(["HELD", "FREE_ALREADY"]);
  });

  test("topic and state narrow what is shown, never what is counted", async () => {
    const all = await mapOf(at("rebild", "DAYCARE", "2022-03-01"));
    const some = await mapOf({ ...at("rebild", "DAYCARE", "1. marts 2022"), topic: "sprog", state: "given" });
    expect(some.shown.map(({ record }) => record.id).sort()).toEqual([
      ...["dtl-11", "rebild-sprogstrategi", "rebild-sprogvurdering"],
    ]);
    expect(some.figures).toEqual(all.figures);
  });

  test("an address that means nothing is said, and a place unknown is asked for", async () => {
    const odd = await mapOf({ municipality: "rebild", area: "MOON", on: "31. februar 2022", state: "?" });
    expect([...odd.query.wrong].sort()).toEqual(["area", "on", "state"]);
    expect((await loadFreedomMap(null, { municipality: "atlantis" })).data.municipality).toBeNull();
    expect((await loadFreedomMap(null, {})).data.choices).toHaveLength(7);
  });

  test("fence-posts of a municipality come with the national ones, and ids are the reference's", async () => {
    const result = await loadFencePostsJson(null, { municipality: "helsingoer", area: "DAYCARE" });
    const items = result.ok ? result.data.items : [];
    expect(items).toHaveLength(13);
    expect(
      items
        .filter(({ level }) => level === "MUNICIPAL")
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["fp-mun-helsingoer-normering", "fp-mun-helsingoer-sprogvurdering"]);
    expect(items.find(({ id }) => id === "fp-mun-helsingoer-sprogvurdering")?.provisions).toEqual(["dtl-11"]);
  });

  test("provisions are those in force on the day; without a day all, with how they stand", async () => {
    const ids = async (raw: Record<string, string>) => {
      const result = await loadProvisionsJson(null, raw);
      return result.ok ? result.data.items.map(({ id, state }) => `${id} ${state}`) : [];
    };
    expect(await ids({ area: "SCHOOL", on: "2022-07-31" })).toContain("fsl-40a IN_FORCE");
    const later = await ids({ area: "SCHOOL", on: "2022-08-01" });
    expect(later.filter((each) => each.startsWith("fsl-40a"))).toEqual([]);
    expect(await ids({ area: "SCHOOL" })).toContain("fsl-40a REPLACED");
  });

  test.each([
    [loadFencePostsJson, { municipality: "atlantis" }, ["municipality"]],
    [loadFencePostsJson, { area: "x", on: "2022-02-30" }, ["area", "on"]],
    [loadProvisionsJson, { on: "1. marts 2022" }, ["on"]],
    [loadProvisionsJson, { area: ["SCHOOL", "DAYCARE"] }, ["area"]],
  ])("a program is told what it got wrong (%#)", async (load, raw, wrong) => {
    const result = await load(null, raw);
    expect(result.ok ? [] : Object.keys(result.fieldErrors ?? {}).sort()).toEqual(wrong);
  });

  test("the reverse of a provision: who is exempted, and what belongs with it", async () => {
    const result = await loadFreedomRecord(null, "PROVISION", "sel-79a-1");
    if (!result.ok) throw new Error(result.code);
    const { uses, record, state } = result.data;
    expect(record.input.paragraph).toBe("§ 79 a");
    expect(state).toBe("IN_FORCE");
    expect(uses.find(({ municipality }) => municipality.id === "langeland")).toMatchObject({ trials: 2 });
    const kept = await loadFreedomRecord(null, "PROVISION", "dtl-11");
    expect(kept.ok && kept.data.linked.map(({ id }) => id).sort()).toEqual([
      "fp-loc-omraade-sprogvurdering",
      "fp-loc-rebild-sprogvurdering",
      "fp-mun-helsingoer-sprogvurdering",
    ]);
  });

  test("a replaced provision says so, and a later version takes over its trials", async () => {
    const before = await loadFreedomRecord(null, "PROVISION", "fsl-40a");
    expect(before.ok && before.data.state).toBe("REPLACED");
    await opened.prisma.legalProvision.create({
      data: {
        ...{ id: "fsl-14b-new", law: "Folkeskoleloven", paragraph: "§ 14 b", topic: "Undervisningstid" },
        ...{ summary: "Ny affattelse", areas: ["SCHOOL"], freed: "YES", role: "EXEMPTED" },
        replacesId: "fsl-14b",
        validity: {
          create: { kind: "IN_FORCE", order: 1, validFrom: toDbDate(toCalendarDate("2023-08-01")) },
        },
      },
    });
    const { entries } = await mapOf(at("esbjerg", "SCHOOL", "2023-10-01"));
    const newer = entries.find(({ record }) => record.id === "fsl-14b-new");
    expect(newer).toMatchObject({ state: "USED", uses: 2 });
    expect(newer?.ids.sort()).toEqual(["fsl-14b", "fsl-14b-new"]);
    const page = await loadFreedomRecord(null, "PROVISION", "fsl-14b");
    expect(page.ok && page.data.versions.map(({ id }) => id)).toEqual(["fsl-14b", "fsl-14b-new"]);
  });
});

describe("who sees what is used", () => {
  let opened: OpenDatabase;
  let world: World;
  beforeAll(async () => {
    opened = await freshDatabase();
    world = await makeWorld(opened.prisma);
  });
  afterAll(() => opened.close());

  // Four trials at each institution, one for each level of sharing; two institutions in Alfa.
  test.each([
    ["signed out", 2],
    ["foreign leader", 4],
    ["own leader", 7],
    ["own administration", 8],
  ] as const)("%s: %i trials of Alfa", async (name, expected) => {
    const viewer = world.viewers[name];
    const { entries } = await mapOf(at("alfa", "DAYCARE", "2026-06-01"), viewer);
    expect(entries.find(({ record }) => record.id === worldIds.provision)?.uses).toBe(expected);
    const page = await loadFreedomRecord(viewer, "PROVISION", worldIds.provision);
    const uses = page.ok ? page.data.uses : [];
    expect(uses.find(({ municipality }) => municipality.id === "alfa")?.trials).toBe(expected);
  });

  test("one's own place is shown when none is asked for", async () => {
    const own = await mapOf({}, world.viewers["own leader"]);
    expect([own.municipality.id, own.place.area]).toEqual(["alfa", "DAYCARE"]);
  });
});
