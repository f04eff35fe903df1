import { addDays, addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";

export const historySteps = ["week", "month", "quarter", "year"] as const;
export type HistoryStep = (typeof historySteps)[number];

/** Most days one answer tells of. */
export const HISTORY_LIMIT = 240;

/** How many trials there were at the end of a day, by the same rules as all figures as of a day. */
export interface HistoryPoint {
  day: CalendarDate;
  unique: number;
  planned: number;
  started: number;
  /** those with a decision made up to and with the day */
  decided: number;
}

/**
 * The days a history is told by: from the first in equal steps, and the last day. Steps of months keep the day of the
 * month as far as the month has it.
 * @returns null when there would be more than the limit
 */
export function historyDays(from: CalendarDate, to: CalendarDate, step: HistoryStep): CalendarDate[] | null {
  const months = { week: 0, month: 1, quarter: 3, year: 12 }[step];
  const days: CalendarDate[] = [];
  for (let index = 0; ; index++) {
    const day = months === 0 ? addDays(from, 7 * index) : addMonths(from, months * index);
    if (day > to) break;
    days.push(day);
    if (days.length > HISTORY_LIMIT) return null;
  }
  if (days.at(-1) !== to) days.push(to);
  return days.length > HISTORY_LIMIT ? null : days;
}
