import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completePairs, effectOf } from "@/lib/domain/effect/change";
import type { IndicatorDirection, IndicatorKind } from "@/lib/domain/effect/indicator";

const scale = (direction: IndicatorDirection = "UP") => ({ kind: "SCALE" as const, direction });
const pairsOf = (...values: (readonly [number | null, number | null])[]) =>
  values.map(([before, after], index) => ({ number: index + 1, before, after }));
const five = pairsOf([4, 6], [5, 7], [3, 5], [6, 6], [5, 8]);

describe("five answers before and after", () => {
  // By hand: differences 2, 2, 2, 0, 3; mean 9/5 = 1.8; squares 3 · 0.04 + 3.24 + 1.44 = 4.8; deviation √(4.8/4);
  // margin 2.776 · 1.0954 / √5 = 1.360.
  test("give means, the spread of the differences and a clear change", () => {
    const effect = effectOf(scale(), five)!;
    expect(effect).toMatchObject({ n: 5, before: 4.6, after: 6.4, verdict: "BETTER" });
    expect(effect.change).toBeCloseTo(1.8, 10);
    expect(effect.spread!.deviation).toBeCloseTo(1.0954, 4);
    expect(effect.spread!.from).toBeCloseTo(0.44, 3);
    expect(effect.spread!.to).toBeCloseTo(3.16, 3);
  });

  test("are a change for the worse where less was wanted", () => {
    expect(effectOf(scale("DOWN"), five)!.verdict).toBe("WORSE");
  });

  test("that go both ways are no clear change", () => {
    const mixed = pairsOf([5, 7], [5, 3], [5, 6], [5, 4], [5, 6]);
    expect(effectOf(scale(), mixed)).toMatchObject({ n: 5, before: 5, verdict: "UNCLEAR" });
  });

  test("that are all the same as before are no change", () => {
    const same = pairsOf([7, 7], [7, 7], [7, 7], [7, 7], [7, 7]);
    expect(effectOf(scale(), same)).toMatchObject({ change: 0, verdict: "UNCLEAR" });
  });

  test("that all rise alike are a clear change", () => {
    const alike = pairsOf([1, 2], [3, 4], [5, 6], [7, 8], [9, 10]);
    expect(effectOf(scale(), alike)).toMatchObject({ change: 1, verdict: "BETTER" });
  });
});

describe("below five complete pairs", () => {
  test.each([
    ["nothing", []],
    ["four", five.slice(0, 4)],
    ["four and halves", [...five.slice(0, 4), ...pairsOf([5, null], [null, 9], [3, null])]],
  ])("answers of persons show the same as none at all: %s", (_what, pairs) => {
    expect(effectOf(scale(), pairs)).toBeNull();
  });

  test("a count is shown, without a judgement", () => {
    const count = { kind: "COUNT" as const, direction: "DOWN" as const };
    expect(effectOf(count, pairsOf([12, 7]))).toEqual({
      ...{ n: 1, before: 12, after: 7, change: -5, spread: null, verdict: "TOO_FEW" },
    });
    expect(effectOf(count, pairsOf([12, null]))).toBeNull();
  });
});

test("minutes that fall are as wanted", () => {
  const minutes = { kind: "MINUTES" as const, direction: "DOWN" as const };
  const pairs = pairsOf([60, 40], [55, 42], [70, 45], [50, 41], [65, 44]);
  expect(effectOf(minutes, pairs)).toMatchObject({ before: 60, after: 42.4, verdict: "BETTER" });
});

test("words have no figures", () => {
  expect(effectOf({ kind: "TEXT", direction: null }, five)).toBeNull();
});

test("half slips count as not complete", () => {
  expect(completePairs(pairsOf([5, 6], [5, null], [null, 4]))).toBe(1);
});

const answer = fc.integer({ min: 1, max: 10 });
const pair = fc.record({
  before: fc.option(answer),
  after: fc.option(answer),
  number: fc.integer({ min: 1, max: 500 }),
});
const kind = fc.constantFrom<IndicatorKind>("SCALE", "COUNT", "MINUTES");
const direction = fc.constantFrom<IndicatorDirection>("UP", "DOWN");

describe("whatever the answers", () => {
  test("n is the complete pairs, the means lie within them and the interval around the change", () => {
    fc.assert(
      fc.property(fc.array(pair), kind, direction, (pairs, kind, direction) => {
        const effect = effectOf({ kind, direction }, pairs);
        const n = completePairs(pairs);
        if (n < (kind === "SCALE" ? 5 : 1)) {
          expect(effect).toBeNull();
          return;
        }
        expect(effect!.n).toBe(n);
        for (const mean of [effect!.before, effect!.after]) {
          expect(mean).toBeGreaterThanOrEqual(1);
          expect(mean).toBeLessThanOrEqual(10);
        }
        expect(effect!.change).toBeCloseTo(effect!.after - effect!.before, 8);
        if (effect!.spread) {
          expect(effect!.spread.from).toBeLessThanOrEqual(effect!.change + 1e-9);
          expect(effect!.spread.to).toBeGreaterThanOrEqual(effect!.change - 1e-9);
        }
      }),
    );
  });

  test("the order of the slips and half slips change nothing", () => {
    fc.assert(
      fc.property(fc.array(pair), kind, direction, (pairs, kind, direction) => {
        const asked = { kind, direction };
        const whole = pairs.filter(({ before, after }) => before !== null && after !== null).reverse();
        const [one, other] = [effectOf(asked, pairs), effectOf(asked, whole)];
        expect(other?.verdict).toBe(one?.verdict);
        expect(other?.n).toBe(one?.n);
      }),
    );
  });

  test("exchanging before and after turns the verdict round", () => {
    const turned = { BETTER: "WORSE", WORSE: "BETTER", UNCLEAR: "UNCLEAR", TOO_FEW: "TOO_FEW" };
    fc.assert(
      fc.property(fc.array(pair), kind, direction, (pairs, kind, direction) => {
        const exchanged = pairs.map(({ number, before, after }) => ({
          number,
          before: after,
          after: before,
        }));
        const one = effectOf({ kind, direction }, pairs);
        expect(effectOf({ kind, direction }, exchanged)?.verdict).toBe(one ? turned[one.verdict] : undefined);
      }),
    );
  });
});
