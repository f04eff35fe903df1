import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { Prisma } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { trialNeedSql } from "@/lib/db/exemption-sql";
import { countFacets, countTrials, listSimilarTitles, listTrials, listUnknownIds } from "@/lib/db/trial-list";
import { exemptionLevels, exemptionNeeds, trialNeed, type StatedNeed } from "@/lib/domain/exemption/need";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  countedFacets,
  facets,
  trialFilter,
  trialFlags,
  trialSorts,
  type TrialFilter,
} from "@/lib/domain/trial/filter";
import { FOUND_START } from "@/lib/domain/trial/list";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { parseTrialQuery } from "@/lib/validation/trial-filter";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

const today = toCalendarDate("2026-11-22");
let opened: OpenDatabase;
let world: World;
const everything = scopeOf({
  userId: "u",
  sessionId: "s",
  name: "A",
  email: "a@example.dk",
  memberships: [{ role: "SYSTEM_ADMIN", municipalityId: null, institutionId: null, area: null }],
});

const trial = (id: string, title: string, more: Partial<Prisma.TrialUncheckedCreateInput> = {}) =>
  opened.prisma.trial.create({
    data: {
      id,
      title,
      area: "DAYCARE",
      freedFrom: "faste rammer",
      freedTo: "egne valg",
      stage: "IN_TEST",
      sharing: "PUBLIC",
      municipalityId: "alfa",
      leadInstitutionId: "alfa-one",
      ...more,
    },
  });

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await opened.prisma.classification.createMany({
    data: [
      { id: "theme-talk", kind: "THEME", area: "DAYCARE", order: 2, label: "Samtaler", labelEn: "Talks" },
      {
        id: "sub-home",
        kind: "SUB_AREA",
        area: "ELDERCARE",
        order: 1,
        label: "Hjemmepleje",
        labelEn: "Home care",
      },
      { id: "content-new", kind: "CONTENT_TYPE", area: "ELDERCARE", order: 1, label: "Nye", labelEn: "New" },
    ],
  });
  await trial("language", "Ny sprogvurdering af alle børn", {
    purpose: "Børnene skal mødes, hvor de er, også når forældrene er i tvivl.",
    classifications: { create: [{ classificationId: "theme-day" }, { classificationId: "theme-talk" }] },
    exemptionUses: {
      create: [
        {
          level: "NATIONAL",
          statedNeed: "DIRECT",
          reviewedNeed: "NONE",
          reviewedOn: new Date("2026-05-01"),
          reviewedByName: "Prøve",
          provisionId: "provision-11",
        },
        { level: "MUNICIPAL", statedNeed: "INDIRECT" },
      ],
    },
    furtherInstitutions: { create: { institutionId: "alfa-two" } },
  });
  await trial("opening", "Ændrede åbningstider om morgenen", {
    stage: "IDEA",
    initiator: "PARENTS",
    periodStart: new Date("2026-12-01"),
  });
  await trial("overdue", "Årsplan uden kontrol", { periodEnd: new Date("2026-11-21"), initiator: "STAFF" });
  await trial("today", "Øvelse i samtaler", { periodEnd: new Date("2026-11-22") });
  await trial("home", "Zoner i hjemmeplejen", {
    area: "ELDERCARE",
    stage: "DECIDED",
    municipalityId: "beta",
    leadInstitutionId: "beta-one",
    classifications: { create: [{ classificationId: "sub-home" }, { classificationId: "content-new" }] },
    decisions: {
      create: [
        { outcome: "YELLOW", reason: "mere tid", decidedOn: new Date("2026-01-01"), body: "LEADER" },
        { outcome: "GREEN", reason: "virker", decidedOn: new Date("2026-06-01"), body: "LEADER" },
      ],
    },
  });
  await trial("gone", "Sprogvurdering vi lagde væk", { archivedAt: new Date() });
});
afterAll(() => opened.close());

const idsOf = async (parts: Partial<TrialFilter>, scope = everything, sort = "newest" as const) =>
  (await listTrials(scope, trialFilter(parts), { sort, offset: 0, limit: 200, today })).items
    .map(({ id }) => id)
    .sort();

