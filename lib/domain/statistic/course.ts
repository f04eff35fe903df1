import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialEventKind } from "@/lib/domain/trial/event";

/** What is followed month by month. */
export const courseKinds = ["REGISTERED", "STARTED", "DECIDED"] as const satisfies TrialEventKind[];
export type CourseKind = (typeof courseKinds)[number];

/** Months that are looked back on. */
export const COURSE_MONTHS = 24;

/** To how many trials each thing happened in one month; one counts once in a month, however often it did. */
export interface CourseMonth {
  from: CalendarDate;
  to: CalendarDate;
  counts: Record<CourseKind, number>;
}

const dayText = (date: Date) => date.toISOString().slice(0, 10) as CalendarDate;

/** First and last day of the months up to and with that of a day, the earliest first. */
export function monthsUntil(
  day: CalendarDate,
  count = COURSE_MONTHS,
): { from: CalendarDate; to: CalendarDate }[] {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return Array.from({ length: count }, (_, index) => {
    const at = month - count + index;
    return {
      from: dayText(new Date(Date.UTC(year, at, 1))),
      to: dayText(new Date(Date.UTC(year, at + 1, 0))),
    };
  });
}
