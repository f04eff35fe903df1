import type { PlanLane } from "@/lib/domain/plan/filter";
import type { PlacedLane } from "@/lib/domain/plan/layout";

/** A lane of the drawing: the phases stand on top of the plan's own. */
export type ChartLane = PlanLane | "PHASES";

/** Sizes of the drawing, in pixels: it keeps them on every screen and scrolls instead of shrinking. */
export const CHART_WIDTH = 1064;
/** room beside the first and the last day, for marks that reach over */
export const CHART_MARGIN = 10;
export const AXIS_HEIGHT = 52;
export const ROW_HEIGHT = 25;
export const MARK_HEIGHT = 18;
export const LANE_PADDING = 10;
/** room for a label of two lines */
const MIN_LANE_HEIGHT = 56;
export const FONT_SIZE = 13;

export interface StackedLane<L extends string> extends PlacedLane {
  lane: L;
  top: number;
  height: number;
}

/** Lanes one under the other, below the axis. */
export function stackLanes<L extends string>(lanes: (PlacedLane & { lane: L })[]): StackedLane<L>[] {
  let top = AXIS_HEIGHT;
  return lanes.map((lane) => {
    const height = Math.max(lane.rows * ROW_HEIGHT + 2 * LANE_PADDING, MIN_LANE_HEIGHT);
    const stacked = { ...lane, top, height };
    top += height;
    return stacked;
  });
}

/** The middle of a row, from the top of the drawing. */
export function rowMiddle(lane: { top: number }, row: number): number {
  return lane.top + LANE_PADDING + row * ROW_HEIGHT + ROW_HEIGHT / 2;
}

/** Coordinates with one decimal: half the bytes, same picture. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

/** What A3 across holds between its margins, below a heading of four lines and beside the legend. */
const SHEET = { width: 1230, height: 850 };
const LABEL_COLUMN = 112;
const SMALLEST_READABLE = 0.6;

/** How much the drawing is enlarged in print: one sheet when it stays readable, else it runs over several. */
export function printZoom(height: number): number {
  const widest = SHEET.width / (CHART_WIDTH + 2 * CHART_MARGIN + LABEL_COLUMN);
  return Math.max(SMALLEST_READABLE, Math.min(widest, SHEET.height / height));
}