describe("searching", () => {
  test.each([
    ["sprogvurderinger", ["language"]],
    ["sprogvurd", ["language"]],
    ["åbningstide", ["opening"]],
    ["ÅBNINGSTID", ["opening"]],
    ["barn", []],
    ["børnene", ["language"]],
    ["sprogvurdering -børn", []],
    ["zoner or øvelser", ["home", "today"]],
    ['"uden kontrol"', ["overdue"]],
    ['kontrol "uden', ["overdue"]],
    ["åbningstider ænd", ["opening"]],
    ["og", []],
  ])("%s finds what it means", async (q, expected) => {
    expect(await idsOf({ q })).toEqual(expected);
  });

  test("shows the passage only when the words stand outside what is shown anyway", async () => {
    const found = (q: string) =>
      listTrials(everything, trialFilter({ q }), { sort: "relevance", offset: 0, limit: 10, today });
    expect((await found("forældre")).items[0]?.snippet).toContain(`${FOUND_START}forældrene`);
    expect((await found("zoner")).items[0]?.snippet).toBeNull();
  });

  test("a spelling slip leads to titles that resemble it", async () => {
    expect(await listSimilarTitles(everything, trialFilter({ q: "sprogvudering" }), today)).toEqual([
      "Ny sprogvurdering af alle børn",
    ]);
    expect(await listSimilarTitles(everything, trialFilter({ q: "kvantefysik" }), today)).toEqual([]);
  });

  test("no text makes it fail", async () => {
    const nasty = fc.constantFrom(
      "& | ! ( ) :*",
      "'a' <-> 'b'",
      "\\",
      "%_%",
      "$1; drop table trial;--",
      "\0",
      "😀 \u200f",
      '"',
      "-",
      "or or",
      "a:*b",
      "x".repeat(10_000),
      "<2>",
      "ab:cd",
    );
    const text = fc.oneof(
      nasty,
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(nasty, { maxLength: 4 }).map((list) => list.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom(...facets, ...trialFlags, "sort"),
        text,
        async (q, name, value) => {
          const { query } = parseTrialQuery({ q, [name]: value });
          const page = await listTrials(everything, query.filter, {
            sort: query.sort,
            offset: 0,
            limit: 5,
            today,
          });
          expect(page.total).toBeGreaterThanOrEqual(page.items.length);
          await listSimilarTitles(everything, query.filter, today);
          await countFacets(everything, query.filter, today);
          await listUnknownIds(query.filter);
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe("narrowing", () => {
  test.each<[string, Partial<TrialFilter>, string[]]>([
    ["overdue is the day after the period's last", { overdue: true }, ["overdue"]],
    ["the latest decision counts", { decision: ["GREEN"] }, ["home"]],
    ["an earlier decision does not", { decision: ["YELLOW"] }, []],
    ["the reviewed need counts, not the stated", { exemption: ["NONE"] }, ["language"]],
    [
      "what was never stated is unknown",
      { exemption: ["UNKNOWN"], municipality: ["beta"], area: ["ELDERCARE"] },
      ["home"],
    ],
    ["municipal need is counted apart", { municipalExemption: ["INDIRECT"] }, ["language"]],
    ["a provision not needed is no need", { provision: ["provision-11"], q: "sprogvurdering" }, []],
    ["a statement nobody has reviewed", { unreviewed: true, q: "sprogvurdering" }, ["language"]],
    [
      "an institution that takes part counts as well",
      { institution: ["alfa-two"], q: "sprogvurdering" },
      ["language"],
    ],
    ["two values of a facet are alternatives", { initiator: ["PARENTS", "STAFF"] }, ["opening", "overdue"]],
    ["facets narrow each other", { initiator: ["PARENTS", "STAFF"], status: ["planned"] }, ["opening"]],
    ["an id that nobody has finds nothing", { theme: ["nothing"] }, []],
  ])("%s", async (_, parts, expected) => {
    expect(await idsOf(parts)).toEqual(expected);
    expect(await countTrials(everything, trialFilter(parts), today)).toBe(expected.length);
  });

  test("ids that no record has are named", async () => {
    const filter = trialFilter({ theme: ["theme-day", "nothing"], municipality: ["alfa"], rule: ["none"] });
    expect(await listUnknownIds(filter)).toEqual([
      { facet: "theme", id: "nothing" },
      { facet: "rule", id: "none" },
    ]);
  });
});

describe("facets", () => {
  const filters = fc.record({
    area: fc.subarray(["DAYCARE", "ELDERCARE"] as const, { maxLength: 1 }),
    stage: fc.subarray(["IN_TEST", "IDEA", "DECIDED"] as const, { maxLength: 2 }),
    theme: fc.subarray(["theme-day", "theme-talk"], { maxLength: 2 }),
    municipality: fc.subarray(["alfa", "beta"], { maxLength: 1 }),
    institution: fc.subarray(["alfa-one", "alfa-two"], { maxLength: 1 }),
    exemption: fc.subarray(["DIRECT", "NONE", "UNKNOWN"] as const, { maxLength: 2 }),
    decision: fc.subarray(["GREEN", "NONE"] as const, { maxLength: 1 }),
    heard: fc.subarray(["STAFF", "NONE"] as const, { maxLength: 1 }),
    overdue: fc.boolean(),
    q: fc.constantFrom("", "", "hemmelighed", "sprogvurdering"),
  });

  test("each count is what the list shows when the value is chosen, the other facets as they are", async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...countedFacets), async (parts, facet) => {
        const filter = trialFilter(parts as Partial<TrialFilter>);
        const counts = await countFacets(everything, filter, today);
        for (const { value, count } of counts[facet]) {
          const chosen = { ...filter, [facet]: [value] };
          expect([facet, value, count]).toEqual([facet, value, await countTrials(everything, chosen, today)]);
        }
        const shown = counts[facet].filter(({ count }) => count === 0).map(({ value }) => value);
        expect(filter[facet]).toEqual(expect.arrayContaining(shown));
      }),
      { numRuns: 60 },
    );
  });

  test("the number of all is the number of rows, whoever looks and whatever is asked for", async () => {
    const more = fc.record({
      status: fc.subarray(["planned", "started"] as const, { maxLength: 1 }),
      initiator: fc.subarray(["PARENTS", "UNKNOWN"] as const, { maxLength: 2 }),
      municipalExemption: fc.subarray(["INDIRECT", "UNKNOWN"] as const, { maxLength: 1 }),
      provision: fc.subarray(["provision-11"], { maxLength: 1 }),
      origin: fc.subarray(["REGISTERED", "DEMO"] as const, { maxLength: 1 }),
      unreviewed: fc.boolean(),
      landing: fc.boolean(),
      event: fc.constantFrom(null, null, {
        ...{ kind: "DECIDED" as const, from: "2020-01-01", to: today },
      }),
    });
    const scopes = [everything, scopeOf(null)];
    await fc.assert(
      fc.asyncProperty(filters, more, fc.constantFrom(...scopes), async (parts, others, scope) => {
        const filter = trialFilter({ ...parts, ...others } as Partial<TrialFilter>);
        const window = { sort: "newest", offset: 0, limit: 100, today } as const;
        const { total, items } = await listTrials(scope, filter, window);
        expect(total).toBe(items.length);
        const { area } = await countFacets(scope, { ...filter, area: [] }, today);
        const inArea = await listTrials(scope, { ...filter, area: ["DAYCARE"] }, window);
        expect(area.find(({ value }) => value === "DAYCARE")?.count ?? 0).toBe(inArea.items.length);
      }),
      { numRuns: 60 },
    );
  });

  test("what has run out is counted, also when nothing else is asked for", async () => {
    expect((await countFacets(everything, trialFilter(), today)).overdue).toBe(1);
    expect((await countFacets(everything, trialFilter({ overdue: true }), today)).overdue).toBe(1);
    expect((await countFacets(everything, trialFilter({ area: ["ELDERCARE"] }), today)).overdue).toBe(0);
  });

  test("a trial with two themes counts in both and is one trial", async () => {
    const filter = trialFilter({ q: "sprogvurdering" });
    const { theme } = await countFacets(everything, filter, today);
    expect(theme.map(({ value, count, label }) => [value, count, label]).sort()).toEqual([
      ["theme-day", 1, "Dagens organisering"],
      ["theme-talk", 1, "Samtaler"],
    ]);
    expect(await countTrials(everything, filter, today)).toBe(1);
  });

  test("what the viewer may not see is not counted either", async () => {
    const { municipality } = await countFacets(scopeOf(null), trialFilter({ q: "hemmelighed" }), today);
    // One public trial for each of alfa's two institutions and beta's one.
    expect(municipality.map(({ value, count }) => [value, count]).sort()).toEqual([
      ["alfa", 2],
      ["beta", 1],
    ]);
  });

  test("a chosen value stays, also without trials", async () => {
    const counts = await countFacets(
      everything,
      trialFilter({ theme: ["theme-talk"], area: ["ELDERCARE"], provision: ["provision-11"] }),
      today,
    );
    expect(counts.theme).toEqual([
      {
        value: "theme-talk",
        count: 0,
        label: "Samtaler",
        labelEn: "Talks",
        area: "DAYCARE",
        municipalityId: null,
      },
    ]);
    expect(counts.named).toEqual([
      { facet: "provision", value: "provision-11", label: "Dagtilbudsloven § 11" },
    ]);
  });
});

describe("scope", () => {
  test("the public sees public trials only, a foreign leader no more of alfa than is shared", async () => {
    const secret = (institution: string, ...sharing: ("PUBLIC" | "AGREEMENT_MUNICIPALITIES")[]) =>
      sharing.map((level) => worldIds.trial(institution, level));
    expect(await idsOf({ q: "hemmelighed", municipality: ["alfa"] }, scopeOf(null))).toEqual(
      [...secret("alfa-one", "PUBLIC"), ...secret("alfa-two", "PUBLIC")].sort(),
    );
    expect(
      await idsOf({ q: "hemmelighed", municipality: ["alfa"] }, scopeOf(world.viewers["foreign leader"])),
    ).toEqual(
      [
        ...secret("alfa-one", "PUBLIC", "AGREEMENT_MUNICIPALITIES"),
        ...secret("alfa-two", "PUBLIC", "AGREEMENT_MUNICIPALITIES"),
      ].sort(),
    );
  });

  test("spelling help does not give hidden titles away", async () => {
    expect(
      await listSimilarTitles(scopeOf(null), trialFilter({ q: "hemmelihed institution" }), today),
    ).toEqual(expect.not.arrayContaining([expect.stringContaining("trial-alfa-one-institution")]));
  });
});

describe("order and pages", () => {
  test.each(trialSorts)("sorted by %s the pages hold every trial once", async (sort) => {
    const filter = trialFilter();
    const total = await countTrials(everything, filter, today);
    const seen: string[] = [];
    for (let offset = 0; offset < total; offset += 4) {
      const page = await listTrials(everything, filter, { sort, offset, limit: 4, today });
      expect(page.total).toBe(total);
      seen.push(...page.items.map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });

  test("a page beyond the last is empty and still knows the total", async () => {
    const page = await listTrials(everything, trialFilter(), {
      sort: "newest",
      offset: 5_000,
      limit: 25,
      today,
    });
    expect(page).toEqual({ items: [], total: 17 });
  });

  test("a cursor is not disturbed by trials registered meanwhile", async () => {
    const filter = trialFilter({ q: "hemmelighed" });
    const first = await listTrials(everything, filter, { after: null, limit: 5, today });
    await trial("late", "Hemmelighed kommet til", { archivedAt: null });
    const last = first.items.at(-1)!;
    const rest = await listTrials(everything, filter, { after: last, limit: 50, today });
    await opened.prisma.trial.delete({ where: { id: "late" } });
    expect(rest.items).toHaveLength(7);
    expect(rest.items.map(({ id }) => id)).not.toContain("late");
    expect(first.items.map(({ id }) => id)).not.toEqual(
      expect.arrayContaining(rest.items.map(({ id }) => id)),
    );
  });

  test("names sort as in Danish, å last", async () => {
    const names = ["Aarhus", "Zebra", "Åbning", "Ærø", "Øl", "abe", "Bakke", "Ål", "Odense", "ærlig"];
    const rows = await opened.prisma.$queryRaw<{ name: string }[]>`
      select name from unnest(${names}::text[]) name order by ${danishOrderSql(Prisma.sql`name`)}`;
    expect(rows.map(({ name }) => name)).toEqual([...names].sort(new Intl.Collator("da").compare));
  });

  test("a list takes two statements and its facets one", async () => {
    const before = opened.queryCount();
    await listTrials(everything, trialFilter({ q: "hemmelighed" }), {
      sort: "relevance",
      offset: 0,
      limit: 25,
      today,
    });
    expect(opened.queryCount() - before).toBe(2);
    await countFacets(everything, trialFilter({ theme: ["theme-day"] }), today);
    expect(opened.queryCount() - before).toBe(3);
  });
});

describe("need of exemption", () => {
  test("the database finds the need the domain finds", async () => {
    const needs = fc.constantFrom(...exemptionNeeds);
    const uses: fc.Arbitrary<StatedNeed[]> = fc.array(
      fc.record({
        level: fc.constantFrom(...exemptionLevels),
        statedNeed: needs,
        reviewedNeed: fc.option(needs),
      }),
      { maxLength: 5 },
    );
    await trial("need", "Behov");
    await fc.assert(
      fc.asyncProperty(uses, async (each) => {
        await opened.prisma.exemptionUse.deleteMany({ where: { trialId: "need" } });
        await opened.prisma.subActivity.deleteMany({ where: { trialId: "need" } });
        for (const [order, use] of each.entries()) {
          await opened.prisma.subActivity.create({
            data: { id: `need-${order}`, trialId: "need", order, title: `Del ${order}` },
          });
          await opened.prisma.exemptionUse.create({
            data: {
              ...use,
              trialId: "need",
              subActivityId: `need-${order}`,
              reviewedOn: use.reviewedNeed ? new Date("2026-01-01") : null,
              reviewedByName: use.reviewedNeed ? "Prøve" : null,
            },
          });
        }
        const [row] = await opened.prisma.$queryRaw<{ national: string | null; municipal: string | null }[]>`
          select ${trialNeedSql("NATIONAL", "t")} as national, ${trialNeedSql("MUNICIPAL", "t")} as municipal
          from trial t where t.id = 'need'`;
        expect(row).toEqual({
          national: trialNeed(each, "NATIONAL"),
          municipal: trialNeed(each, "MUNICIPAL"),
        });
      }),
      { numRuns: 40 },
    );
    await opened.prisma.trial.delete({ where: { id: "need" } });
  });
});
