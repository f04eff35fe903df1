import type { Period } from "@/lib/domain/plan/plan";
import { weekdayOf } from "@/lib/domain/plan/wording/calendar";
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

export const tickUnits = ["YEAR", "QUARTER", "MONTH", "WEEK", "DAY"] as const;
export type TickUnit = (typeof tickUnits)[number];

/** One division of the axis; the part of it that lies within the period. */
export interface Tick extends Period {
  unit: TickUnit;
  /** the first day of the whole year, quarter, month or week, also when it lies before the period */
  of: CalendarDate;
}

const UNIT_MONTHS = { YEAR: 12, QUARTER: 3, MONTH: 1 } as const;

/** The first day of the unit a day lies in. */
function firstOf(day: CalendarDate, unit: TickUnit): CalendarDate {
  if (unit === "DAY") return day;
  if (unit === "WEEK") return addDays(day, 1 - weekdayOf(day));
  const months = UNIT_MONTHS[unit];
  const month = Number(day.slice(5, 7));
  const firstMonth = month - ((month - 1) % months);
  return `${day.slice(0, 5)}${String(firstMonth).padStart(2, "0")}-01` as CalendarDate;
}

function nextOf(first: CalendarDate, unit: TickUnit): CalendarDate {
  if (unit === "DAY" || unit === "WEEK") return addDays(first, unit === "DAY" ? 1 : 7);
  return addMonths(first, UNIT_MONTHS[unit]);
}

/** A period cut at the turn of each year, quarter, month, week or day. */
export function divisions({ start, end }: Period, unit: TickUnit): Tick[] {
  let of = firstOf(start, unit);
  const ticks: Tick[] = [];
  while (of <= end) {
    const next = nextOf(of, unit);
    ticks.push({ unit, of, start: of < start ? start : of, end: next > end ? end : addDays(next, -1) });
    of = next;
  }
  return ticks;
}

/** The units of the axis from above, the coarsest first, for a period of so many days. */
function unitsFor(days: number): TickUnit[] {
  if (days <= 45) return ["MONTH", "WEEK", "DAY"];
  if (days <= 100) return ["MONTH", "WEEK"];
  if (days <= 200) return ["YEAR", "MONTH", "WEEK"];
  if (days <= 800) return ["YEAR", "MONTH"];
  return days <= 8 * 366 ? ["YEAR", "QUARTER"] : ["YEAR"];
}

/** The rows of the axis: years above; below them what there is room to name, down to weeks and days. */
export function axisOf(period: Period): Tick[][] {
  return unitsFor(daysBetween(period.start, period.end) + 1).map((unit) => divisions(period, unit));
}

/** What one bundle of a lane with more marks than can be drawn gathers: the finest that leaves room for a word. */
export function bundleUnitFor(period: Period): Exclude<TickUnit, "DAY"> {
  const days = daysBetween(period.start, period.end) + 1;
  if (days <= 100) return "WEEK";
  if (days <= 400) return "MONTH";
  return days <= 6 * 366 ? "QUARTER" : "YEAR";
}
