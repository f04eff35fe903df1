import { describe, expect, test } from "vitest";
import { ticksOf, timeScale } from "@/lib/domain/plan/time-scale";
import { lifeOf, windowOf } from "@/lib/domain/plan/window";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const day = toCalendarDate;
const period = (start: string, end: string) => ({ start: day(start), end: day(end) });
const life = period("2020-10-01", "2024-09-30");

describe("time scale", () => {
  const scale = timeScale(period("2021-01-01", "2021-12-31"), 365);

  test("a day takes its share, the last one up to the edge", () => {
    expect([scale.at(day("2021-01-01")), scale.after(day("2021-01-01"))]).toEqual([0, 1]);
    expect(scale.after(day("2021-12-31"))).toBe(365);
    expect(scale.at(day("2020-12-31"))).toBe(-1);
  });

  test("years above, quarters below a life of four years; the first year is only a quarter", () => {
    const { years, parts } = ticksOf(life);
    expect(years.map(({ of }) => of.slice(0, 4))).toEqual(["2020", "2021", "2022", "2023", "2024"]);
    expect(years[0]).toMatchObject({ of: "2020-01-01", start: "2020-10-01", end: "2020-12-31" });
    expect(parts).toHaveLength(16);
    expect(parts.at(-1)).toEqual({
      unit: "QUARTER",
      of: "2024-07-01",
      start: "2024-07-01",
      end: "2024-09-30",
    });
  });

  test("months below a year", () => {
    expect(ticksOf(period("2021-01-01", "2021-12-31")).parts.map(({ unit }) => unit)).toEqual(
      new Array(12).fill("MONTH"),
    );
  });
});

describe("window", () => {
  test("a life is whole months from the first to the last day", () => {
    expect(lifeOf([period("2021-02-03", "2021-02-04"), period("2020-10-06", "2024-02-10")])).toEqual(
      period("2020-10-01", "2024-02-29"),
    );
    expect(lifeOf([])).toBeNull();
  });

  test("a year is a calendar year with its neighbours", () => {
    expect(windowOf(life, "YEAR", day("2022-05-05"), day("2026-01-01"))).toEqual({
      ...{ zoom: "YEAR", previous: "2021-01-01", next: "2023-01-01" },
      ...period("2022-01-01", "2022-12-31"),
    });
  });

  test("without a day the half-year around today, or the nearest the plan has", () => {
    expect(windowOf(life, "HALF", null, day("2022-08-01"))).toMatchObject(period("2022-07-01", "2022-12-31"));
    expect(windowOf(life, "HALF", null, day("2026-11-22"))).toMatchObject({
      ...period("2024-07-01", "2024-12-31"),
      next: null,
    });
    expect(windowOf(life, "YEAR", null, day("2019-01-01"))).toMatchObject({
      start: "2020-01-01",
      previous: null,
    });
  });
});
