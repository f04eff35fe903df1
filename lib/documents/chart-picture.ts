// What a picture of numbers holds; `chart-svg.ts` draws it.

/** A number with how it is written in the reader's language; the drawing never writes one itself. */
export interface ChartValue {
  value: number;
  text: string;
}

interface ChartTexts {
  title: string;
  /** what is counted, where, and as of which day */
  subtitle?: string;
  /** the drawing in one or two sentences, for those who do not see it */
  description: string;
  /** how the numbers are to be read */
  notes: string[];
  /** where the numbers come from */
  source?: string;
  /** stands where the drawing would be when there is nothing to draw */
  empty: string;
}

/** One bar for each category, from zero. */
export interface BarChart extends ChartTexts {
  kind: "BARS";
  bars: (ChartValue & { label: string; /** something still to come */ hatched?: boolean })[];
}

/**
 * Several values for each category: beside each other, or laid end to end when they are parts of one whole.
 * Every group has as many values as there are series.
 */
export interface SeriesChart extends ChartTexts {
  kind: "GROUPED" | "STACKED";
  series: string[];
  groups: {
    label: string;
    values: ChartValue[];
    /** the whole, where parts are laid end to end */ total?: string;
  }[];
}

/** Values over time. */
export interface LineChart extends ChartTexts {
  kind: "LINE";
  /** from the first to the last; `at` is where on the axis, in any unit that grows evenly */
  points: { at: number; label: string }[];
  /** null: nothing is known of that point */
  series: { name: string; values: (ChartValue | null)[] }[];
  /** the lines across, with their numbers: `axisTicks` says which */
  axis: ChartValue[];
}

/** A finished picture of numbers: every text in the reader's language, nothing left to look up. */
export type ChartPicture = BarChart | SeriesChart | LineChart;

/** Round numbers from zero to at least `most`, for the lines across a `LINE` picture: at most six. */
export function axisTicks(most: number): number[] {
  if (!Number.isFinite(most) || most <= 0) return [0];
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  // What is counted has no parts: under one the step is one.
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough)!,
  );
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}
