import { expect, test } from "vitest";
import { byMonth, groupsHeard } from "@/lib/domain/log/record";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

test("entries stand under their months, in the order they came", () => {
  const entry = (id: string, day: string) => ({ id, happenedOn: toCalendarDate(day) });
  const months = byMonth([
    entry("a", "2026-03-02"),
    entry("b", "2026-03-01"),
    entry("c", "2026-02-28"),
    entry("d", "2025-03-31"),
  ]);
  expect(months.map(({ month, entries }) => [month, entries.map(({ id }) => id).join("")])).toEqual([
    ["2026-03-01", "ab"],
    ["2026-02-01", "c"],
    ["2025-03-01", "d"],
  ]);
});

test("a group heard twice is named once, in the order of the list", () => {
  const heard = (["BOARD", "STAFF", "BOARD", "PARENTS"] as const).map((group) => ({ group }));
  expect(groupsHeard(heard)).toEqual(["STAFF", "PARENTS", "BOARD"]);
});
