import { describe, expect, test } from "vitest";
import {
  boardOf,
  rocketGrid,
  roundForPage,
  standingOf,
  workshopContext,
  type WorkshopStep,
  type WorkshopSummary,
} from "@/lib/domain/process/workshop";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const day = toCalendarDate;
let count = 0;

function workshop(
  step: WorkshopStep,
  house: string | null,
  changes: Partial<WorkshopSummary> = {},
): WorkshopSummary {
  return {
    ...{ id: `w-${(count += 1)}`, step, title: "Aften", wording: "10. marts 2026", precision: "DAY" },
    ...{ start: day("2026-03-10"), end: day("2026-03-10"), place: null, heldOn: null, cancelledAt: null },
    ...{ origin: "REGISTERED", institution: house === null ? null : { id: house, name: house } },
    ...changes,
  };
}

const houses = [
  { id: "a", name: "A" },
  { id: "b", name: "B" },
];

test("held counts before cancelled, cancelled before planned", () => {
  expect(standingOf({ heldOn: day("2026-03-10"), cancelledAt: null })).toBe("HELD");
  expect(standingOf({ heldOn: null, cancelledAt: "2026-03-01T08:00:00Z" })).toBe("CANCELLED");
  expect(standingOf({ heldOn: null, cancelledAt: null })).toBe("PLANNED");
});

describe("the grid", () => {
  test("says of every institution which step it has held, planned or not begun", () => {
    const held = workshop("STAFF", "a", { heldOn: day("2026-03-10") });
    const grid = rocketGrid(houses, [held, workshop("PARENT_BOARD", "a"), workshop("LEADERS", null)]);
    const states = grid.rows.map(({ institution, cells }) => [
      institution.id,
      cells.STAFF.state,
      cells.PARENT_BOARD.state,
    ]);
    expect(states).toEqual([
      ["a", "HELD", "PLANNED"],
      ["b", "NOT_YET", "NOT_YET"],
    ]);
    expect(grid.common.LEADERS).toHaveLength(1);
    expect(grid.counts.STAFF).toEqual({ HELD: 1, PLANNED: 0, NOT_YET: 1 });
  });

  test("takes a cancelled workshop for no step taken, and of several the one that was held", () => {
    const cancelled = workshop("STAFF", "b", { cancelledAt: "2026-03-01T08:00:00Z" });
    const held = workshop("STAFF", "a", { heldOn: day("2026-03-10") });
    const again = workshop("STAFF", "a", { start: day("2026-04-01") });
    const { rows } = rocketGrid(houses, [cancelled, held, again]);
    expect(rows[0]!.cells.STAFF).toMatchObject({ state: "HELD", workshops: [again, held] });
    expect(rows[1]!.cells.STAFF).toEqual({ state: "NOT_YET", workshops: [] });
  });

  test("keeps an institution that takes part without being asked, last", () => {
    const { rows } = rocketGrid(houses, [workshop("STAFF", "closed")]);
    expect(rows.map(({ institution }) => institution.id)).toEqual(["a", "b", "closed"]);
  });
});

test("a page opens on the latest round, and on none that does not exist", () => {
  const rounds = [
    { id: "first", order: 1 },
    { id: "second", order: 2 },
  ];
  expect(roundForPage(rounds, undefined)?.id).toBe("second");
  expect(roundForPage(rounds, "first")?.id).toBe("first");
  expect(roundForPage(rounds, "third")).toBeNull();
  expect(roundForPage([], undefined)).toBeNull();
});

test("a time without a year is the next one while the agreement is in force", () => {
  const agreement = { inForceFrom: day("2023-11-01"), expiresOn: day("2027-12-31") };
  expect(workshopContext(agreement, day("2026-05-05")).start).toBe("2026-05-05");
  expect(workshopContext(agreement, day("2028-05-05")).start).toBe("2023-11-01");
});

test("the board has the area's own name, and a general one where there are several", () => {
  expect(boardOf(["SCHOOL"])).toBe("SCHOOL");
  expect(boardOf(["SCHOOL", "DAYCARE"])).toBe("MIXED");
});
