import { describe, expect, test } from "vitest";
import { bundleMarks, fitsSheet, MOST_MARKS, zoomInto } from "@/lib/domain/plan/bundle";
import { excerptOf, MOST_LISTED } from "@/lib/domain/plan/excerpt";
import { filterPlan, laneOf, type PlanLane } from "@/lib/domain/plan/filter";
import {
  laneMarks,
  lanesOf,
  levelMarks,
  phaseMarks,
  type LaneContext,
  type Mark,
} from "@/lib/domain/plan/marks";
import type { Plan } from "@/lib/domain/plan/plan";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { makeItem, makeManyItems, makeMilestone, makePhase } from "@/tests/support/plan";

const day = toCalendarDate;
const today = day("2022-06-15");
const noFilter = { lanes: [], kind: null, audience: null };
const context: LaneContext = { today, own: [], groups: [], then: null };
const plan = (parts: Partial<Plan> = {}): Plan => ({
  ...{ phases: [makePhase()], items: [], milestones: [], ...parts },
});
const autumn = { wording: "efteråret 2022", start: day("2022-09-01"), end: day("2022-11-30") };

describe("lanes", () => {
  test.each<[PlanLane, Parameters<typeof makeItem>[0], string[]]>([
    ["STATE", { level: "STATE" }, []],
    ["LOCAL", { level: "LOCAL", institutionId: "hus" }, []],
    ["OWN", { level: "LOCAL", institutionId: "hus" }, ["hus"]],
    ["LOCAL", { level: "LOCAL", institutionId: "andet" }, ["hus"]],
    ["LOCAL", { level: "LOCAL" }, ["hus"]],
    ["GROUPS", { level: "MUNICIPAL", workingGroupId: "g" }, ["hus"]],
  ])("%s", (lane, item, own) => {
    expect(laneOf(makeItem(item), own)).toBe(lane);
  });

  test("each working group has one of its own, in the order of the groups; one without items has none", () => {
    const groups = ["c", "a", "b"].map((id) => ({ id, name: id.toUpperCase() }));
    const items = ["a", "c", "a"].map((workingGroupId, index) =>
      makeItem({ id: `i${index}`, workingGroupId }),
    );
    const lanes = lanesOf(plan({ items }), [], noFilter, { ...context, groups });
    expect(lanes.map(({ lane, group, marks }) => [lane, group?.name ?? null, marks.length])).toEqual([
      ["STATE", null, 0],
      ["MUNICIPAL", null, 0],
      ["GROUPS", "C", 1],
      ["GROUPS", "A", 2],
      ["LOCAL", null, 0],
      ["TRIALS", null, 0],
    ]);
  });

  test("a filter for one lane leaves the others out", () => {
    const filter = { ...noFilter, lanes: ["OWN"] as PlanLane[] };
    const items = [makeItem({ id: "a" }), makeItem({ id: "b", level: "LOCAL", institutionId: "hus" })];
    const kept = filterPlan(plan({ items }), filter, ["hus"]);
    expect(kept.items.map(({ id }) => id)).toEqual(["b"]);
    const lanes = lanesOf(kept, [], filter, { ...context, own: ["hus"] });
    expect(lanes.map(({ lane }) => lane)).toEqual(["OWN"]);
  });

  test("a milestone and the item about the same stand once in a lane; the group's item stands with the group", () => {
    const milestones = [makeMilestone({ planItemIds: ["i"] })];
    expect(laneMarks(plan({ milestones, items: [makeItem()] }), "MUNICIPAL", context)).toHaveLength(1);
    const items = [makeItem({ workingGroupId: "g" })];
    expect(laneMarks(plan({ milestones, items }), "GROUPS", context)).toHaveLength(1);
    expect(levelMarks(plan({ milestones, items }), "MUNICIPAL")).toHaveLength(1);
  });

  test("a mark says how its part stands by its own precision", () => {
    const [spring] = laneMarks(plan({ items: [makeItem()] }), "MUNICIPAL", context);
    const inTime = { ...context, today: day("2022-05-31") };
    const [still] = laneMarks(plan({ items: [makeItem()] }), "MUNICIPAL", inTime);
    expect([spring!.status, still!.status]).toEqual(["LATE", "PLANNED"]);
  });
});

