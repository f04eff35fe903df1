import { expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { COURSE_MONTHS, monthsUntil } from "@/lib/domain/statistic/course";

test("the months that are looked back on are whole ones, also over a leap day and a turn of the year", () => {
  const months = monthsUntil(toCalendarDate("2024-03-01"), 4);
  expect(months).toEqual([
    { from: "2023-12-01", to: "2023-12-31" },
    { from: "2024-01-01", to: "2024-01-31" },
    { from: "2024-02-01", to: "2024-02-29" },
    { from: "2024-03-01", to: "2024-03-31" },
  ]);
  expect(monthsUntil(toCalendarDate("2026-11-22"))).toHaveLength(COURSE_MONTHS);
});
