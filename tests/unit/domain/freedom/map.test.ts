import { describe, expect, test } from "vitest";
import { freedomMap, groupEntries, mapFigures, mentions, type MapPlace } from "@/lib/domain/freedom/map";
import type {
  FencePostRecord,
  FreedomRecord,
  ProvisionRecord,
  RuleRecord,
} from "@/lib/domain/freedom/record";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const day = toCalendarDate;
const base = { summary: "", areas: ["DAYCARE"], keywords: [], source: null } as const;

const post = (parts: Partial<FencePostRecord> = {}): FencePostRecord => ({
  ...{ ...base, type: "FENCE_POST", id: "post", title: "Hegnspæl", level: "NATIONAL", status: "KEPT" },
  ...{ exception: null, validFrom: null, validTo: null, municipalityId: null, institutionId: null },
  ...{ provisionIds: [], ...parts },
});
const provision = (parts: Partial<ProvisionRecord> = {}): ProvisionRecord => ({
  ...{
    ...base,
    type: "PROVISION",
    id: "p",
    title: "Sprogvurdering",
    law: "Dagtilbudsloven",
    paragraph: "§ 11",
  },
  ...{ subsection: null, freed: "YES", role: "EXEMPTED", note: null, periods: [], grants: [], ...parts },
});
const rule = (parts: Partial<RuleRecord> = {}): RuleRecord => ({
  ...{ ...base, type: "RULE", id: "r", title: "Åbningstider", category: "OPERATIONS", status: "REMOVED" },
  ...{ validFrom: null, validTo: null, municipalityId: "rebild", fencePostId: null, ...parts },
});

const statutory = {
  ...{ kind: "STATUTORY", areas: ["DAYCARE"], title: "Velfærdsaftalen" },
  inForceFrom: day("2021-05-15"),
  expiresOn: day("2024-09-30"),
} satisfies MapPlace["agreement"];
const place = (parts: Partial<MapPlace> = {}): MapPlace => ({
  ...{ municipalityId: "rebild", area: "DAYCARE", on: day("2022-03-01"), agreement: statutory, ...parts },
});
const municipal = place({ agreement: { ...statutory, kind: "MUNICIPAL", title: "Kommunens aftale" } });
const none = place({ agreement: null });

/** What the map says of the records, by id. */
const statesOf = (records: FreedomRecord[], at: MapPlace = place(), uses: Record<string, number> = {}) =>
  Object.fromEntries(
    freedomMap(records, at, new Map(Object.entries(uses))).map(({ record, state }) => [record.id, state]),
  );

