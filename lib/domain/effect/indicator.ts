/** What an indicator measures: answers from 1 to 10, a count, minutes, or words. */
export const indicatorKinds = ["SCALE", "COUNT", "MINUTES", "TEXT"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** Which way is wanted. */
export const indicatorDirections = ["UP", "DOWN"] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];

/** How much there is room for, as the database holds it. */
export const indicatorLimits = {
  /** indicators of one trial: few, so that they are looked at */
  indicators: 6,
  title: 200,
  unit: 40,
  text: 2_000,
  question: 500,
  /** slips of one indicator */
  pairs: 500,
} as const;

/** Before and after of one slip. The number stands on the slip; whose it is, nobody knows. */
export interface Pair {
  number: number;
  before: number | null;
  after: number | null;
}

/** Something a trial's people look at before and after, as it stands in the database. */
export interface Indicator {
  id: string;
  kind: IndicatorKind;
  title: string;
  unit: string | null;
  /** null for words */
  direction: IndicatorDirection | null;
  beforeText: string | null;
  afterText: string | null;
  version: number;
  /** by number; only for those who enter them, others are handed what `effectOf` shows */
  pairs: Pair[];
}
