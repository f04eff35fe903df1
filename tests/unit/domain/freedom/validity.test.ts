import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsOn, overlaps, provisionStateOn, type ProvisionPeriod } from "@/lib/domain/freedom/validity";
import { toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";

const day = (text: string) => toCalendarDate(text);
const period = (
  kind: ProvisionPeriod["kind"],
  from: string | null,
  to: string | null,
  note: string | null = null,
): ProvisionPeriod => ({ kind, validFrom: from ? day(from) : null, validTo: to ? day(to) : null, note });

describe("a provision on a day", () => {
  test("nothing known of its periods: in force", () => {
    expect(provisionStateOn([], day("1900-01-01"))).toMatchObject({ state: "IN_FORCE", validFrom: null });
  });

  test("the date of a cited version is not its beginning", () => {
    const cited = [period("CITED_VERSION", "2022-06-27", null)];
    expect(provisionStateOn(cited, day("2021-06-01")).state).toBe("IN_FORCE");
  });

  test("what replaces it ends it the day before", () => {
    const report = [
      period("IN_FORCE", "2021-08-01", null),
      period("REPLACED", "2022-08-01", null, "samtaler"),
    ];
    expect(provisionStateOn(report, day("2021-07-31"))).toEqual({
      state: "NOT_YET",
      validFrom: "2021-08-01",
    });
    expect(provisionStateOn(report, day("2022-07-31")).state).toBe("IN_FORCE");
    expect(provisionStateOn(report, day("2022-08-01"))).toEqual({
      ...{ state: "REPLACED", since: "2022-08-01", note: "samtaler" },
    });
  });

  test("replaced twice: the later replacement is told once it holds", () => {
    const tests = [
      period("IN_FORCE", "2021-08-01", null),
      period("REPLACED", "2022-08-01", "2026-07-31", "overgangstest"),
      period("REPLACED", "2026-08-01", null, "færdighedstest"),
    ];
    expect(provisionStateOn(tests, day("2026-07-31"))).toMatchObject({ note: "overgangstest" });
    expect(provisionStateOn(tests, day("2026-08-01"))).toMatchObject({ note: "færdighedstest" });
  });

  test("an extension joins the period before it, and its end is the end", () => {
    const option = [period("IN_FORCE", "2021-08-01", null), period("EXTENDED", null, "2024-07-31")];
    expect(provisionStateOn(option, day("2023-01-01"))).toMatchObject({
      ...{ state: "IN_FORCE", validFrom: "2021-08-01", validTo: "2024-07-31" },
    });
    expect(provisionStateOn(option, day("2024-08-01"))).toEqual({ state: "ENDED", lastDay: "2024-07-31" });
  });
});

test("two periods overlap exactly when some day lies in both", () => {
  const days = Array.from({ length: 12 }, (_, at) => day(`2024-01-${String(at + 1).padStart(2, "0")}`));
  const bound = fc.constantFrom<CalendarDate | null>(null, ...days.slice(1, -1));
  const any = fc
    .record({ validFrom: bound, validTo: bound })
    .filter(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo);
  fc.assert(
    fc.property(any, any, (one, other) => {
      expect(overlaps(one, other)).toBe(days.some((each) => holdsOn(one, each) && holdsOn(other, each)));
    }),
  );
});
