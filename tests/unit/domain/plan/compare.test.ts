import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePlans, ghostsOf, shiftOf } from "@/lib/domain/plan/compare";
import type { Plan } from "@/lib/domain/plan/plan";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { makeItem, makeMilestone, makePhase } from "@/tests/support/plan";

const context = {
  start: toCalendarDate("2021-06-01"),
  end: toCalendarDate("2022-06-30"),
  horizon: toCalendarDate("2024-06-30"),
};

/** a wording as it lies in the calendar */
function at(wording: string) {
  const resolved = resolveWording(wording, context);
  if (!resolved.ok) throw new Error(wording);
  const { placed } = resolved;
  return { wording, ...placed, end: placed.end ?? context.horizon };
}

describe("how a time has moved", () => {
  test.each([
    ["foråret 2022", "efteråret 2022", "LATER", { unit: "MONTHS", count: 6 }],
    ["foråret 2022", "foråret 2023", "LATER", { unit: "MONTHS", count: 12 }],
    ["9. december 2020", "2. december 2020", "EARLIER", { unit: "DAYS", count: 7 }],
    ["deadline 1. april 2022", "deadline 1. oktober 2022", "LATER", { unit: "DAYS", count: 183 }],
    ["maj 2022", "april 2022", "EARLIER", { unit: "MONTHS", count: 1 }],
    ["primo juni 2022", "primo august 2022", "LATER", { unit: "MONTHS", count: 2 }],
    ["2022", "2024", "LATER", { unit: "MONTHS", count: 24 }],
    // Not written in the same way: which way, but not how far.
    ["foråret 2022", "1. oktober 2022", "LATER", null],
    ["primo juni 2022", "ultimo august 2022", "LATER", null],
    ["primo juni 2022", "ultimo juni 2022", "LATER", null],
    ["juni 2021 – juni 2022", "august 2021 – august 2022", "LATER", null],
    ["1. oktober 2021 + 1. april 2022", "1. november 2021 + 1. maj 2022", "LATER", null],
    ["juni 2021 – juni 2022", "juni 2021 – december 2022", "LONGER", null],
    ["foråret 2022", "maj 2022", "SHORTER", null],
    ["1. april 2022", "deadline 1. april 2022", "OTHER", null],
  ] as const)("from %s to %s: %s", (then, now, way, distance) => {
    expect(shiftOf(at(then), at(now))).toEqual({ way, distance });
  });

  test("there and back again are each other's opposite", () => {
    const wording = fc.constantFrom("foråret 2022", "maj 2022", "9. maj 2022", "efteråret 2021", "2021–2022");
    const opposite = {
      LATER: "EARLIER",
      EARLIER: "LATER",
      LONGER: "SHORTER",
      SHORTER: "LONGER",
      OTHER: "OTHER",
    };
    fc.assert(
      fc.property(wording, wording, (a, b) => {
        const [there, back] = [shiftOf(at(a), at(b)), shiftOf(at(b), at(a))];
        expect(back).toEqual({ way: opposite[there.way], distance: there.distance });
      }),
    );
  });
});

describe("the plan as agreed against the plan now", () => {
  const then: Plan = {
    phases: [makePhase()],
    milestones: [makeMilestone(), makeMilestone({ id: "out", order: 2 })],
    items: [makeItem(), makeItem({ id: "dropped", order: 2 })],
  };
  const now: Plan = {
    phases: [makePhase({ label: "Afprøvning og læring" })],
    milestones: [makeMilestone(at("efteråret 2022"))],
    items: [
      makeItem({ wording: "Forår 2022" }),
      makeItem({ id: "dropped", order: 2, state: "DROPPED" }),
      makeItem({ id: "new", order: 3 }),
    ],
  };

  test("tells what moved, what is new, gone, dropped or the same, in the plan's order", () => {
    const { parts, counts } = comparePlans(then, now);
    expect(parts.map(({ subject, id, fate }) => [subject, id, fate])).toEqual([
      ["PHASE", "p", "SAME"],
      ["MILESTONE", "m", "MOVED"],
      ["MILESTONE", "out", "GONE"],
      ["ITEM", "i", "SAME"],
      ["ITEM", "dropped", "DROPPED"],
      ["ITEM", "new", "NEW"],
    ]);
    expect(counts).toEqual({ MOVED: 1, NEW: 1, GONE: 1, DROPPED: 1, SAME: 2 });
    expect(parts[1]!.shift).toEqual({ way: "LATER", distance: { unit: "MONTHS", count: 6 } });
  });

  test("what moved or went is drawn as a ghost where it was", () => {
    const ghosts = ghostsOf(comparePlans(then, now));
    expect(ghosts).toEqual({ phases: [], items: [], milestones: then.milestones });
  });

  test("a plan against itself has moved nowhere", () => {
    const { counts } = comparePlans(then, then);
    expect(counts).toEqual({ MOVED: 0, NEW: 0, GONE: 0, DROPPED: 0, SAME: 5 });
  });
});
