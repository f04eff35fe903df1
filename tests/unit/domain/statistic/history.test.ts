import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { HISTORY_LIMIT, historyDays, historySteps } from "@/lib/domain/statistic/history";

const day = toCalendarDate;

test.each([
  ["month", "2022-01-31", "2022-04-15", ["2022-01-31", "2022-02-28", "2022-03-31", "2022-04-15"]],
  ["quarter", "2022-01-01", "2022-07-01", ["2022-01-01", "2022-04-01", "2022-07-01"]],
  ["week", "2022-01-01", "2022-01-10", ["2022-01-01", "2022-01-08", "2022-01-10"]],
  ["year", "2022-05-01", "2022-05-01", ["2022-05-01"]],
] as const)("every %s from %s to %s", (step, from, to, expected) => {
  expect(historyDays(day(from), day(to), step)).toEqual(expected);
});

test("begins and ends where it was asked to, goes forward, and is refused when it would be too long", () => {
  const asked = fc.tuple(fc.constantFrom(...historySteps), fc.nat(20_000), fc.nat(20_000));
  fc.assert(
    fc.property(asked, ([step, start, length]) => {
      const from = addDays(day("1990-01-01"), start);
      const to = addDays(from, length);
      const days = historyDays(from, to, step);
      if (days === null) {
        expect(length).toBeGreaterThan(HISTORY_LIMIT * 6);
        return;
      }
      expect([days[0], days.at(-1)]).toEqual([from, to]);
      expect(days.length).toBeLessThanOrEqual(HISTORY_LIMIT);
      expect([...new Set(days)].sort()).toEqual(days);
    }),
  );
});
