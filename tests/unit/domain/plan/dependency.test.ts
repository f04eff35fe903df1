import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginsTooEarlyFor, circleThrough } from "@/lib/domain/plan/dependency";
import type { PlanItem } from "@/lib/domain/plan/plan";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { readTime } from "@/lib/validation/wording";
import { makeItem } from "@/tests/support/plan";

const waiting = (id: string, ...dependsOnIds: string[]) => ({ id, dependsOnIds });

describe("what waits for what", () => {
  test("a circle is found and told in its order, the shortest there is", () => {
    const items = [waiting("a"), waiting("b", "a"), waiting("c", "b"), waiting("d", "a")];
    expect(circleThrough(items, "a", ["c"])).toEqual(["a", "c", "b"]);
    expect(circleThrough(items, "a", ["c", "b"])).toEqual(["a", "b"]);
    expect(circleThrough(items, "a", ["a"])).toEqual(["a"]);
    expect(circleThrough(items, "d", ["c", "b", "a"])).toBeNull();
  });

  test("a new item, and what is not in the plan any more, close no circle", () => {
    expect(circleThrough([waiting("a", "gone"), waiting("b")], "new", ["a", "b"])).toBeNull();
  });

  test("a chain of thousands is walked", () => {
    const chain = Array.from({ length: 5_000 }, (_, n) => waiting(`i${n}`, ...(n > 0 ? [`i${n - 1}`] : [])));
    expect(circleThrough(chain, "i0", ["i4999"])).toHaveLength(5_000);
  });

  const ids = ["a", "b", "c", "d", "e", "f"];
  const some = fc.subarray(ids);
  const plans = fc
    .tuple(...ids.map(() => some))
    .map((all) => all.map((waits, n) => waiting(ids[n]!, ...waits)));

  /** Whether one comes from an item to another by any number of steps: Warshall's way, told from the search of the rule. */
  function reaches(items: ReturnType<typeof waiting>[]) {
    const reach = new Map(items.map(({ id, dependsOnIds }) => [id, new Set(dependsOnIds)]));
    for (const by of ids)
      for (const from of ids)
        if (reach.get(from)!.has(by)) for (const to of reach.get(by)!) reach.get(from)!.add(to);
    return reach;
  }

  test("there is a circle exactly when one of those it waits for comes back to it, and each step of it is one", () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...ids), some, (items, id, dependsOnIds) => {
        const next = items.map((item) => (item.id === id ? waiting(id, ...dependsOnIds) : item));
        const circle = circleThrough(items, id, dependsOnIds);
        expect(circle !== null).toBe(reaches(next).get(id)!.has(id));
        const steps = (circle ?? []).map((each, n) => [each, circle![(n + 1) % circle!.length]!] as const);
        expect(
          steps.every(([from, to]) => next.find((item) => item.id === from)!.dependsOnIds.includes(to)),
        ).toBe(true);
      }),
    );
  });
});

describe("beginning before what it waits for is over", () => {
  const context = {
    start: toCalendarDate("2022-01-01"),
    end: toCalendarDate("2022-12-31"),
    horizon: toCalendarDate("2024-09-30"),
  };
  function at(wording: string, changes: Partial<PlanItem> = {}): PlanItem {
    const read = readTime(wording, context);
    if (!read.ok) throw new Error(wording);
    return makeItem({ ...read.time, id: wording, ...changes });
  }
  const isTooEarly = (item: PlanItem, awaited: PlanItem) => beginsTooEarlyFor(item, [awaited]).length > 0;

  test.each([
    ["1. marts 2022", "2. marts 2022", true],
    ["2. marts 2022", "2. marts 2022", false],
    ["3. marts 2022", "2. marts 2022", false],
    // May is in spring: nobody knows which comes first
    ["foråret 2022", "april 2022", false],
    ["marts 2022", "april 2022", true],
    ["april 2022", "foråret 2022", false],
    ["februar 2022", "foråret 2022", true],
    ["1. maj 2022", "januar 2022 – juni 2022", true],
    ["3. juni 2022", "januar 2022 – juni 2022", false],
    ["marts 2022 – juni 2022", "april 2022", true],
    ["marts 2022 – juni 2022", "marts 2022", false],
    ["1. maj 2022", "senest 1. juni 2022", false],
    ["senest 1. maj 2022", "1. juni 2022", true],
    ["tidligst 1. maj 2022", "1. juni 2022", false],
    ["1. maj 2022", "tidligst 1. juni 2022", true],
    ["1. maj 2022", "løbende", false],
    ["1. maj 2022", "fra juni 2022 og frem", true],
    ["1. maj 2022", "1. april 2022 + 1. juni 2022", true],
    ["1. maj 2022 + 1. august 2022", "1. juni 2022", true],
    ["1. juli 2022 + 1. august 2022", "1. juni 2022", false],
  ])("%s, waiting for %s: certainly too early is %s", (item, awaited, isCertain) => {
    expect(isTooEarly(at(item), at(awaited))).toBe(isCertain);
  });

  test("what is done is over the day it was done, and nobody waits for what was dropped", () => {
    const item = at("1. maj 2022");
    const awaited = at("1. juni 2022");
    expect(isTooEarly(item, awaited)).toBe(true);
    const reachedOn = toCalendarDate("2022-04-30");
    expect(isTooEarly(item, { ...awaited, state: "DONE", reachedOn })).toBe(false);
    expect(isTooEarly(item, { ...awaited, state: "DROPPED" })).toBe(false);
    expect(isTooEarly({ ...item, state: "DONE", reachedOn }, awaited)).toBe(false);
  });
});
