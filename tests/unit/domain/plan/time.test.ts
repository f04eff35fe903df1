import { describe, expect, test } from "vitest";
import { axisOf, bundleUnitFor, timeScale, type Tick } from "@/lib/domain/plan/time-scale";
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
    const [years, parts] = axisOf(life) as [Tick[], Tick[]];
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
    expect(axisOf(period("2021-01-01", "2021-12-31"))[1]!.map(({ unit }) => unit)).toEqual(
      new Array(12).fill("MONTH"),
    );
  });

  test("a month has its weeks, which reach over its ends, and its days", () => {
    const [months, weeks, days] = axisOf(period("2021-05-01", "2021-05-31")) as [Tick[], Tick[], Tick[]];
    expect(months).toHaveLength(1);
    // 1 May 2021 is a Saturday.
    expect(weeks.map(({ of }) => of)).toEqual([
      ...["2021-04-26", "2021-05-03", "2021-05-10", "2021-05-17", "2021-05-24", "2021-05-31"],
    ]);
    expect(weeks[0]).toMatchObject(period("2021-05-01", "2021-05-02"));
    expect(days).toHaveLength(31);
  });

  test.each([
    ["ten years", "2017-01-01", "2026-12-31", ["YEAR"]],
    ["four years", "2020-10-01", "2024-09-30", ["YEAR", "QUARTER"]],
    ["half a year", "2021-01-01", "2021-06-30", ["YEAR", "MONTH", "WEEK"]],
    ["a quarter", "2021-04-01", "2021-06-30", ["MONTH", "WEEK"]],
  ])("%s has its own rows of the axis", (_, start, end, units) => {
    expect(axisOf(period(start, end)).map(([tick]) => tick!.unit)).toEqual(units);
  });

  test("the fewer days, the finer the bundles", () => {
    const unit = (start: string, end: string) => bundleUnitFor(period(start, end));
    expect(unit("2017-01-01", "2026-12-31")).toBe("YEAR");
    expect(unit("2020-10-01", "2024-09-30")).toBe("QUARTER");
    expect(unit("2021-01-01", "2021-12-31")).toBe("MONTH");
    expect(unit("2021-05-01", "2021-05-31")).toBe("WEEK");
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

  test("ten years have the life in their middle, and nowhere to step to", () => {
    expect(windowOf(life, "TEN_YEARS", null, day("2026-11-22"))).toEqual({
      ...{ zoom: "TEN_YEARS", previous: null, next: null },
      ...period("2018-01-01", "2027-12-31"),
    });
  });

  test("a life of more than ten years is stepped through, ten at a time", () => {
    const long = period("2001-03-01", "2024-09-30");
    const [first, last] = ["2004-01-01", "2024-01-01"].map((from) =>
      windowOf(long, "TEN_YEARS", day(from), day("2024-01-01")),
    );
    expect(first).toMatchObject({
      ...period("2001-01-01", "2010-12-31"),
      previous: null,
      next: "2011-01-01",
    });
    expect(last).toMatchObject({ ...period("2021-01-01", "2030-12-31"), previous: "2011-01-01", next: null });
  });

  test("quarters and months step within the life only", () => {
    expect(windowOf(life, "QUARTER", day("2020-10-05"), day("2022-01-01"))).toMatchObject({
      ...period("2020-10-01", "2020-12-31"),
      ...{ previous: null, next: "2021-01-01" },
    });
    expect(windowOf(life, "MONTH", day("2024-02-29"), day("2022-01-01"))).toMatchObject({
      ...period("2024-02-01", "2024-02-29"),
      ...{ previous: "2024-01-01", next: "2024-03-01" },
    });
    expect(windowOf(life, "MONTH", day("2031-01-01"), day("2022-01-01"))).toMatchObject({
      ...period("2024-09-01", "2024-09-30"),
      next: null,
    });
  });
});
