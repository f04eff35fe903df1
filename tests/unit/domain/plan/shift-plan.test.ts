import { describe, expect, test } from "vitest";
import type { Plan } from "@/lib/domain/plan/plan";
import { shiftPlan } from "@/lib/domain/plan/shift-plan";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { makeItem, makeMilestone, makePhase } from "@/tests/support/plan";

const days = (start: string, end: string) => ({ start: toCalendarDate(start), end: toCalendarDate(end) });

const plan: Plan = {
  phases: [
    makePhase({ id: "a", wording: "oktober 2020 – maj 2021", ...days("2020-10-01", "2021-05-31") }),
    makePhase({ id: "b", wording: "juni 2021 – juni 2022", ...days("2021-06-01", "2022-06-30") }),
  ],
  items: [
    makeItem({
      id: "day",
      phaseId: "a",
      wording: "6. oktober",
      ...days("2020-10-06", "2020-10-06"),
      precision: "DAY",
    }),
    makeItem({
      id: "ongoing",
      phaseId: "a",
      wording: "Løbende",
      ...days("2020-10-01", "2021-05-31"),
      precision: "ONGOING",
    }),
    makeItem({
      id: "child",
      phaseId: "b",
      parentId: "open",
      wording: null,
      ...days("2021-06-01", "2022-06-30"),
      precision: "ONGOING",
    }),
    makeItem({
      id: "open",
      phaseId: "b",
      wording: "fra 1. juni 2021 og frem",
      ...days("2021-06-01", "2022-06-30"),
      precision: "ONGOING",
    }),
    makeItem({ id: "own", phaseId: "b", wording: null, ...days("2022-03-01", "2022-05-31") }),
  ],
  milestones: [
    makeMilestone({ id: "m", phaseId: "b", wording: "Foråret 2022", exactOn: toCalendarDate("2022-04-30") }),
  ],
};
const ofItem = (moved: Plan, id: string) => {
  const { wording, start, end } = moved.items.find((item) => item.id === id)!;
  return [wording, start, end];
};

describe("a whole plan moved", () => {
  const moved = shiftPlan(plan, { months: 11 }, "da");

  test("moves its phases", () => {
    expect(moved.phases.map(({ wording }) => wording)).toEqual([
      "september 2021 – april 2022",
      "maj 2022 – maj 2023",
    ]);
  });

  test("what has its days from the phase, from the item above or from the plan has them still", () => {
    expect(ofItem(moved, "ongoing")).toEqual(["Løbende", "2021-09-01", "2022-04-30"]);
    expect(ofItem(moved, "open")).toEqual(["fra 1. maj 2022 og frem", "2022-05-01", "2023-05-31"]);
    expect(ofItem(moved, "child")).toEqual([null, "2022-05-01", "2023-05-31"]);
  });

  test("what has days of its own moves by as much", () => {
    expect(ofItem(moved, "day")).toEqual(["6. september 2021", "2021-09-06", "2021-09-06"]);
    expect(ofItem(moved, "own")).toEqual([null, "2023-02-01", "2023-04-30"]);
    expect(moved.milestones[0]).toMatchObject({
      ...{ wording: "Februar – april 2023", start: "2023-02-01", end: "2023-04-30", exactOn: "2023-03-30" },
    });
  });

  test("keeps what stays where it is, and what it says", () => {
    const staying = new Set(["a", "day", "m"]);
    const some = shiftPlan(plan, { months: 12 }, "da", staying);
    expect(some.phases[0]).toBe(plan.phases[0]);
    expect(ofItem(some, "day")).toEqual(ofItem(plan, "day"));
    expect(some.milestones[0]).toBe(plan.milestones[0]);
    expect(ofItem(some, "ongoing")).toEqual(["Løbende", "2020-10-01", "2021-05-31"]);
    expect(ofItem(some, "open")).toEqual(["fra 1. juni 2022 og frem", "2022-06-01", "2023-06-30"]);
  });

  test("an item that stands under itself in a broken file ends", () => {
    const broken = { ...plan, items: [makeItem({ id: "x", phaseId: "a", parentId: "x", wording: null })] };
    expect(shiftPlan(broken, { months: 12 }, "da").items).toHaveLength(1);
  });
});
