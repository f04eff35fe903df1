import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  gatherHarvest,
  harvestKinds,
  NO_THEME,
  passesHarvestFilter,
  type HarvestFilter,
  type HarvestNote,
} from "@/lib/domain/process/harvest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const noHarvestFilter: HarvestFilter = {
  ...{ kind: null, theme: null, round: null, group: null, institution: null },
};
let count = 0;
function note(changes: Partial<HarvestNote> = {}): HarvestNote {
  return {
    ...{ id: `n-${(count += 1)}`, kind: "LEARNING", text: "T", happenedOn: toCalendarDate("2026-03-10") },
    ...{ version: 1, origin: "REGISTERED", authorName: "A", authorId: null },
    ...{ round: { id: "r", title: "Række" }, workshop: null, workingGroup: null },
    ...{ institution: { id: "a", name: "A" }, themeIds: [] },
    ...changes,
  };
}

describe("gathering by theme", () => {
  test("puts a note under each of its themes and counts it once in all (domain rule 3)", () => {
    const both = note({ themeIds: ["day", "docs"] });
    const one = note({ themeIds: ["day"], kind: "BARRIER", institution: { id: "b", name: "B" } });
    const { groups, unique, sum } = gatherHarvest([both, one], "THEME", ["docs", "day"]);
    expect(groups.map(({ id, notes }) => [id, notes.length])).toEqual([
      ["docs", 1],
      ["day", 2],
    ]);
    expect([unique, sum]).toEqual([2, 3]);
    expect(groups[1]).toMatchObject({ institutions: 2, byKind: { LEARNING: 1, BARRIER: 1, NEXT: 0 } });
  });

  test("puts notes without a theme last, and leaves out themes without notes", () => {
    const { groups } = gatherHarvest([note(), note({ themeIds: ["day"] })], "THEME", ["docs", "day"]);
    expect(groups.map(({ id }) => id)).toEqual(["day", null]);
  });

  test("counts what was learned in common as no institution's", () => {
    const [group] = gatherHarvest([note({ institution: null })], "THEME", []).groups;
    expect(group!.institutions).toBe(0);
  });
});

test("gathered by kind or source every note stands once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ kind: fc.constantFrom(...harvestKinds), round: fc.constantFrom("r1", "r2") })),
      (drawn) => {
        const notes = drawn.map(({ kind, round }) => note({ kind, round: { id: round, title: round } }));
        for (const by of ["KIND", "SOURCE"] as const) {
          const { unique, sum } = gatherHarvest(notes, by, []);
          expect([unique, sum]).toEqual([notes.length, notes.length]);
        }
      },
    ),
  );
});

test("a filter asks for all it names", () => {
  const one = note({ themeIds: ["day"], kind: "NEXT" });
  expect(passesHarvestFilter(one, { ...noHarvestFilter, kind: "NEXT", theme: "day", round: "r" })).toBe(true);
  expect(passesHarvestFilter(one, { ...noHarvestFilter, theme: NO_THEME })).toBe(false);
  expect(passesHarvestFilter(note(), { ...noHarvestFilter, theme: NO_THEME })).toBe(true);
  expect(passesHarvestFilter(one, { ...noHarvestFilter, institution: "b" })).toBe(false);
  expect(passesHarvestFilter(one, { ...noHarvestFilter, group: "g" })).toBe(false);
});
