import type { Period } from "@/lib/domain/plan/plan";
import { addDays, addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";

/** How much is drawn: ten years around the plan, all of the plan, a calendar year, a half, a quarter, a month. */
export const zooms = ["TEN_YEARS", "LIFE", "YEAR", "HALF", "QUARTER", "MONTH"] as const;
export type Zoom = (typeof zooms)[number];

export interface Window extends Period {
  zoom: Zoom;
  /** where the neighbouring windows begin; null at the ends of the plan's life */
  previous: CalendarDate | null;
  next: CalendarDate | null;
}

const MONTHS = { YEAR: 12, HALF: 6, QUARTER: 3, MONTH: 1 } as const;
const TEN_YEARS = 10;

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

const yearOf = (date: CalendarDate) => Number(date.slice(0, 4));
const firstDayOf = (year: number) => `${year}-01-01` as CalendarDate;

/** `count` calendar months from `start` on, with what lies before and after as far as the life reaches. */
function monthsFrom(start: CalendarDate, count: number, life: Period): Omit<Window, "zoom"> {
  const next = addMonths(start, count);
  return {
    ...{ start, end: addDays(next, -1) },
    previous: start > life.start ? addMonths(start, -count) : null,
    next: next <= life.end ? next : null,
  };
}

/** Ten calendar years with the life in their middle; a longer life is stepped through, ten years at a time. */
function tenYears(life: Period, day: CalendarDate): Omit<Window, "zoom"> {
  const [first, last] = [yearOf(life.start), yearOf(life.end)];
  const years = last - first + 1;
  if (years <= TEN_YEARS) {
    const start = firstDayOf(first - Math.floor((TEN_YEARS - years) / 2));
    return { start, end: addDays(addMonths(start, TEN_YEARS * 12), -1), previous: null, next: null };
  }
  const decade = Math.floor((yearOf(day) - first) / TEN_YEARS);
  return monthsFrom(firstDayOf(first + decade * TEN_YEARS), TEN_YEARS * 12, life);
}

/**
 * The part of the plan's life to draw. Steps stay within the life; ten years show what lies around it.
 * @param from a day in the month, quarter, half-year or year asked for; without it the one around today, or the nearest
 *   there is
 */
export function windowOf(life: Period, zoom: Zoom, from: CalendarDate | null, today: CalendarDate): Window {
  if (zoom === "LIFE") return { ...life, zoom, previous: null, next: null };
  const day = within(from ?? today, life);
  if (zoom === "TEN_YEARS") return { zoom, ...tenYears(life, day) };
  const months = MONTHS[zoom];
  const month = Number(day.slice(5, 7));
  const firstMonth = month - ((month - 1) % months);
  const start = `${day.slice(0, 5)}${String(firstMonth).padStart(2, "0")}-01` as CalendarDate;
  return { zoom, ...monthsFrom(start, months, life) };
}

/** True when any day of the period lies within the window. */
export function overlaps(period: Period, window: Period): boolean {
  return period.start <= window.end && period.end >= window.start;
}
