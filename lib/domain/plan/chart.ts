import { bundleMarks } from "@/lib/domain/plan/bundle";
import type { PlanLane } from "@/lib/domain/plan/filter";
import { labelWidthFor, layoutLane, type PlacedLane, type Stretch } from "@/lib/domain/plan/layout";
import type { Lane, Mark } from "@/lib/domain/plan/marks";
import type { Period } from "@/lib/domain/plan/plan";
import { axisOf, timeScale, type Tick, type TimeScale } from "@/lib/domain/plan/time-scale";
import { overlaps } from "@/lib/domain/plan/window";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** A lane of the drawing: the phases stand on top of the plan's own. */
export const chartLanes = [
  "PHASES",
  "STATE",
  "MUNICIPAL",
  "GROUPS",
  "OWN",
  "LOCAL",
  "TRIALS",
] as const satisfies (PlanLane | "PHASES")[];
export type ChartLane = (typeof chartLanes)[number];

/** Sizes of the drawing, in pixels: it keeps them on every screen and scrolls instead of shrinking. */
export const CHART_WIDTH = 1036;
/** room beside the first and the last day, for marks that reach over */
export const CHART_MARGIN = 10;
export const ROW_HEIGHT = 25;
export const MARK_HEIGHT = 18;
export const LANE_PADDING = 10;
export const FONT_SIZE = 13;
/** room for a label of two lines */
const MIN_LANE_HEIGHT = 48;
/** room for the name of the lane above that of its first group */
const MIN_GROUP_HEIGHT = 80;
/** in a wide drawing labels may be so much longer */
const WIDEST_LABELS = 1.4;
const CLOSED_HEIGHT = 46;
const AXIS_TOP = 28;
const AXIS_ROW = 24;

/** One strip of the drawing: a lane, or one working group of it. */
export interface Track extends PlacedLane {
  key: string;
  lane: ChartLane;
  /** name of the working group; null when the strip is all of its lane */
  group: string | null;
  /** true for the first strip of a lane, which carries the lane's name and folds it */
  isFirst: boolean;
  isClosed: boolean;
  /** how many marks lie within the window, bundled or folded away or not */
  count: number;
  /** where the marks of a folded lane lie */
  specks: Stretch[];
  top: number;
  height: number;
}

/** The whole drawing as places: everything but words and colours. */
export interface Chart {
  scale: TimeScale;
  today: CalendarDate;
  axis: Tick[][];
  axisHeight: number;
  tracks: Track[];
  width: number;
  height: number;
}

export interface ChartSource {
  today: CalendarDate;
  window: Period;
  phaseMarks: Mark[];
  lanes: Lane[];
  closed: readonly ChartLane[];
}

/** The few words that take room in the layout itself. */
export interface ChartWords {
  late: string;
  /** "23 punkter" */
  count: (count: number) => string;
}

const nothing = { marks: [], rows: 0, specks: [] };

/**
 * Lays out the plan: rows, labels and places, lanes folded away to one row, dense lanes bundled.
 * @param width of the time axis, in pixels; a wider one needs fewer rows
 */
export function chartOf(source: ChartSource, words: ChartWords, width: number = CHART_WIDTH): Chart {
  const { today, window, closed } = source;
  const scale = timeScale(window, width);
  const axis = axisOf(window);
  const shown = (marks: Mark[]) => marks.filter((mark) => overlaps(mark, window));
  const strips = [
    { lane: "PHASES" as ChartLane, group: null, marks: shown(source.phaseMarks) },
    ...source.lanes.map(({ marks, ...lane }) => ({ ...lane, marks: shown(marks) })),
  ];
  const drawn = strips
    .filter(({ lane }) => !closed.includes(lane))
    .map(({ lane, group, marks }) => bundleMarks(marks, window, `${lane}-${group?.id ?? ""}`, words.count));
  const count = drawn.slice(closed.includes("PHASES") ? 0 : 1).reduce((sum, { length }) => sum + length, 0);
  const options = {
    ...{ fontSize: FONT_SIZE, minWidth: 9, lateWord: words.late },
    labelWidth: labelWidthFor((count * CHART_WIDTH) / width) * Math.min(width / CHART_WIDTH, WIDEST_LABELS),
  };

  const tracks: Track[] = [];
  let top = AXIS_TOP + (axis.length - 1) * AXIS_ROW;
  const axisHeight = top;
  const add = (track: Omit<Track, "top" | "height">, least: number) => {
    const height = track.isClosed
      ? CLOSED_HEIGHT
      : Math.max(track.rows * ROW_HEIGHT + 2 * LANE_PADDING, least);
    tracks.push({ ...track, top, height });
    top += height;
  };
  let next = 0;
  for (const [index, { lane, group, marks }] of strips.entries()) {
    const isFirst = strips[index - 1]?.lane !== lane;
    const own = { key: group?.id ?? lane, lane, isFirst };
    if (!closed.includes(lane)) {
      const placed = layoutLane(drawn[next++]!, scale, options);
      const least = group && isFirst ? MIN_GROUP_HEIGHT : MIN_LANE_HEIGHT;
      const rest = { group: group?.name ?? null, isClosed: false, count: marks.length, specks: [] };
      add({ ...own, ...placed, ...rest }, least);
    } else if (isFirst) {
      const all = strips.filter((strip) => strip.lane === lane).flatMap((strip) => strip.marks);
      const specks = all.map(({ start, end }) => ({ left: scale.at(start), right: scale.after(end) }));
      add({ ...own, ...nothing, group: null, isClosed: true, count: all.length, specks }, CLOSED_HEIGHT);
    }
  }
  return { scale, today, axis, axisHeight, tracks, width, height: top };
}

/** The middle of a row, from the top of the drawing. */
export function rowMiddle({ top }: Pick<Track, "top">, row: number): number {
  return top + LANE_PADDING + row * ROW_HEIGHT + ROW_HEIGHT / 2;
}
