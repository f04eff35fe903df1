import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerTable, effectBy, type IndicatorAnswers } from "@/lib/domain/statistic/effect-spread";
import type { InstitutionStatus } from "@/lib/domain/statistic/institution-status";
import { distribution, kindSpreads, spreadOf } from "@/lib/domain/statistic/spread";
import { SHOWN_FROM } from "@/lib/domain/effect/change";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("how unevenly something is spread", () => {
  test("is true as it is said, of any number of institutions", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 60 }), (values) => {
        const { count, none, lower, median, upper, most, topShare } = spreadOf(values)!;
        const with_ = (least: number) => values.filter((value) => value >= least).length;
        expect(count).toBe(values.length);
        expect(none).toBe(values.filter((value) => value === 0).length);
        // "half have at least": half do, and of one more it would no longer be true.
        expect(with_(median)).toBeGreaterThanOrEqual(count / 2);
        expect(with_(median + 1)).toBeLessThan(count / 2);
        expect(with_(upper)).toBeGreaterThanOrEqual(count / 4);
        expect(values.filter((value) => value <= lower).length).toBeGreaterThanOrEqual(count / 4);
        expect(most).toBe(Math.max(...values));
        expect(lower <= median && median <= upper && upper <= most).toBe(true);
        if (topShare !== null) {
          expect(topShare).toBeGreaterThanOrEqual(0.25);
          expect(topShare).toBeLessThanOrEqual(1);
        }
        expect(sum(distribution(values).map(({ institutions }) => institutions))).toBe(count);
      }),
    );
  });

  test("has no shares where there is nothing to share, or too few to speak of a quarter", () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([0, 0, 0, 0])!.topShare).toBeNull();
    expect(spreadOf([3, 1])!.topShare).toBeNull();
    expect(spreadOf([6, 2, 0, 0])!.topShare).toBe(0.75);
  });
});

function place(id: string, kind: InstitutionStatus["kind"], trials: number): InstitutionStatus {
  const byGroup = { idea: trials, prepared: 0, inTest: 0, evaluating: 0, decided: 0 };
  return { id, name: id, kind, area: "DAYCARE", byGroup, trials, overdue: 0, lastChange: null };
}

test("institutions are put beside their like, by name and never by how much they do", () => {
  const statuses = [
    place("Å", "DAYCARE_CENTRE", 9),
    place("B", "DAYCARE_CENTRE", 0),
    place("C", "CHILDMINDER", 1),
  ];
  const cells = [
    { institutionId: "Å", themeId: "t1", trials: 4 },
    { institutionId: "Å", themeId: "t2", trials: 1 },
  ];
  const kinds = kindSpreads(statuses, cells, new Intl.Collator("da").compare);
  expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
    ["DAYCARE_CENTRE", 2],
    ["CHILDMINDER", 1],
  ]);
  expect(kinds[0]!.places.map(({ name }) => name)).toEqual(["B", "Å"]);
  expect(kinds[0]!.byTheme).toEqual({ t1: 1, t2: 1 });
  expect(kinds[0]!.byStage.idea).toBe(1);
});

const answers = (institutionId: string, better: number, other: number): IndicatorAnswers => ({
  ...{ institutionId, kind: "DAYCARE_CENTRE", municipalityId: "alfa", pairs: better + other },
  ...{ change: better, ways: { better, other } },
});

describe("what persons answered", () => {
  test("counts only where it is shown on the trial's own page, so that nothing can be subtracted", () => {
    const [one, other] = effectBy(
      [answers("a", 6, 2), answers("a", 3, 0), answers("b", 1, 1)],
      ["a", "b"],
      (each) => each.institutionId,
    );
    expect(one!.shown).toEqual({ answers: 8, change: 0.75, indicators: 1 });
    expect(other!.shown).toBeNull();
  });

  test("few and nobody look the same", () => {
    const ids = ["a", "b"];
    const idOf = (each: IndicatorAnswers) => each.institutionId;
    expect(effectBy([answers("a", 2, 2)], ids, idOf)).toEqual(effectBy([], ids, idOf));
    expect(answerTable([answers("a", 2, 2)])).toEqual(answerTable([]));
  });

  test("adding up what is shown of places never tells of one that is not", () => {
    const some = fc.array(
      fc.record({ place: fc.constantFrom("a", "b", "c"), better: fc.nat(9), other: fc.nat(9) }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(some, (rows) => {
        const all = rows.map(({ place: id, better, other }) => answers(id, better, other));
        const places = effectBy(all, ["a", "b", "c"], (each) => each.institutionId);
        const [whole] = effectBy(all, ["alfa"], (each) => each.municipalityId);
        const shown = sum(places.map((each) => each.shown?.answers ?? 0));
        expect(whole!.shown?.answers ?? 0).toBe(shown);
        expect(places.every((each) => each.shown === null || each.shown.answers >= SHOWN_FROM)).toBe(true);
        const table = answerTable(all).shown;
        const numbers = [...table.cells.flat(), ...table.rowTotals, ...table.columnTotals, table.total];
        expect(numbers.every((value) => value === null || value >= SHOWN_FROM)).toBe(true);
      }),
    );
  });
});
