import { fitText, textWidth } from "@/lib/domain/plan/label";
import type { Mark } from "@/lib/domain/plan/marks";
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
}

export interface PlacedMark extends Stretch {
  mark: Mark;
  row: number;
  label: PlacedLabel | null;
  /** the mark and its label together: what must not be overlapped */
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
}

const PADDING = 6;
const GAP = 10;

/** Half the width of a diamond, and what a deadline's flag and its tail need. */
const REACH = { DIAMOND: [8, 8], FLAG: [16, 12] } as const;

function extent(mark: Mark, scale: TimeScale, { minWidth }: LayoutOptions): Stretch {
  const [left, right] = [scale.at(mark.start), scale.after(mark.end)];
  if (mark.shape === "DIAMOND" || mark.shape === "FLAG") {
    const at = (scale.at(mark.end) + right) / 2;
    const [before, behind] = REACH[mark.shape];
    return { left: at - before, right: at + behind };
  }
  const lacking = Math.max(0, minWidth - (right - left)) / 2;
  return { left: left - lacking, right: right + lacking };
}

/** Inside the mark when there is room, else to the right of it, else to the left, else inside and cut. */
function placeLabel(
  mark: Mark,
  { left, right }: Stretch,
  width: number,
  options: LayoutOptions,
): PlacedLabel | null {
  if (!mark.labelled || mark.label === "") return null;
  const { fontSize, labelWidth } = options;
  const visible = { left: Math.max(left, 0), right: Math.min(right, width) };
  const full = textWidth(mark.label, fontSize);
  const inside = visible.right - visible.left - 2 * PADDING;
  const holds = mark.shape === "BAR" || mark.shape === "BAND";
  const insideLabel = () => ({
    text: fitText(mark.label, Math.max(inside, 0), fontSize),
    x: visible.left + PADDING,
    side: "INSIDE" as const,
  });
  if (holds && (full <= inside || inside >= labelWidth)) return insideLabel();
  const wanted = Math.min(full, labelWidth);
  if (visible.right + PADDING + wanted <= width) {
    return { text: fitText(mark.label, wanted, fontSize), x: visible.right + PADDING, side: "RIGHT" };
  }
  if (visible.left - PADDING - wanted >= 0) {
    return { text: fitText(mark.label, wanted, fontSize), x: visible.left - PADDING, side: "LEFT" };
  }
  return insideLabel();
}

function boxOf({ left, right }: Stretch, label: PlacedLabel | null, { fontSize }: LayoutOptions): Stretch {
  if (!label || label.side === "INSIDE") return { left, right };
  const width = textWidth(label.text, fontSize);
  return label.side === "RIGHT" ? { left, right: label.x + width } : { left: label.x - width, right };
}

/** Marks that fall within the scale, each with its place, its label and its row. */
export function layoutLane(marks: Mark[], scale: TimeScale, options: LayoutOptions): PlacedLane {
  const placed = marks
    .filter((mark) => overlaps(mark, scale))
    .map((mark) => {
      const stretch = extent(mark, scale, options);
      const label = placeLabel(mark, stretch, scale.width, options);
      return { mark, ...stretch, label, box: boxOf(stretch, label, options) };
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
