import type { Period } from "@/lib/domain/plan/plan";
import { addDays, addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";

/** How much of the plan is drawn: all of it, a calendar year, half a year. */
export const zooms = ["LIFE", "YEAR", "HALF"] as const;
export type Zoom = (typeof zooms)[number];

export interface Window extends Period {
  zoom: Zoom;
  /** where the neighbouring windows begin; null at the ends of the plan's life */
  previous: CalendarDate | null;
  next: CalendarDate | null;
}

const MONTHS = { YEAR: 12, HALF: 6 } as const;

/** First to last day of what is given, in whole months, so that nothing stands against the frame. */
export function lifeOf(periods: Period[]): Period | null {
  if (periods.length === 0) return null;
  const start = periods.map((period) => period.start).reduce((a, b) => (a < b ? a : b));
  const end = periods.map((period) => period.end).reduce((a, b) => (a > b ? a : b));
  const lastMonth = `${end.slice(0, 8)}01` as CalendarDate;
  return { start: `${start.slice(0, 8)}01` as CalendarDate, end: addDays(addMonths(lastMonth, 1), -1) };
}

/** The day nearest to `date` within a period. */
function within(date: CalendarDate, { start, end }: Period): CalendarDate {
  if (date < start) return start;
  return date > end ? end : date;
}

/**
 * The part of the plan's life to draw.
 * @param from a day in the year or half-year asked for; without it the one around today, or the nearest there is
 */
export function windowOf(life: Period, zoom: Zoom, from: CalendarDate | null, today: CalendarDate): Window {
  if (zoom === "LIFE") return { ...life, zoom, previous: null, next: null };
  const months = MONTHS[zoom];
  const day = within(from ?? today, life);
  const month = Number(day.slice(5, 7));
  const firstMonth = month - ((month - 1) % months);
  const start = `${day.slice(0, 5)}${String(firstMonth).padStart(2, "0")}-01` as CalendarDate;
  const next = addMonths(start, months);
  return {
    ...{ zoom, start, end: addDays(next, -1) },
    previous: start > life.start ? addMonths(start, -months) : null,
    next: next <= life.end ? next : null,
  };
}

/** True when any day of the period lies within the window. */
export function overlaps(period: Period, window: Period): boolean {
  return period.start <= window.end && period.end >= window.start;
}
