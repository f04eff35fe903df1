import { describe, expect, test } from "vitest";
import { followers, inheritedPeriod } from "@/lib/domain/plan/inherit";
import type { Plan } from "@/lib/domain/plan/plan";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { makeItem, makePhase } from "@/tests/support/plan";

const day = toCalendarDate;
const phase = makePhase();
const spring = { start: day("2022-03-01"), end: day("2022-05-31") };
const bare = { wording: null, precision: "RANGE" } as const;
const plan: Plan = {
  phases: [phase],
  items: [
    makeItem({ ...bare, id: "in-phase", start: phase.start, end: phase.end }),
    makeItem({ id: "above" }),
    makeItem({ ...bare, ...spring, id: "under", parentId: "above" }),
    makeItem({ ...bare, ...spring, id: "deeper", parentId: "under" }),
    makeItem({ ...bare, id: "own-days", start: day("2022-07-01"), end: day("2022-07-02") }),
  ],
  milestones: [],
};
const ids = (after: Plan) => followers(plan, after).map(({ id, start }) => `${id} ${start}`);

describe("items without a time of their own", () => {
  test("follow their phase", () => {
    const moved = { ...phase, start: day("2023-01-01") };
    expect(ids({ ...plan, phases: [moved] })).toEqual(["in-phase 2023-01-01"]);
  });

  test("follow the item above, however deep they stand", () => {
    const items = plan.items.map((item) =>
      item.id === "above" ? { ...item, start: day("2022-04-01") } : item,
    );
    expect(ids({ ...plan, items })).toEqual(["under 2022-04-01", "deeper 2022-04-01"]);
  });

  test("stay where nothing moves, and in a circle", () => {
    expect(ids(plan)).toEqual([]);
    const circle = [
      makeItem({ ...bare, id: "a", parentId: "b" }),
      makeItem({ ...bare, id: "b", parentId: "a" }),
    ];
    expect(followers({ ...plan, items: circle }, { ...plan, items: circle })).toEqual([]);
  });

  test("have the days of the item above, else of the phase", () => {
    expect(inheritedPeriod(plan.items[2]!, plan)).toEqual(spring);
    expect(inheritedPeriod(plan.items[0]!, plan)).toEqual({ start: phase.start, end: phase.end });
    expect(inheritedPeriod(makeItem({ phaseId: "gone" }), plan)).toBeNull();
  });
});
