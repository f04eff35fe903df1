import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  calendarDateAt,
  daysBetween,
  isCalendarDate,
  toCalendarDate,
} from "@/lib/domain/shared/calendar-date";

describe("calendar dates", () => {
  test.each(["2024-02-29", "2021-05-15", "1999-12-31"])("%s is a day", (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each(["2023-02-29", "2021-06-31", "2021-6-1", "21-06-01", "2021-13-01", "3021-01-01", "", "i dag"])(
    "%s is not",
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
      expect(() => toCalendarDate(text)).toThrow(RangeError);
    },
  );

  test("100 days from 1 February 2022 end on 12 May", () => {
    expect(addDays(toCalendarDate("2022-02-01"), 100)).toBe("2022-05-12");
    expect(daysBetween(toCalendarDate("2022-02-01"), toCalendarDate("2022-05-12"))).toBe(100);
  });

  test("a month after 31 January is the last day of February", () => {
    expect(addMonths(toCalendarDate("2024-01-31"), 1)).toBe("2024-02-29");
  });

  test("the day in Denmark changes at Danish midnight, in summer and in winter", () => {
    expect(calendarDateAt(new Date("2024-09-29T22:30:00Z"))).toBe("2024-09-30");
    expect(calendarDateAt(new Date("2024-12-31T22:30:00Z"))).toBe("2024-12-31");
    expect(calendarDateAt(new Date("2024-12-31T23:30:00Z"))).toBe("2025-01-01");
  });
});