describe("ghosts", () => {
  const draw = (now: Plan, then: Plan) => lanesOf(now, [], noFilter, { ...context, then });
  const marksIn = (lanes: ReturnType<typeof draw>, lane: PlanLane) =>
    lanes.find((each) => each.lane === lane)!.marks;

  test("a part that was moved has its earlier place", () => {
    const lanes = draw(plan({ items: [makeItem(autumn)] }), plan({ items: [makeItem()] }));
    const [mark] = marksIn(lanes, "MUNICIPAL");
    expect(mark).toMatchObject({ start: "2022-09-01", isGone: false });
    expect(mark!.ghost).toMatchObject({ start: "2022-03-01", wording: "foråret 2022", shape: "LENS" });
  });

  test("also where it has moved to another lane", () => {
    const now = plan({ items: [makeItem({ ...autumn, level: "STATE" })] });
    const lanes = draw(now, plan({ items: [makeItem()] }));
    expect(marksIn(lanes, "STATE")[0]!.ghost).toMatchObject({ start: "2022-03-01" });
    expect(marksIn(lanes, "MUNICIPAL")).toEqual([]);
  });

  test("a part that is gone is drawn where it was", () => {
    const [mark] = marksIn(draw(plan(), plan({ items: [makeItem()] })), "MUNICIPAL");
    expect(mark).toMatchObject({ isGone: true, start: "2022-03-01", status: null });
  });

  test("a phase that was moved has its earlier place", () => {
    const then = { phases: [makePhase({ start: day("2020-01-01") })] };
    expect(phaseMarks(plan(), then)[0]!.ghost).toMatchObject({ start: "2020-01-01", shape: "BAR" });
  });
});

describe("bundles", () => {
  const window = { start: day("2021-01-01"), end: day("2024-12-31") };
  const bundle = (count: number) => {
    const marks = laneMarks(
      plan({ items: makeManyItems(count, { level: "MUNICIPAL" }) }),
      "MUNICIPAL",
      context,
    );
    return bundleMarks(marks, window, "k", (number) => `${number} punkter`);
  };

  test("a lane that can be read stays as it is", () => {
    expect(bundle(MOST_MARKS)).toHaveLength(MOST_MARKS);
    expect(bundle(MOST_MARKS).every(({ subject }) => subject === "ITEM")).toBe(true);
  });

  test("a denser one says per quarter how many begin there, and leaves nobody out", () => {
    const marks = bundle(1_000);
    expect(marks.length).toBeLessThanOrEqual(20);
    expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(1_000);
    expect(marks[0]).toMatchObject({ subject: "BUNDLE", start: "2021-01-01", end: "2021-03-31" });
    expect(marks[0]!.label).toBe(`${marks[0]!.count} punkter`);
  });

  test("a bundle leads to the window of its own length", () => {
    expect(zoomInto({ start: day("2021-01-01"), end: day("2021-12-31") })).toBe("YEAR");
    expect(zoomInto({ start: day("2021-01-01"), end: day("2021-03-31") })).toBe("QUARTER");
    expect(zoomInto({ start: day("2021-01-01"), end: day("2021-01-31") })).toBe("MONTH");
    expect(zoomInto({ start: day("2021-01-04"), end: day("2021-01-10") })).toBe("MONTH");
  });
});

describe("what is written out", () => {
  const window = { start: day("2021-01-01"), end: day("2021-03-31") };

  test("all of a plan that can be read", () => {
    const { isPartial, items } = excerptOf(plan({ items: makeManyItems(MOST_LISTED) }), window, null);
    expect(isPartial).toBe(false);
    expect(items.get("p")).toMatchObject({ total: MOST_LISTED, shown: { length: MOST_LISTED } });
  });

  test("of a larger one what is drawn, and all of the phase asked for", () => {
    const large = plan({ items: makeManyItems(5_000) });
    const { shown, total } = excerptOf(large, window, null).items.get("p")!;
    expect([shown.length, total]).toEqual([100, 5_000]);
    expect(shown.every(({ start, end }) => start <= window.end && end >= window.start)).toBe(true);
    expect(excerptOf(large, window, "p").items.get("p")!.shown).toHaveLength(5_000);
  });
});

test("a plan of 250 marks is printed on a sheet of its own, a larger one as it stands on the screen", () => {
  const lanes = (...counts: number[]) => counts.map((count) => ({ marks: new Array<Mark>(count) }));
  expect(fitsSheet(lanes(100, 150))).toBe(true);
  expect(fitsSheet(lanes(100, 151))).toBe(false);
});
