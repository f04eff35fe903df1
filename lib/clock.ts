import { calendarDateAt, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";

/**
 * The present moment. Rules never ask for it: loaders, actions and jobs do, once, and pass it on.
 * FRISAT_TODAY (YYYY-MM-DD) moves the calendar for demonstrations and browser tests; the time of day stays.
 */
export function now(): Date {
  const moved = process.env.FRISAT_TODAY;
  const present = new Date();
  return moved ? new Date(`${toCalendarDate(moved)}T${present.toISOString().slice(11)}`) : present;
}

/** The day it is in Denmark. */
export function today(): CalendarDate {
  return calendarDateAt(now());
}
