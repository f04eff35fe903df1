import { Temporal } from "temporal-polyfill";
import {
  calendarDateAt,
  momentAt,
  toCalendarDate,
  type CalendarDate,
} from "@/lib/domain/shared/calendar-date";

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
  return momentAt(toCalendarDate(day!), Temporal.Now.plainTimeISO("Europe/Copenhagen"));
}

/** The day it is in Denmark. */
export function today(): CalendarDate {
  return calendarDateAt(now());
}
