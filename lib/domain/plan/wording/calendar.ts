import { Temporal } from "temporal-polyfill";
import type { Period } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { WordingFault, type Part, type Season, type Term } from "@/lib/domain/plan/wording/term";

const day = (year: number, month: number, date: number) =>
  new Temporal.PlainDate(year, month, date).toString() as CalendarDate;
const monthEnd = (year: number, month: number) =>
  Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 }).toString() as CalendarDate;

/** Number of days in a month; of February in a leap year when the year is not known. */
export function daysIn(month: number, year: number | null): number {
  return Temporal.PlainYearMonth.from({ year: year ?? 2000, month }).daysInMonth;
}

/** Number of ISO weeks in a year: 52 or 53. */
export function weeksIn(year: number): number {
  return Temporal.PlainDate.from({ year, month: 12, day: 28 }).weekOfYear!;
}

/** ISO week, 1–53. */
export function weekOf(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).weekOfYear!;
}

/** Monday is 1. */
export function weekdayOf(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

const seasonStart: Record<Season, number> = { SPRING: 3, SUMMER: 6, AUTUMN: 9, WINTER: 12 };

function months(year: number, first: number, last: number): Period {
  const over = (month: number) => [year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1] as const;
  return { start: day(...over(first), 1), end: monthEnd(...over(last)) };
}

function partOfMonth(year: number, month: number, part: Part): Period {
  if (part === "END") return { start: day(year, month, 21), end: monthEnd(year, month) };
  const first = part === "START" ? 1 : 11;
  return { start: day(year, month, first), end: day(year, month, first + 9) };
}

function season(year: number, name: Season, part: Part | null): Period {
  const first = seasonStart[name];
  const at = part && first + ["START", "MIDDLE", "END"].indexOf(part);
  return at ? months(year, at, at) : months(year, first, first + 2);
}

function week(year: number, number: number): Period {
  // 4 January always lies in week 1.
  const monday = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const start = monday.subtract({ days: monday.dayOfWeek - 1 }).add({ weeks: number - 1 });
  return { start: start.toString() as CalendarDate, end: start.add({ days: 6 }).toString() as CalendarDate };
}

/** Refuses what no calendar has, in a year or in any. */
export function checkTerm(term: Term, year: number | null): void {
  switch (term.unit) {
    case "DAY": {
      const { month } = term;
      if (month !== null && (month < 1 || month > 12)) throw new WordingFault("INVALID_MONTH", { month });
      const days = month === null ? 31 : daysIn(month, year);
      if (term.day >= 1 && term.day <= days) return;
      throw new WordingFault("INVALID_DAY", { day: term.day, days, month: month ?? 0, year: year ?? 0 });
    }
    case "WEEK": {
      const weeks = year === null ? 53 : weeksIn(year);
      if (term.number >= 1 && term.number <= weeks) return;
      throw new WordingFault("INVALID_WEEK", { week: term.number, weeks, year: year ?? 0 });
    }
    case "QUARTER":
      if (term.number < 1 || term.number > 4)
        throw new WordingFault("INVALID_QUARTER", { number: term.number });
      return;
    case "HALF_YEAR":
      if (term.number < 1 || term.number > 2)
        throw new WordingFault("INVALID_HALF_YEAR", { number: term.number });
      return;
    default:
      return;
  }
}

/**
 * The days a term covers in a year, both ends included.
 * @throws WordingFault when there is no such day, week or quarter, or the month is not known
 */
export function spanOf(term: Term, year: number): Period {
  checkTerm(term, year);
  switch (term.unit) {
    case "DAY": {
      if (term.month === null) throw new WordingFault("INCOMPLETE");
      const date = day(year, term.month, term.day);
      return { start: date, end: date };
    }
    case "PART_OF_MONTH":
      if (term.month === null) throw new WordingFault("INCOMPLETE");
      return partOfMonth(year, term.month, term.part);
    case "MONTH":
      return months(year, term.month, term.month);
    case "SEASON":
      return season(year, term.season, term.part);
    case "PART_OF_YEAR":
      return { START: months(year, 1, 3), MIDDLE: months(year, 4, 9), END: months(year, 10, 12) }[term.part];
    case "YEAR":
      return months(year, 1, 12);
    case "WEEK":
      return week(year, term.number);
    case "QUARTER":
      return months(year, term.number * 3 - 2, term.number * 3);
    case "HALF_YEAR":
      return months(year, term.number * 6 - 5, term.number * 6);
    case "SCHOOL_YEAR":
      return months(year, 8, 19);
    case "TURN_OF_YEAR":
      return { start: day(year, 12, 21), end: day(year + 1, 1, 10) };
  }
}
