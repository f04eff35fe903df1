import { indicatorLimits, type IndicatorKind, type Pair } from "@/lib/domain/effect/indicator";

/** A pair as it is typed. */
export interface TypedPair {
  before: string;
  after: string;
}
export const sides = ["before", "after"] as const;
export type Side = (typeof sides)[number];

/** The field of a cell in the form. */
export const cellName = (side: Side, number: number) => `${side}-${number}`;

const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;
const TOO_MUCH = 1_000_000_000;

/**
 * A number as Danes write it: "7", "7,5", "1.250,5"; a lone point that does not part thousands is a decimal point, as
 * phones write it. Kept with two decimals.
 * @returns null when nothing is written, "UNREADABLE" when it is no number the database can hold
 */
export function readAmount(text: string): number | null | "UNREADABLE" {
  const written = text.replace(/[\s\u00A0\u202F]/gu, "");
  if (written === "") return null;
  const digits = THOUSANDS.test(written) ? written.replaceAll(".", "") : written;
  if (!PLAIN.test(digits)) return "UNREADABLE";
  const value = Math.round(Number(digits.replace(",", ".")) * 100) / 100;
  return value < TOO_MUCH ? value : "UNREADABLE";
}

/** The same on the scale: a whole number from 1 to 10. */
function readStep(text: string): number | null | "UNREADABLE" {
  const value = readAmount(text);
  if (value === null || value === "UNREADABLE") return value;
  return Number.isInteger(value) && value >= 1 && value <= 10 ? value : "UNREADABLE";
}

/** Reads one cell of an indicator that is measured in numbers. */
export function readCell(kind: Exclude<IndicatorKind, "TEXT">, text: string) {
  return kind === "SCALE" ? readStep(text) : readAmount(text);
}

/** As a cell shows it. */
export function writeAmount(value: number | null): string {
  return value === null ? "" : String(value).replace(".", ",");
}

/**
 * What was copied from a spreadsheet, as rows of cells: columns by tab, or by semicolon where there is no tab. An
 * empty line at the end, and a heading without a figure above lines with figures, are left out.
 */
export function readCells(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  const between = text.includes("\t") ? "\t" : ";";
  const rows = lines.map((line) =>
    line.split(between).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim(),
    ),
  );
  const hasFigure = (row: string[]) => row.some((cell) => /\d/.test(cell));
  const hasHeading = rows.length > 1 && !hasFigure(rows[0]!) && rows[0]!.some((cell) => cell !== "");
  return hasHeading && rows.slice(1).some(hasFigure) ? rows.slice(1) : rows;
}

/**
 * Where the cells of a paste go: downwards from a slip, to the right from a side. What falls outside the grid is not
 * taken.
 */
export function placePasted(
  cells: readonly (readonly string[])[],
  at: { number: number; side: Side },
): { number: number; side: Side; text: string }[] {
  const first = sides.indexOf(at.side);
  return cells.flatMap((row, down) =>
    row.flatMap((text, right) => {
      const number = at.number + down;
      const side = sides[first + right];
      return side && number <= indicatorLimits.pairs ? [{ number, side, text }] : [];
    }),
  );
}

/** True when the two hold the same slips, in whatever order. */
export function isSamePairs(one: readonly Pair[], other: readonly Pair[]): boolean {
  return one.length === other.length && changedNumbers(one, other).length === 0;
}

/** The slips on which the two differ, in order. */
export function changedNumbers(one: readonly Pair[], other: readonly Pair[]): number[] {
  const byNumber = (pairs: readonly Pair[]) => new Map(pairs.map((pair) => [pair.number, pair]));
  const [left, right] = [byNumber(one), byNumber(other)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((number) => sides.some((side) => left.get(number)?.[side] !== right.get(number)?.[side]))
    .sort((a, b) => a - b);
}

/** How many cells hold something else than before: what was typed. */
export function changedCells(before: readonly Pair[], after: readonly Pair[]): number {
  const [one, other] = [before, after].map((pairs) => new Map(pairs.map((pair) => [pair.number, pair])));
  return changedNumbers(before, after)
    .flatMap((number) =>
      sides.map((side) => (one!.get(number)?.[side] ?? null) !== (other!.get(number)?.[side] ?? null)),
    )
    .filter(Boolean).length;
}
