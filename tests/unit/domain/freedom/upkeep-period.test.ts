import { describe, expect, test } from "vitest";
import {
  endedOn,
  endOfReplaced,
  periodErrors,
  provisionPeriod,
  replacedFrom,
  supersessionErrors,
} from "@/lib/domain/freedom/upkeep-period";
import { provisionStateOn, type Period, type ProvisionPeriod } from "@/lib/domain/freedom/validity";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";

const day = toCalendarDate;
const period = (from: string | null, to: string | null): Period => ({
  validFrom: from === null ? null : day(from),
  validTo: to === null ? null : day(to),
});
const own = (
  kind: ProvisionPeriod["kind"],
  from: string | null,
  to: string | null,
  note: string | null = null,
): ProvisionPeriod => ({ kind, note, ...period(from, to) });

describe("a version's period", () => {
  const alone = { previous: null, next: null };
  test.each<[string, Period, { previous: Period | null; next: Period | null }, Record<string, string>]>([
    ["open at both ends", period(null, null), alone, {}],
    ["one day", period("2026-01-01", "2026-01-01"), alone, {}],
    ["reversed", period("2026-01-02", "2026-01-01"), alone, { validTo: "periodOrder" }],
    [
      "the day after the version before",
      period("2026-02-01", null),
      { previous: period(null, "2026-01-31"), next: null },
      {},
    ],
    [
      "the last day of the version before",
      period("2026-01-31", null),
      { previous: period(null, "2026-01-31"), next: null },
      { validFrom: "overlapsPrevious" },
    ],
    [
      "no first day after a version before",
      period(null, null),
      { previous: period(null, "2026-01-31"), next: null },
      { validFrom: "required" },
    ],
    [
      "open before a version after",
      period("2026-01-01", null),
      { previous: null, next: period("2026-03-01", null) },
      { validTo: "overlapsNext" },
    ],
    [
      "the first day of the version after",
      period("2026-01-01", "2026-03-01"),
      { previous: null, next: period("2026-03-01", null) },
      { validTo: "overlapsNext" },
    ],
    [
      "a gap before the version after",
      period("2026-01-01", "2026-01-31"),
      { previous: null, next: period("2026-03-01", null) },
      {},
    ],
  ])("%s", (_what, asked, neighbours, expected) => {
    const errors = periodErrors(asked, neighbours);
    expect(Object.fromEntries(Object.entries(errors).map(([field, { key }]) => [field, key]))).toEqual(
      expected,
    );
  });

  test("the day that is in the way is named as the form writes days", () => {
    const { validFrom } = periodErrors(period("2026-01-31", null), {
      previous: period(null, "2026-01-31"),
      next: null,
    });
    expect(validFrom?.values).toEqual({ date: "31-01-2026" });
  });
});

describe("a version that takes over", () => {
  test.each<[string, Period, Period, string | undefined]>([
    ["no first day", period(null, null), period(null, null), "validFrom: required"],
    [
      "the day the old one began",
      period("2026-01-01", null),
      period("2026-01-01", null),
      "validFrom: startsTooEarly",
    ],
    ["the day after", period("2026-01-01", null), period("2026-01-02", null), undefined],
    ["nobody knows when the old one began", period(null, null), period("1999-01-01", null), undefined],
    ["reversed", period(null, null), period("2026-02-01", "2026-01-01"), "validTo: periodOrder"],
  ])("%s", (_what, old, asked, expected) => {
    const [first] = Object.entries(supersessionErrors(old, asked));
    expect(first && `${first[0]}: ${first[1].key}`).toBe(expected);
  });

  test("ends the old one the day before, unless it had ended already", () => {
    expect(endOfReplaced(period("2021-08-01", null), day("2022-08-01"))).toBe("2022-07-31");
    expect(endOfReplaced(period("2021-08-01", "2024-07-31"), day("2022-08-01"))).toBe("2022-07-31");
    expect(endOfReplaced(period("2021-08-01", "2022-01-01"), day("2022-08-01"))).toBe("2022-01-01");
  });
});

/** As the reference data tells them, and as upkeep makes them. */
const told: Record<string, ProvisionPeriod[]> = {
  nothing: [],
  "a cited version": [own("CITED_VERSION", "2022-06-27", null)],
  "in force": [own("IN_FORCE", "2021-08-01", null)],
  "in force and ended": [own("IN_FORCE", "2021-08-01", "2022-07-31")],
  "extended without an end": [own("IN_FORCE", "2021-08-01", "2022-07-31"), own("EXTENDED", null, null)],
  extended: [own("IN_FORCE", "2021-08-01", null), own("EXTENDED", null, "2024-07-31")],
  "replaced, § 40 a": [own("IN_FORCE", "2021-08-01", null), own("REPLACED", "2022-08-01", null)],
  "replaced twice": [
    own("IN_FORCE", "2021-08-01", null),
    own("REPLACED", "2022-08-01", "2026-07-31"),
    own("REPLACED", "2026-08-01", null),
  ],
  "replaced before its end": [
    own("IN_FORCE", "2021-08-01", "2023-07-31"),
    own("REPLACED", "2022-08-01", null),
  ],
  "replaced before it began": [own("IN_FORCE", "2023-08-01", null), own("REPLACED", "2022-08-01", null)],
};

describe("when a provision holds", () => {
  test.each(Object.entries(told))("%s: in force on exactly the days of its period", (_what, periods) => {
    const whole = provisionPeriod(periods);
    for (let date = day("2021-01-01"); date < "2027-01-01"; date = addDays(date, 13)) {
      const inForce = provisionStateOn(periods, date).state === "IN_FORCE";
      const within =
        whole !== null &&
        (whole.validFrom === null || whole.validFrom <= date) &&
        (whole.validTo === null || date <= whole.validTo);
      expect(within, date).toBe(inForce);
    }
  });

  test.each(Object.entries(told))(
    "%s: ended on a day, it holds that day and not the next",
    (_what, periods) => {
      const last = day("2025-03-14");
      const before = provisionPeriod(periods);
      if (before === null || periods.some(({ kind }) => kind === "REPLACED")) return;
      const ended = endedOn(periods, last);
      expect(provisionStateOn(ended, last).state).toBe("IN_FORCE");
      expect(provisionStateOn(ended, addDays(last, 1)).state).toBe("ENDED");
      expect(provisionPeriod(ended)).toEqual({ validFrom: before.validFrom, validTo: last });
    },
  );

  test("a later end than before is an extension that joins the period before it", () => {
    expect(endedOn(told["in force and ended"]!, day("2023-07-31"))).toEqual([
      own("IN_FORCE", "2021-08-01", "2022-07-31"),
      own("EXTENDED", "2022-08-01", "2023-07-31"),
    ]);
  });

  test("replaced: it says what took over, from that day", () => {
    const periods = replacedFrom(told["in force"]!, day("2022-08-01"), "Skoleudviklingssamtaler");
    expect(provisionStateOn(periods, day("2022-07-31")).state).toBe("IN_FORCE");
    expect(provisionStateOn(periods, day("2022-08-01"))).toEqual({
      state: "REPLACED",
      since: "2022-08-01",
      note: "Skoleudviklingssamtaler",
    });
  });
});
