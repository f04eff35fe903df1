import { describe, expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { roundFor } from "@/lib/domain/wish/round";

// Not in order: rounds are added as they come.
const rounds = ["2022-04-01", "2021-04-01", "2021-10-01"].map((text) => ({
  id: text,
  deadlineOn: toCalendarDate(text),
}));

describe("the round of a wish", () => {
  test.each([
    ["long before the first", "2020-12-24", "2021-04-01", null],
    ["the day before a deadline", "2021-03-31", "2021-04-01", null],
    ["the last day itself", "2021-04-01", "2021-04-01", null],
    ["the day after: the next round takes it", "2021-04-02", "2021-10-01", "2021-04-01"],
    ["the last day of the second", "2021-10-01", "2021-10-01", "2021-04-01"],
    ["the day after that", "2021-10-02", "2022-04-01", "2021-10-01"],
    ["the last day of the last", "2022-04-01", "2022-04-01", "2021-10-01"],
    ["after the last: there is none", "2022-04-02", null, "2022-04-01"],
  ])("%s", (_name, on, round, missed) => {
    const found = roundFor(rounds, toCalendarDate(on));
    expect([found.round?.id ?? null, found.missed?.id ?? null]).toEqual([round, missed]);
  });

  test("without rounds there is none, and none was missed", () => {
    expect(roundFor([], toCalendarDate("2026-11-22"))).toEqual({ round: null, missed: null });
  });
});
