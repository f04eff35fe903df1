import { describe, expect, test } from "vitest";
import { shapeOf } from "@/lib/domain/plan/marks";
import type { DateBound, DatePrecision, PlanItemKind } from "@/lib/domain/plan/plan";
import { isSomewhereWithin, softEdges } from "@/lib/domain/plan/soft-edges";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

function edges(
  wording: string | null,
  start: string,
  end: string,
  precision: DatePrecision,
  bound: DateBound | null = null,
) {
  return softEdges({ wording, start: toCalendarDate(start), end: toCalendarDate(end), precision, bound });
}

describe("soft edges", () => {
  test.each([
    ["primo juni", "2021-06-01", "2021-06-10", "PART_OF_MONTH"],
    ["Marts", "2021-03-01", "2021-03-31", "MONTH"],
    ["Foråret 2022", "2022-03-01", "2022-05-31", "SEASON"],
    ["2023", "2023-01-01", "2023-12-31", "YEAR"],
    [null, "2020-10-01", "2021-05-31", "RANGE"],
    ["Foretages i god tid inden juni 2024", "2023-10-01", "2024-05-31", "RANGE"],
  ] as const)("%s is somewhere within, no day is sure", (wording, start, end, precision) => {
    expect(isSomewhereWithin(edges(wording, start, end, precision))).toBe(true);
  });

  test("a day is sure at both ends", () => {
    expect(edges("6. oktober", "2020-10-06", "2020-10-06", "DAY")).toEqual({
      ...{ sureFrom: "2020-10-06", sureTo: "2020-10-06" },
      ...{ openStart: false, openEnd: false },
    });
  });

  test.each([
    ["1. maj-1.september 2021", "2021-05-01", "2021-09-01", "2021-05-01", "2021-09-01"],
    ["9.-10- marts SU/BFU: 25. marts: BY", "2021-03-09", "2021-03-10", "2021-03-09", "2021-03-10"],
    ["juni 2021 – juni 2022", "2021-06-01", "2022-06-30", "2021-06-30", "2022-06-01"],
    ["December - primo februar", "2020-12-01", "2021-02-10", "2020-12-31", "2021-02-01"],
    ["Ultimo 2023-primo 2024", "2023-10-01", "2024-03-31", "2023-12-31", "2024-01-01"],
    ["medio maj til ultimo februar", "2021-05-11", "2022-02-28", "2021-05-20", "2022-02-21"],
    ["forår – efterår 2022", "2022-03-01", "2022-11-30", "2022-05-31", "2022-09-01"],
    ["2021–2023", "2021-01-01", "2023-12-31", "2021-12-31", "2023-01-01"],
    ["medio-ultimo maj 2021", "2021-05-11", "2021-05-31", "2021-05-20", "2021-05-21"],
    ["uge 40-45 2021", "2021-10-04", "2021-11-14", "2021-10-10", "2021-11-08"],
    ["vinteren 2021/22 – foråret 2023", "2021-12-01", "2023-05-31", "2022-02-28", "2023-03-01"],
    ["June 2021 – spring 2022", "2021-06-01", "2022-05-31", "2021-06-30", "2022-03-01"],
  ])("the ends of %s fade over the unit they are written in", (wording, start, end, sureFrom, sureTo) => {
    expect(edges(wording, start, end, "RANGE")).toMatchObject({ sureFrom, sureTo });
  });

  test.each([
    ["uge 43, 2021", "2021-10-25", "2021-10-31"],
    ["juni 2021 – juni 2022", "2021-06-08", "2022-06-12"],
    ["når vi når til det", "2021-06-01", "2022-06-30"],
  ])("%s says nothing of where each end lies", (wording, start, end) => {
    expect(isSomewhereWithin(edges(wording, start, end, "RANGE"))).toBe(true);
  });

  test("each of several times has its own ends", () => {
    const dates = { start: toCalendarDate("2022-03-09"), end: toCalendarDate("2022-04-30") };
    const wording = "primo juni 2021 + 9. marts – april 2022";
    expect(softEdges({ ...dates, wording, precision: "RANGE", occurrence: 1 })).toMatchObject({
      ...{ sureFrom: "2022-03-09", sureTo: "2022-04-01" },
    });
  });

  test("what goes on from a month begins somewhere in it", () => {
    expect(edges("fra juni 2021 og frem", "2021-06-01", "2024-06-30", "ONGOING")).toMatchObject({
      ...{ sureFrom: "2021-06-30", openStart: false, openEnd: true },
    });
  });

  test("two neighbouring months leave no sure day but the turn of the month", () => {
    const { sureFrom, sureTo } = edges("februar-marts 2021", "2021-02-01", "2021-03-31", "RANGE");
    expect([sureFrom, sureTo]).toEqual(["2021-02-28", "2021-03-01"]);
  });

  test.each([
    ["Løbende", "2020-10-01", true],
    ["fra 1. juni 2021 og løbende", "2021-06-01", false],
  ])("%s is open at the end; its beginning only when no day is written", (wording, start, openStart) => {
    expect(edges(wording, start, "2024-06-30", "ONGOING")).toMatchObject({ openStart, openEnd: true });
  });

  test("bounds point away from their day", () => {
    expect(edges("senest 1. april", "2021-04-01", "2021-04-01", "DAY", "LATEST").openStart).toBe(true);
    const earliest = edges("tidligst 1. april", "2021-04-01", "2024-06-30", "ONGOING", "EARLIEST");
    expect(earliest).toMatchObject({ openStart: false, openEnd: true });
  });
});

describe("shapes", () => {
  const shape = (
    wording: string | null,
    [start, end]: [string, string],
    precision: DatePrecision,
    { bound = null, kind = null }: { bound?: DateBound | null; kind?: PlanItemKind | null } = {},
  ) => {
    const dated = { start: toCalendarDate(start), end: toCalendarDate(end), precision, bound };
    return shapeOf(dated, softEdges({ ...dated, wording }), kind);
  };

  test.each([
    ["DIAMOND", shape("27. maj", ["2021-05-27", "2021-05-27"], "DAY")],
    ["FLAG", shape("1.april 2021", ["2021-04-01", "2021-04-01"], "DAY", { kind: "DEADLINE" })],
    ["FLAG", shape("inden juni 2024", ["2024-05-31", "2024-05-31"], "DAY", { bound: "LATEST" })],
    ["LENS", shape("ultimo juni", ["2021-06-21", "2021-06-30"], "PART_OF_MONTH")],
    ["LENS", shape("forår", ["2021-03-01", "2021-05-31"], "SEASON", { kind: "DEADLINE" })],
    ["BAR", shape("juni 2021 – juni 2022", ["2021-06-01", "2022-06-30"], "RANGE")],
    ["BAND", shape("løbende", ["2021-06-01", "2022-06-30"], "ONGOING")],
  ])("%s follows from how exactly the time is written", (expected, found) => {
    expect(found).toBe(expected);
  });
});
