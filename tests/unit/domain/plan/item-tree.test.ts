import { describe, expect, test } from "vitest";
import { changesWith, orphansOf } from "@/lib/domain/plan/item-move";
import { descendantsOf, orderFor } from "@/lib/domain/plan/item-tree";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { makeItem, makePhase } from "@/tests/support/plan";

const day = toCalendarDate;
const first = makePhase({ id: "p" });
const second = makePhase({ id: "q", order: 2, start: day("2025-01-01"), end: day("2025-12-31") });
const ofPhase = { wording: null, precision: "RANGE", start: first.start, end: first.end } as const;
const top = makeItem({ id: "top" });
const child = makeItem({ id: "child", parentId: "top", wording: null });
const grandchild = makeItem({ id: "grandchild", parentId: "child", wording: "maj 2022" });
const loose = makeItem({ id: "loose", parentId: "top", ...ofPhase });
const other = makeItem({ id: "other" });
const plan = { phases: [first, second], items: [top, child, grandchild, loose, other], milestones: [] };

describe("items under each other", () => {
  test("everything under an item is found, also when parents go in a circle", () => {
    expect(descendantsOf(plan.items, "top").map(({ id }) => id)).toEqual(["child", "grandchild", "loose"]);
    const circle = [makeItem({ id: "a", parentId: "b" }), makeItem({ id: "b", parentId: "a" })];
    expect(descendantsOf(circle, "a").map(({ id }) => id)).toEqual(["b"]);
  });

  test("a new item comes after what begins no later beside it; the first of its place comes last", () => {
    const at = (order: number, start: string) => makeItem({ id: start, order, start: day(start) });
    const items = [at(3, "2022-01-01"), at(5, "2022-06-01"), makeItem({ id: "x", order: 9, phaseId: "q" })];
    const place = { phaseId: "p", parentId: null };
    expect(orderFor(items, { ...place, start: day("2022-03-01") })).toBe(3);
    expect(orderFor(items, { ...place, start: day("2023-03-01") })).toBe(5);
    expect(orderFor(items, { ...place, start: day("2021-03-01") })).toBe(3);
    expect(orderFor(items, { ...place, parentId: "x", start: day("2022-03-01") })).toBe(10);
  });
});

describe("an item that moves", () => {
  test("takes what stands under it along to another phase; days of the phase become the new phase's", () => {
    const changed = changesWith(plan, { ...top, phaseId: "q" });
    expect(changed.map(({ id, phaseId }) => `${id} ${phaseId}`)).toEqual([
      "child q",
      "grandchild q",
      "loose q",
    ]);
    expect(changed.find(({ id }) => id === "loose")).toMatchObject({ start: second.start, end: second.end });
    expect(changed.find(({ id }) => id === "grandchild")).toMatchObject({ start: grandchild.start });
  });

  test("takes those along that have their days from it, and leaves the phase's alone", () => {
    const start = day("2022-09-01");
    const end = day("2022-11-30");
    const changed = changesWith(plan, { ...top, wording: "efteråret 2022", start, end });
    expect(changed).toEqual([{ ...child, start, end }]);
  });

  test("that has no time itself keeps the days it was given in its new phase", () => {
    const item = makeItem({ id: "alone", ...ofPhase });
    const next = { ...item, phaseId: "q", start: second.start, end: second.end };
    expect(changesWith({ ...plan, items: [...plan.items, item] }, next)).toEqual([]);
  });

  test("nothing else changes with its title", () => {
    expect(changesWith(plan, { ...top, title: "Et andet navn" })).toEqual([]);
  });
});

test("what stood under an item that is taken out moves up; days that came from it come from above", () => {
  expect(orphansOf(plan, top)).toEqual([
    { ...child, parentId: null, start: first.start, end: first.end },
    { ...loose, parentId: null },
  ]);
  expect(orphansOf(plan, child)).toEqual([{ ...grandchild, parentId: "top" }]);
});