describe("the map of freedom", () => {
  test("tells freedom that is used from freedom that never was", () => {
    const records = [provision(), rule()];
    expect(statesOf(records)).toEqual({ p: "UNUSED", r: "UNUSED" });
    expect(statesOf(records, place(), { p: 2 })).toEqual({ p: "USED", r: "UNUSED" });
  });

  test.each([
    ["a statutory agreement", place(), { p: "UNUSED", r: "UNUSED" }],
    ["a municipal agreement, which frees no law", municipal, { p: "HELD", r: "UNUSED" }],
    ["no agreement", none, { p: "HELD", r: "UNDECIDED" }],
  ])("under %s", (_, at, expected) => {
    expect(statesOf([provision(), rule()], at)).toEqual(expected);
  });

  test("a law that holds because no agreement covers the day is not blamed on one", () => {
    expect(freedomMap([provision()], none, new Map())[0]!.reason.key).toBe("keptProvision");
    expect(freedomMap([provision()], municipal, new Map())[0]!.reason).toMatchObject({
      key: "lawNotFreedByMunicipalAgreement",
      values: { agreement: "Kommunens aftale" },
    });
  });

  test("what the state has lifted and the municipality keeps, holds, and the map says by what", () => {
    const kept = post({ id: "kept", level: "MUNICIPAL", municipalityId: "rebild", provisionIds: ["p"] });
    const entries = freedomMap([provision(), kept], place(), new Map([["p", 1]]));
    expect(entries.find(({ record }) => record.id === "p")).toMatchObject({
      state: "HELD",
      heldBy: { id: "kept", title: "Hegnspæl" },
    });
  });

  test("one institution's own fence-post binds nobody else", () => {
    const own = post({ level: "LOCAL", municipalityId: "rebild", provisionIds: ["p"] });
    expect(statesOf([provision(), own])).toEqual({ p: "UNUSED", post: "HELD" });
  });

  test("a matter that stands in two records stands on the map once", () => {
    const purpose = provision({ id: "purpose", role: "KEPT", freed: "NO" });
    const keptRule = rule({ status: "KEPT", fencePostId: "town" });
    const town = post({ id: "town", level: "MUNICIPAL", municipalityId: "rebild" });
    expect(statesOf([post({ provisionIds: ["purpose"] }), purpose, town, keptRule])).toEqual({
      post: "HELD",
      town: "HELD",
    });
    expect(statesOf([purpose, keptRule]), "without their fence-posts they speak for themselves").toEqual({
      purpose: "HELD",
      r: "HELD",
    });
  });

  test.each([
    ["another municipality's rule", rule({ municipalityId: "viborg" })],
    ["an example no source ties to a municipality", rule({ municipalityId: null })],
    ["a local fence-post of an unnamed place", post({ level: "LOCAL" })],
    ["another area's provision", provision({ areas: ["SCHOOL"] })],
    ["the law the agreement rests on", provision({ role: "LEGAL_BASIS", freed: "NO" })],
    ["a law that is only referred to", provision({ role: "CONTEXT", freed: "NO" })],
    ["a fence-post of another time", post({ validTo: day("2022-02-28") })],
    ["a rule that has not begun", rule({ validFrom: day("2022-03-02") })],
  ])("leaves out %s", (_, record) => {
    expect(statesOf([record])).toEqual({});
  });

  test("what was replaced or is allowed anyway was free already", () => {
    const replaced = provision({
      periods: [{ kind: "REPLACED", validFrom: day("2022-01-01"), validTo: null, note: "Afløst" }],
    });
    const option = provision({ id: "option", role: "EXISTING_OPTION", freed: "NO" });
    expect(statesOf([replaced, option])).toEqual({ p: "FREE_ALREADY", option: "FREE_ALREADY" });
  });

  test("a granted wish lifts where no agreement does, as long as it lasts", () => {
    const granted = provision({
      grants: [
        {
          ...{ municipalityId: "rebild", area: "DAYCARE", condition: "Kun i 2022" },
          validFrom: day("2022-01-01"),
          validTo: day("2022-12-31"),
        },
      ],
    });
    const [entry] = freedomMap([granted], none, new Map());
    expect(entry).toMatchObject({ state: "UNUSED", exception: "Kun i 2022" });
    expect(statesOf([granted], place({ agreement: null, on: day("2023-01-01") }))).toEqual({ p: "HELD" });
    expect(statesOf([granted], place({ agreement: null, municipalityId: "viborg" }))).toEqual({ p: "HELD" });
  });

  test("unknown status is shown and counts as neither given nor held", () => {
    const entries = freedomMap([provision({ freed: "UNKNOWN" }), provision({ id: "q" })], place(), new Map());
    expect(mapFigures(entries)).toEqual({
      ...{ HELD: 0, USED: 0, UNUSED: 1, FREE_ALREADY: 0, UNDECIDED: 1 },
      given: 1,
    });
  });
});

describe("the list of the map", () => {
  test("stands by level, then fence-posts, then laws and kinds of rule, paragraphs in their order", () => {
    const entries = freedomMap(
      [
        provision({ id: "16", paragraph: "§ 16 a" }),
        provision({ id: "8", paragraph: "§ 8" }),
        rule(),
        post(),
        post({ id: "town", level: "MUNICIPAL", municipalityId: "rebild" }),
      ],
      place(),
      new Map(),
    );
    const shape = groupEntries(entries).map(({ level, topics }) => [
      level,
      ...topics.map((group) => group.entries.map(({ record }) => record.id)),
    ]);
    expect(shape).toEqual([
      ["NATIONAL", ["post"], ["8", "16"]],
      ["MUNICIPAL", ["town"], ["r"]],
    ]);
  });

  test.each([
    ["", true],
    ["sprog", true],
    ["DAGTILBUDSLOVEN § 11", true],
    ["sprog åbningstid", false],
    ["børnesamtale", true],
  ])("a search for %j", (search, expected) => {
    expect(mentions({ record: provision({ keywords: ["børnesamtaler"] }) }, search)).toBe(expected);
  });
});
