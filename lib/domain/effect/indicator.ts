/** What an indicator measures: answers from 1 to 10, a count, minutes, or words. */
export const indicatorKinds = ["SCALE", "COUNT", "MINUTES", "TEXT"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** Which way is wanted. */
export const indicatorDirections = ["UP", "DOWN"] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];
