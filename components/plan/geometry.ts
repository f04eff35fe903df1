import type { PlacedLane } from "@/lib/domain/plan/layout";

/** Sizes of the drawing, in pixels: it keeps them on every screen and scrolls instead of shrinking. */
export const CHART_WIDTH = 1064;
/** room beside the first and the last day, for marks that reach over */
export const CHART_MARGIN = 10;
export const AXIS_HEIGHT = 52;
export const ROW_HEIGHT = 25;
export const MARK_HEIGHT = 18;
export const LANE_PADDING = 10;
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
    const height = Math.max(lane.rows, 1) * ROW_HEIGHT + 2 * LANE_PADDING;
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
