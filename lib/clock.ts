import { Temporal } from "temporal-polyfill";
import { calendarDateAt, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";

const DENMARK = "Europe/Copenhagen";

/**
 * The present moment. Rules never ask for it: loaders, actions and jobs do, once, and pass it on.
 * FRISAT_TODAY (YYYY-MM-DD) moves the calendar for demonstrations and browser tests; the time on the clock in Denmark
 * stays, so that it is that day there at any hour, unless a time is given as well (2022-05-30T08:00, UTC).
 */
export function now(): Date {
  const moved = process.env.FRISAT_TODAY;
  if (!moved) return new Date();
  const [day, time] = moved.split("T");
  if (time) return new Date(`${toCalendarDate(day!)}T${time}Z`);
  const plainTime = Temporal.Now.plainTimeISO(DENMARK);
  const there = Temporal.PlainDate.from(toCalendarDate(day!)).toZonedDateTime({
    timeZone: DENMARK,
    plainTime,
  });
  return new Date(there.epochMilliseconds);
}

/** The day it is in Denmark. */
export function today(): CalendarDate {
  return calendarDateAt(now());
}
