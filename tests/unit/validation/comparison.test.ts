import fc from "fast-check";
import { expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { routes } from "@/lib/routes";
import { comparisonKeyOf, comparisonLink, comparisonQuery } from "@/lib/validation/comparison";
import { rawQueryOf } from "@/lib/validation/trial-filter";

const today = toCalendarDate("2026-11-22");

test("an address is read back as it was written", () => {
  const query = {
    ...{ area: "SCHOOL" as const, municipalities: ["esbjerg", "holbaek"] },
    ...{ asOf: toCalendarDate("2022-08-01"), before: toCalendarDate("2021-01-01") },
  };
  const address = new URL(routes.compare(comparisonLink(query)), "http://x");
  expect(comparisonQuery(rawQueryOf(address.searchParams), today)).toEqual({ ...query, ignored: [] });
});

test("empty fields of the form ask for nothing", () => {
  const query = comparisonQuery({ area: "", municipality: "", asOf: "", before: "" }, today);
  expect(query).toEqual({ area: null, municipalities: [], asOf: null, before: null, ignored: [] });
});

test.each([
  [{ before: "2026-11-22" }, "before"],
  [{ before: "2022-08-01", asOf: "2022-08-01" }, "before"],
  [{ before: "2023-01-01", asOf: "2022-08-01" }, "before"],
  [{ asOf: "2026-11-23" }, "asOf"],
  [{ asOf: "2022-02-30" }, "asOf"],
  [{ area: "HOSPITAL" }, "area"],
  [{ municipality: "../x" }, "municipality"],
])("%j: %s is left out and named", (raw, name) => {
  const query = comparisonQuery(raw as Record<string, string>, today);
  expect(query.ignored.map((each) => each.name)).toEqual([name]);
  expect(query.before).toBeNull();
});

test("today is as it is now", () => {
  expect(comparisonQuery({ asOf: today }, today).asOf).toBeNull();
});

test("whatever stands in an address, nothing is thrown, and what is kept makes sense", () => {
  const value = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.record({ area: value, municipality: value, asOf: value, before: value }), (raw) => {
      const { asOf, before } = comparisonQuery(raw, today);
      if (before !== null) expect(before < (asOf ?? today)).toBe(true);
    }),
  );
});

test("a download names a table, all of them, or nothing that is there", () => {
  expect([
    comparisonKeyOf("theme"),
    comparisonKeyOf(null),
    comparisonKeyOf("all"),
    comparisonKeyOf("x"),
  ]).toEqual([...["theme", null, null, undefined]]);
});
