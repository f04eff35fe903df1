import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { now, today } from "@/lib/clock";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe("a moved calendar", () => {
  // In November it is one hour later in Denmark than in UTC, in June two, and in the last hours of a day the next one.
  test.each(["2026-11-22T00:10:00Z", "2026-11-22T12:00:00Z", "2026-11-22T22:10:00Z", "2026-11-22T23:30:00Z"])(
    "is at the day it was moved to when it is %s",
    (instant) => {
      vi.setSystemTime(new Date(instant));
      for (const day of ["2026-06-15", "2026-01-15", "2026-03-29", "2026-10-25"]) {
        vi.stubEnv("FRISAT_TODAY", day);
        expect(today()).toBe(day);
      }
    },
  );

  test("keeps the time on the clock in Denmark, or stands at the one it is given", () => {
    vi.setSystemTime(new Date("2026-11-22T13:05:06.007Z"));
    vi.stubEnv("FRISAT_TODAY", "2026-06-15");
    expect(now().toISOString()).toBe("2026-06-15T12:05:06.007Z");
    vi.stubEnv("FRISAT_TODAY", "2026-06-15T08:00");
    expect(now().toISOString()).toBe("2026-06-15T08:00:00.000Z");
    vi.stubEnv("FRISAT_TODAY", "");
    expect(now().toISOString()).toBe("2026-11-22T13:05:06.007Z");
  });
});
