import type { Period } from "@/lib/domain/plan/plan";
import { addDays, addMonths, daysBetween, type CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Turns days into places along a line. */
export interface TimeScale extends Period {
  width: number;
  /** the place where the day begins; days outside the period lie outside 0–width */
  at: (date: CalendarDate) => number;
  /** the place where the day is over */
  after: (date: CalendarDate) => number;
}

const dayNumber = (date: CalendarDate) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

export function timeScale({ start, end }: Period, width: number): TimeScale {
  const first = dayNumber(start);
  const perDay = width / (dayNumber(end) + 1 - first);
  return {
    ...{ start, end, width },
    at: (date) => (dayNumber(date) - first) * perDay,
    after: (date) => (dayNumber(date) + 1 - first) * perDay,
  };
}

export const tickUnits = ["YEAR", "QUARTER", "MONTH"] as const;
export type TickUnit = (typeof tickUnits)[number];

/** One division of the axis; the part of it that lies within the period. */
export interface Tick extends Period {
  unit: TickUnit;
  /** the first day of the whole year, quarter or month, also when it lies before the period */
  of: CalendarDate;
}

const UNIT_MONTHS: Record<TickUnit, number> = { YEAR: 12, QUARTER: 3, MONTH: 1 };

function divisions({ start, end }: Period, unit: TickUnit): Tick[] {
  const months = UNIT_MONTHS[unit];
  const month = Number(start.slice(5, 7));
  const firstMonth = month - ((month - 1) % months);
  let of = `${start.slice(0, 5)}${String(firstMonth).padStart(2, "0")}-01` as CalendarDate;
  const ticks: Tick[] = [];
  while (of <= end) {
    const next = addMonths(of, months);
    ticks.push({ unit, of, start: of < start ? start : of, end: next > end ? end : addDays(next, -1) });
    of = next;
  }
  return ticks;
}

/** Years above; below them months while there is room for their names, else quarters, else nothing. */
export function ticksOf(period: Period): { years: Tick[]; parts: Tick[] } {
  const days = daysBetween(period.start, period.end) + 1;
  const years = divisions(period, "YEAR");
  if (days <= 800) return { years, parts: divisions(period, "MONTH") };
  return { years, parts: days <= 8 * 366 ? divisions(period, "QUARTER") : [] };
}
