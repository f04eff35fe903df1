import type { IndicatorDirection, IndicatorKind, Pair } from "@/lib/domain/effect/indicator";

/** From how many complete pairs something is said about what persons answered (domain rule 8). */
export const SHOWN_FROM = 5;

/** What can be said of a change: too few to say, within what chance makes, or a clear one, as wanted or not. */
export const verdicts = ["TOO_FEW", "UNCLEAR", "BETTER", "WORSE"] as const;
export type Verdict = (typeof verdicts)[number];

/** What is shown of an indicator; nothing in it belongs to one slip alone. */
export interface Effect {
  /** complete pairs */
  n: number;
  /** means of the complete pairs */
  before: number;
  after: number;
  change: number;
  /** of the pairs' differences: standard deviation, and where the mean change lies with 95 per cent certainty */
  spread: { deviation: number; from: number; to: number } | null;
  verdict: Verdict;
}

/** Student's t for a two-sided 95 per cent interval, from four degrees of freedom. */
const T_FROM_4 = [
  2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093,
  2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const T_LATER = [
  [120, 1.98],
  [60, 2],
  [40, 2.021],
] as const;

/** Between the tabled values the larger is taken: rather "not clear" than too sure. */
function studentsT(degrees: number): number {
  return (
    T_LATER.find(([from]) => degrees >= from)?.[1] ?? T_FROM_4[Math.min(degrees - 4, T_FROM_4.length - 1)]!
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** Decimals that are no more than the machine's way of counting. */
const NOTHING = 1e-9;

function verdictOf(from: number, to: number, direction: IndicatorDirection | null): Verdict {
  if (from <= NOTHING && to >= -NOTHING) return "UNCLEAR";
  return from > 0 === (direction === "UP") ? "BETTER" : "WORSE";
}

/**
 * What is shown of an indicator's pairs. Of answers on the scale, which persons gave, nothing is said below five
 * complete pairs, not even how many there are: hidden looks the same as empty (domain rule 8). A count or minutes
 * belong to nobody and are shown from the first pair.
 *
 * The rule for a change: the mean of the differences within the pairs, with its 95 per cent interval
 * (mean ± t · deviation / √n). An interval that reaches 0 is no clear change. Below five pairs no interval is made.
 * @returns null when there is nothing to show
 */
export function effectOf(
  { kind, direction }: { kind: IndicatorKind; direction: IndicatorDirection | null },
  pairs: readonly Pair[],
): Effect | null {
  const complete = pairs.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ before, after, change: after - before }],
  );
  const n = complete.length;
  if (n === 0) return null;
  const mean = (side: "before" | "after" | "change") => sum(complete.map((pair) => pair[side])) / n;
  const means = { n, before: mean("before"), after: mean("after"), change: mean("change") };
  const squares = complete.map(({ change }) => (change - means.change) ** 2);
  return effectOfMeans({ kind, direction }, { ...means, deviation: Math.sqrt(sum(squares) / (n - 1)) });
}

/**
 * The same from means that were made in the database.
 * @param means of the complete pairs; `deviation`: standard deviation of their differences
 */
export function effectOfMeans(
  { kind, direction }: { kind: IndicatorKind; direction: IndicatorDirection | null },
  { deviation, ...means }: Pick<Effect, "n" | "before" | "after" | "change"> & { deviation: number },
): Effect | null {
  const { n } = means;
  if (kind === "TEXT" || n < (kind === "SCALE" ? SHOWN_FROM : 1)) return null;
  if (n < SHOWN_FROM) return { ...means, spread: null, verdict: "TOO_FEW" };
  const margin = (studentsT(n - 1) * deviation) / Math.sqrt(n);
  const [from, to] = [means.change - margin, means.change + margin];
  return { ...means, spread: { deviation, from, to }, verdict: verdictOf(from, to, direction) };
}

/** How many slips have both sides: for those who enter them, so that they know how many are missing. */
export function completePairs(pairs: readonly Pair[]): number {
  return pairs.filter(({ before, after }) => before !== null && after !== null).length;
}
