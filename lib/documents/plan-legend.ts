import { markLabel, markShape, type MarkPaint } from "@/lib/documents/plan-mark";
import { FONT_SIZE } from "@/lib/domain/plan/chart";
import { layoutLane } from "@/lib/domain/plan/layout";
import { shapeOf, type Mark } from "@/lib/domain/plan/marks";
import type { DateBound, DatePrecision } from "@/lib/domain/plan/plan";
import { softEdges } from "@/lib/domain/plan/soft-edges";
import { timeScale } from "@/lib/domain/plan/time-scale";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import type { LegendName } from "@/lib/i18n/plan-texts";

export const SAMPLE_WIDTH = 84;
export const SAMPLE_HEIGHT = 24;

interface Sample {
  precision: DatePrecision;
  start: string;
  end?: string;
  bound?: DateBound;
  wording?: string;
  mark?: Partial<Mark>;
  /** where the ghost lay */
  was?: string;
}

const RANGE = { start: "2021-02-01", end: "2021-11-30" };
const DAY = { start: "2021-07-01", precision: "DAY" } as const;
const EARLY_DAY = { start: "2021-02-10", precision: "DAY" } as const;

const samples: Record<LegendName, Sample> = {
  day: DAY,
  within: { start: "2021-03-01", end: "2021-10-31", precision: "SEASON" },
  range: { ...RANGE, wording: "februar – november 2021", precision: "RANGE" },
  ongoing: { ...RANGE, precision: "ONGOING" },
  latest: { ...DAY, bound: "LATEST" },
  earliest: { ...RANGE, precision: "ONGOING", bound: "EARLIEST" },
  done: { ...EARLY_DAY, mark: { status: "DONE", label: "Møde" } },
  late: { ...EARLY_DAY, mark: { status: "LATE", label: "Møde" } },
  dropped: { ...EARLY_DAY, mark: { status: "DROPPED", label: "Møde" } },
  trial: { ...RANGE, precision: "DAY", mark: { subject: "TRIAL" } },
  bundle: { ...RANGE, precision: "DAY", mark: { subject: "BUNDLE", shape: "BUNDLE", label: "23" } },
  ghost: { start: "2021-10-20", precision: "DAY", was: "2021-03-01" },
};
/** A range fades over half a year in so small a drawing. */
const RANGE_EDGES = { sureFrom: toCalendarDate("2021-05-01"), sureTo: toCalendarDate("2021-09-01") };

/** A sample of the legend, drawn by the same rules as the timeline itself, in a box of SAMPLE_WIDTH × SAMPLE_HEIGHT. */
export function legendSample(name: LegendName, paint: MarkPaint): string {
  const { precision, bound = null, wording = null, was, mark: changes, ...days } = samples[name];
  const start = toCalendarDate(days.start);
  const end = toCalendarDate(days.end ?? days.start);
  const scale = timeScale(
    { start: toCalendarDate("2021-01-01"), end: toCalendarDate("2021-12-31") },
    SAMPLE_WIDTH,
  );
  const edges = softEdges({ start, end, precision, bound, wording });
  const then = was ? toCalendarDate(was) : null;
  const mark: Mark = {
    ...{ key: `legend-${name}`, id: name, target: "", version: 0, start, end, wording, phaseId: null },
    ...{ subject: "MILESTONE", shape: shapeOf({ start, end, precision, bound }, edges, null), count: 1 },
    ...{ label: "", labelled: true, status: null, isGone: false },
    ghost: then && { start: then, end: then, shape: "DIAMOND", wording: null, phaseId: null },
    ...changes,
    edges: name === "range" ? { ...edges, ...RANGE_EDGES } : edges,
  };
  const options = { fontSize: FONT_SIZE, labelWidth: SAMPLE_WIDTH, minWidth: 9, lateWord: "" };
  const placed = layoutLane([mark], scale, options).marks[0]!;
  const y = SAMPLE_HEIGHT / 2;
  return markShape(placed, y, scale, paint) + markLabel(placed, y, paint);
}
