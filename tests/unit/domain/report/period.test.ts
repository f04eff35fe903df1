import { describe, expect, test } from "vitest";
import { outsideAgreements, presetPeriod } from "@/lib/domain/report/period";
import { toCalendarDate as day } from "@/lib/domain/shared/calendar-date";

const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe("the period of a report", () => {
  test.each([
    ["QUARTER", "2026-11-22", span("2026-07-01", "2026-09-30")],
    ["QUARTER", "2026-01-01", span("2025-10-01", "2025-12-31")],
    ["HALF_YEAR", "2026-11-22", span("2026-01-01", "2026-06-30")],
    ["HALF_YEAR", "2026-03-05", span("2025-07-01", "2025-12-31")],
    ["YEAR", "2026-11-22", span("2025-11-23", "2026-11-22")],
    ["YEAR", "2024-02-29", span("2023-03-01", "2024-02-29")],
  ] as const)("%s on %s", (preset, today, expected) => {
    expect(presetPeriod(preset, day(today), null)).toEqual(expected);
  });

  test("since the last report begins the day after its figures, and never after today", () => {
    expect(presetPeriod("SINCE_LAST", day("2026-11-22"), day("2026-08-31"))).toEqual(
      span("2026-09-01", "2026-11-22"),
    );
    expect(presetPeriod("SINCE_LAST", day("2026-11-22"), day("2026-11-22"))).toEqual(
      span("2026-11-22", "2026-11-22"),
    );
    expect(presetPeriod("SINCE_LAST", day("2026-11-22"), null)).toBeNull();
  });
});

describe("days outside the agreements", () => {
  const law = { inForceFrom: day("2021-07-01"), expiresOn: day("2024-09-30") };
  const own = { inForceFrom: day("2023-11-01"), expiresOn: day("2027-12-31") };
  test.each([
    ["within", span("2022-01-01", "2022-12-31"), [law], []],
    ["all of it", span("2025-01-01", "2025-12-31"), [law], [span("2025-01-01", "2025-12-31")]],
    ["its end", span("2024-09-01", "2024-10-31"), [law], [span("2024-10-01", "2024-10-31")]],
    ["its beginning", span("2021-06-30", "2021-07-31"), [law], [span("2021-06-30", "2021-06-30")]],
    ["none where one follows another", span("2021-07-01", "2026-01-01"), [own, law], []],
    [
      "a gap",
      span("2020-01-01", "2022-12-31"),
      [
        { inForceFrom: day("2020-01-01"), expiresOn: day("2020-06-30") },
        { inForceFrom: day("2020-09-01"), expiresOn: day("2020-12-31") },
        { inForceFrom: day("2022-01-01"), expiresOn: day("2022-12-31") },
      ],
      [span("2020-07-01", "2020-08-31"), span("2021-01-01", "2021-12-31")],
    ],
  ])("%s", (_name, period, agreements, expected) => {
    expect(outsideAgreements(period, agreements)).toEqual(expected);
  });
});
