import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialEventKinds } from "@/lib/domain/trial/event";
import {
  closedFacets,
  facets,
  openFacets,
  trialFilter,
  trialListQuery,
  trialSorts,
  withoutValue,
  activeValues,
  type ClosedFacet,
  type TrialListQuery,
} from "@/lib/domain/trial/filter";
import { parseTrialQuery, rawQueryOf } from "@/lib/validation/trial-filter";
import { routes } from "@/lib/routes";

const words = fc
  .array(fc.stringMatching(/^[a-zæøå0-9"-]{1,12}$/), { maxLength: 5 })
  .map((list) => list.join(" ").slice(0, 150).trim());
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { maxLength: 4 });
const closed = (facet: ClosedFacet) => fc.subarray([...closedFacets[facet]] as string[]);

const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(toCalendarDate("2018-01-01"), n));
const events = fc
  .tuple(fc.constantFrom(...trialEventKinds), days, fc.nat(800))
  .map(([kind, from, length]) => ({ kind, from, to: addDays(from, length) }));

const queries: fc.Arbitrary<TrialListQuery> = fc
  .record({
    q: words,
    parts: fc.record({
      ...Object.fromEntries(openFacets.map((facet) => [facet, ids])),
      ...Object.fromEntries(
        (Object.keys(closedFacets) as ClosedFacet[]).map((facet) => [facet, closed(facet)]),
      ),
    }),
    overdue: fc.boolean(),
    unreviewed: fc.boolean(),
    asOf: fc.option(days),
    event: fc.option(events),
    sort: fc.constantFrom(...trialSorts),
    page: fc.integer({ min: 1, max: 99_999 }),
  })
  .map(({ q, parts, overdue, unreviewed, asOf, event, sort, page }) => ({
    filter: trialFilter({ q, ...(parts as object), overdue, unreviewed, asOf, event }),
    sort: sort === "relevance" && !q ? "newest" : sort,
    page,
  }));

const throughAddress = (query: TrialListQuery) =>
  parseTrialQuery(rawQueryOf(new URL(routes.trials(trialListQuery(query)), "http://x").searchParams));

describe("the address of a list", () => {
  test("says the same as the filter it was printed from", () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(throughAddress(query)).toEqual({ query, ignored: [] });
      }),
    );
  });

  test("leaves out what is as usual", () => {
    expect(trialListQuery({ filter: trialFilter(), sort: "newest", page: 1 })).toEqual({});
    expect(trialListQuery({ filter: trialFilter({ q: "leg" }), sort: "relevance", page: 1 })).toEqual({
      q: "leg",
    });
  });

  test("never fails, whatever is typed into it", () => {
    const values = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.array(fc.string(), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(
            fc.constantFrom("q", "sort", "page", "asOf", "event", "from", "to", ...facets),
            fc.string(),
          ),
          values,
        ),
        (raw) => {
          const { query } = parseTrialQuery(raw);
          expect(query.filter.q.length).toBeLessThanOrEqual(400);

          expect(query.filter.q).not.toMatch(/[\u0000-\u001f]/);
          expect(query.page).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});

describe("what means nothing in an address", () => {
  test.each([
    ["stage", "FLYING"],
    ["area", "toString"],
    ["municipality", "rebild'; drop table trial"],
    ["sort", "random"],
    ["page", "0"],
    ["page", "1e9"],
    ["overdue", "maybe"],
    ["asOf", "2022-02-30"],
    ["asOf", "i går"],
    ["event", "STARTED"],
    ["event", "EXPLODED"],
    ["from", "2022-01-01"],
    ["to", "2022-01-01"],
  ])("is left out and named: %s=%s", (name, value) => {
    const { query, ignored } = parseTrialQuery({ [name]: value });
    expect(query).toEqual({ filter: trialFilter(), sort: "newest", page: 1 });
    expect(ignored).toEqual([{ name, value: value.slice(0, 40) }]);
  });

  test("a period that ends before it begins holds no days", () => {
    const raw = { event: "DECIDED", from: "2022-02-01", to: "2022-01-31", stage: "IDEA" };
    const { query, ignored } = parseTrialQuery(raw);
    expect(query.filter).toEqual(trialFilter({ stage: ["IDEA"] }));
    expect(ignored.map(({ name }) => name)).toEqual(["event", "from", "to"]);
  });

  test("does not take the good values beside it along", () => {
    const { query, ignored } = parseTrialQuery({ stage: ["IN_TEST", "FLYING", "in_test", "IDEA"] });
    expect(query.filter.stage).toEqual(["IN_TEST", "IDEA"]);
    expect(ignored).toEqual([{ name: "stage", value: "FLYING" }]);
  });

  test("a search of ten thousand characters is cut and said to be", () => {
    const { query, ignored } = parseTrialQuery({ q: "å".repeat(10_000) });
    expect(query.filter.q).toHaveLength(200);
    expect(ignored[0]?.name).toBe("q");
  });

  test("best match first is no order without words", () => {
    expect(parseTrialQuery({ sort: "relevance" }).query.sort).toBe("newest");
    expect(parseTrialQuery({ sort: "relevance", q: "leg" }).query.sort).toBe("relevance");
  });
});

describe("removing one value", () => {
  test("removing all of them, one by one, ends with the empty filter", () => {
    fc.assert(
      fc.property(queries, ({ filter }) => {
        expect(activeValues(filter).reduce(withoutValue, filter)).toEqual(trialFilter());
      }),
    );
  });
});
