/** What was documented when a trial was saved. */
export const effortKinds = ["FORM", "LOG", "EFFECT", "EVALUATION", "MOVE"] as const;
export type EffortKind = (typeof effortKinds)[number];

/** What one save cost. */
export interface Effort {
  seconds: number;
  /** fields filled in */
  fields: number;
}

/** A form left open is not being written in: no save counts for more than a quarter of an hour. */
const LONGEST_SECONDS = 900;

/**
 * Time from the moment a form was opened until it was saved; what cannot be right counts as nothing.
 * @param openedAt ISO instant as the form carried it
 */
export function secondsSince(openedAt: unknown, now: Date): number {
  const opened = typeof openedAt === "string" ? Date.parse(openedAt) : Number.NaN;
  const seconds = Math.round((now.getTime() - opened) / 1000);
  return seconds > 0 ? Math.min(seconds, LONGEST_SECONDS) : 0;
}
