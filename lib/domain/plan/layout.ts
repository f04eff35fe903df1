import { fitText, textWidth, type FontWeight } from "@/lib/domain/plan/label";
import type { Mark, MarkShape } from "@/lib/domain/plan/marks";
import type { Period } from "@/lib/domain/plan/plan";
import type { TimeScale } from "@/lib/domain/plan/time-scale";
import { overlaps } from "@/lib/domain/plan/window";

/** A stretch along the line, in pixels. */
export interface Stretch {
  left: number;
  right: number;
}

/**
 * Puts stretches into as few rows as going from left to right allows, so that no two in a row come nearer than `gap`.
 * The same stretches always get the same rows.
 * @returns the row of each stretch, in the order given
 */
export function packRows(stretches: Stretch[], gap: number): number[] {
  const order = stretches
    .map((_, index) => index)
    .sort((a, b) => stretches[a]!.left - stretches[b]!.left || a - b);
  const rows: number[] = new Array(stretches.length).fill(0);
  const ends: number[] = [];
  for (const index of order) {
    const { left, right } = stretches[index]!;
    const free = ends.findIndex((end) => end + gap <= left);
    const row = free === -1 ? ends.length : free;
    ends[row] = right;
    rows[index] = row;
  }
  return rows;
}

export interface PlacedLabel {
  text: string;
  x: number;
  side: "INSIDE" | "RIGHT" | "LEFT";
  /** how wide the text is drawn */
  width: number;
  weight: FontWeight;
  /** a sign before the text, for which there is room */
  badge: "DONE" | "LATE" | null;
}

export interface PlacedMark extends Stretch {
  mark: Mark;
  row: number;
  label: PlacedLabel | null;
  /** where the mark was; null when it was not elsewhere, or outside what is drawn */
  ghost: (Stretch & { shape: MarkShape }) | null;
  /** the mark, its ghost and its label together: what must not be overlapped */
  box: Stretch;
}

export interface PlacedLane {
  marks: PlacedMark[];
  rows: number;
}

export interface LayoutOptions {
  fontSize: number;
  /** a label longer than this is cut */
  labelWidth: number;
  /** a mark is drawn at least this wide, however short its time is on the scale */
  minWidth: number;
  /** stands after the label of what is late, also where the label is cut */
  lateWord: string;
}

const PADDING = 6;
const GAP = 10;
/** The sign of what is done or late, with the space behind it. */
export const BADGE_WIDTH = 18;
/** Neighbouring bundles keep apart. */
const BUNDLE_INSET = 5;

/** Half the width of a diamond, and what a deadline's flag and its tail need. */
const REACH = { DIAMOND: [8, 8], FLAG: [16, 12] } as const;

function extent(
  { start, end, shape }: Period & { shape: MarkShape },
  scale: TimeScale,
  { minWidth }: LayoutOptions,
): Stretch {
  const [left, right] = [scale.at(start), scale.after(end)];
  if (shape === "BUNDLE") return { left: left + BUNDLE_INSET, right: right - BUNDLE_INSET };
  if (shape === "DIAMOND" || shape === "FLAG") {
    const at = (scale.at(end) + right) / 2;
    const [before, behind] = REACH[shape];
    return { left: at - before, right: at + behind };
  }
  const lacking = Math.max(0, minWidth - (right - left)) / 2;
  return { left: left - lacking, right: right + lacking };
}

const badgeOf = ({ status }: Mark) => (status === "DONE" || status === "LATE" ? status : null);

/** Inside the mark when there is room, else to the right of it, else to the left, else inside and cut. */
function placeLabel(
  mark: Mark,
  own: Stretch,
  taken: Stretch,
  width: number,
  options: LayoutOptions,
): PlacedLabel | null {
  if (!mark.labelled || mark.label === "") return null;
  const { fontSize, labelWidth, lateWord } = options;
  const weight: FontWeight = mark.subject === "PHASE" ? 600 : 400;
  const badge = badgeOf(mark);
  const sign = badge ? BADGE_WIDTH : 0;
  const suffix = badge === "LATE" ? ` – ${lateWord}` : "";
  const tail = textWidth(suffix, fontSize, weight);
  const fit = (room: number) => {
    // A bundle says at least its number.
    const isCut = mark.shape === "BUNDLE" && textWidth(mark.label, fontSize, weight) > room;
    const label = isCut ? String(mark.count) : mark.label;
    const fitted = fitText(label, Math.max(room - sign - tail, 0), fontSize, weight);
    const text = fitted === "" ? "" : fitted + suffix;
    return { text, width: textWidth(text, fontSize, weight), weight, badge: text === "" ? null : badge };
  };
  const visible = { left: Math.max(own.left, 0), right: Math.min(own.right, width) };
  const full = sign + textWidth(mark.label + suffix, fontSize, weight);
  const inside = visible.right - visible.left - 2 * PADDING;
  const holds = mark.shape === "BAR" || mark.shape === "BAND" || mark.shape === "BUNDLE";
  const insideLabel = () => ({ ...fit(inside), x: visible.left + PADDING + sign, side: "INSIDE" as const });
  if (mark.shape === "BUNDLE") return insideLabel();
  if (holds && (full <= inside || inside >= labelWidth)) return insideLabel();
  const wanted = Math.min(full, labelWidth + sign + tail);
  const [leftmost, rightmost] = [Math.max(taken.left, 0), Math.min(taken.right, width)];
  if (rightmost + PADDING + wanted <= width) {
    return { ...fit(wanted), x: rightmost + PADDING + sign, side: "RIGHT" };
  }
  if (leftmost - PADDING - wanted >= 0) {
    return { ...fit(wanted), x: leftmost - PADDING, side: "LEFT" };
  }
  return insideLabel();
}

function boxOf(taken: Stretch, label: PlacedLabel | null): Stretch {
  if (!label || label.side === "INSIDE") return taken;
  const sign = label.badge ? BADGE_WIDTH : 0;
  return label.side === "RIGHT"
    ? { left: taken.left, right: label.x + label.width }
    : { left: label.x - label.width - sign, right: taken.right };
}

/** Marks that fall within the scale, each with its place, its label and its row. */
export function layoutLane(marks: Mark[], scale: TimeScale, options: LayoutOptions): PlacedLane {
  const placed = marks
    .filter((mark) => overlaps(mark, scale))
    .map((mark) => {
      const stretch = extent(mark, scale, options);
      const was = mark.ghost && overlaps(mark.ghost, scale) ? extent(mark.ghost, scale, options) : null;
      const ghost = was && { ...was, shape: mark.ghost!.shape };
      const taken = {
        left: Math.min(stretch.left, ghost?.left ?? stretch.left),
        right: Math.max(stretch.right, ghost?.right ?? stretch.right),
      };
      const label = placeLabel(mark, stretch, taken, scale.width, options);
      return { mark, ...stretch, label, ghost, box: boxOf(taken, label) };
    });
  const rows = packRows(
    placed.map(({ box }) => box),
    GAP,
  );
  return {
    marks: placed.map((mark, index) => ({ ...mark, row: rows[index]! })),
    rows: rows.reduce((most, row) => Math.max(most, row + 1), 0),
  };
}

/** The more there is to draw, the shorter the labels: full texts stand in the list. */
export function labelWidthFor(count: number): number {
  if (count <= 90) return 250;
  return count <= 200 ? 170 : 110;
}
