import type { DateBound, DatePrecision, Period } from "@/lib/domain/plan/plan";
import { addDays, addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";

/** The unit in which one end of a period is written. */
type Unit = "DAY" | "PART_OF_MONTH" | "MONTH" | "SEASON" | "QUARTER" | "YEAR";

/**
 * How sure each end of a mark is. It fades in from the period's start until `sureFrom`, is sure until `sureTo`, and
 * fades out until the end. `sureFrom > sureTo`: no day is sure, the thing happens somewhere within.
 */
export interface SoftEdges {
  sureFrom: CalendarDate;
  sureTo: CalendarDate;
  /** goes on beyond the end, or began before the start, for all the wording says */
  openStart: boolean;
  openEnd: boolean;
}

interface Written extends Period {
  wording: string | null;
  precision: DatePrecision;
  bound?: DateBound | null;
}

const MONTH = /jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec/i;
const SEASON = /forår|sommer|efterår|vinter/i;
const PART = /primo|medio|ultimo/i;

/** Says how exactly an end is written, never which day it is: that was resolved when it was registered. */
function unitOf(part: string): Unit | null {
  if (/\b\d{1,2}\.(?!\d)|\d{4}-\d\d-\d\d|\b\d{1,2}\.\d/.test(part)) return "DAY";
  if (PART.test(part)) return MONTH.test(part) ? "PART_OF_MONTH" : "QUARTER";
  if (SEASON.test(part)) return "SEASON";
  if (MONTH.test(part)) return "MONTH";
  return /\b\d{4}\b/.test(part) ? "YEAR" : null;
}

/** The two ends of a wording of a range: "juni 2021 – juni 2022". One part only: neither end is known. */
function endsOf(wording: string | null): [Unit | null, Unit | null] {
  const parts = (wording ?? "").split(/\s*[-–—/]\s*|\s+til\s+|\s+og\s+/).filter(Boolean);
  if (parts.length < 2) {
    const only = unitOf(parts[0] ?? "");
    return only === "DAY" ? [only, only] : [null, null];
  }
  return [unitOf(parts[0]!), unitOf(parts.at(-1)!)];
}

const MONTHS = { MONTH: 1, SEASON: 3, QUARTER: 3, YEAR: 12 } as const;

/** The last day on which something written in this unit may begin, when the first is `start`. */
function lastOfUnit(start: CalendarDate, unit: Unit): CalendarDate {
  if (unit === "DAY") return start;
  if (unit !== "PART_OF_MONTH") return addDays(addMonths(start, MONTHS[unit]), -1);
  const day = Number(start.slice(8));
  const monthEnd = addDays(addMonths(`${start.slice(0, 8)}01` as CalendarDate, 1), -1);
  return day <= 20 ? addDays(start, 9) : monthEnd;
}

/** The first day on which something written in this unit may end, when the last is `end`. */
function firstOfUnit(end: CalendarDate, unit: Unit): CalendarDate {
  if (unit === "DAY") return end;
  if (unit !== "PART_OF_MONTH") return addMonths(addDays(end, 1), -MONTHS[unit]);
  const day = Number(end.slice(8));
  const first = day <= 10 ? "01" : day <= 20 ? "11" : "21";
  return `${end.slice(0, 8)}${first}` as CalendarDate;
}

const earlier = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b);
const later = (a: CalendarDate, b: CalendarDate) => (a > b ? a : b);

/**
 * Where a mark on the timeline is sure and where it fades, exactly as imprecise as the wording.
 * - DAY is sure at both ends.
 * - A part of a month, a month, a season, a year: somewhere within, so no day is sure.
 * - RANGE: each end fades over the unit it is written in ("juni 2021 – …" over June); a range without a wording of
 *   its own is somewhere within.
 * - ONGOING lasts throughout; an end whose day is not written stays open.
 */
export function softEdges({ start, end, wording, precision, bound = null }: Written): SoftEdges {
  const sure = { sureFrom: start, sureTo: end, openStart: false, openEnd: false };
  if (bound === "LATEST") return { ...sure, openStart: true };
  if (bound === "EARLIEST") return { ...sure, openEnd: true };
  if (precision === "DAY") return sure;
  if (precision === "ONGOING") return { ...sure, openStart: unitOf(wording ?? "") !== "DAY", openEnd: true };
  const [first, last] = precision === "RANGE" ? endsOf(wording) : [null, null];
  const unsure = { ...sure, sureFrom: end, sureTo: start };
  if (first === null || last === null) return unsure;
  const sureFrom = earlier(lastOfUnit(start, first), end);
  const sureTo = later(firstOfUnit(end, last), start);
  return { ...sure, sureFrom, sureTo };
}

/** True when the thing happens somewhere within its period, and no day is sure. */
export function isSomewhereWithin({ sureFrom, sureTo }: SoftEdges): boolean {
  return sureFrom > sureTo;
}
