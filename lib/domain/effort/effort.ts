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

/** Seconds: a pause between two saves of a draft counts as writing up to this long. */
export const LONGEST_PAUSE = 120;

/** The longest time one save can be noted with, as the database holds it. */
const MOST_SECONDS = 14_400;

/**
 * The time a form took: what its draft was written in and the last pause, or, without a draft, since it was opened.
 * @param draft what was typed and not saved; null when nothing was kept
 * @param openedAt ISO instant as the form carried it
 */
export function secondsOfForm(
  draft: { activeSeconds: number; updatedAt: Date } | null,
  openedAt: unknown,
  now: Date,
): number {
  if (!draft) return secondsSince(openedAt, now);
  const pause = Math.round((now.getTime() - draft.updatedAt.getTime()) / 1000);
  return Math.min(MOST_SECONDS, draft.activeSeconds + Math.max(0, Math.min(pause, LONGEST_PAUSE)));
}

/** How many of the fields of a form are filled in; a list counts as one. */
export function filledFields(values: Readonly<Record<string, unknown>>, fields: readonly string[]): number {
  return fields.filter((field) => {
    const value = values[field];
    return Array.isArray(value) ? value.length > 0 : typeof value === "string" && value.trim() !== "";
  }).length;
}
