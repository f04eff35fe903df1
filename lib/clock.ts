import { calendarDateAt, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";

/**
 * The present moment. Rules never ask for it: loaders, actions and jobs do, once, and pass it on.
 * FRISAT_TODAY (YYYY-MM-DD) moves the calendar for demonstrations and browser tests; the time of day stays, unless it is
 * given as well (2022-05-30T08:00, UTC).
 */
export function now(): Date {
  const moved = process.env.FRISAT_TODAY;
  const present = new Date();
  if (!moved) return present;
  const [day, time] = moved.split("T");
  return new Date(`${toCalendarDate(day!)}T${time ? `${time}Z` : present.toISOString().slice(11)}`);
}

/** The day it is in Denmark. */
export function today(): CalendarDate {
  return calendarDateAt(now());
}
