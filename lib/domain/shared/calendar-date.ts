import { Temporal } from "temporal-polyfill";

declare const calendarDate: unique symbol;
/** A day as "2024-09-30": no time, no time zone. Compares with < and >. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** True for a real day written YYYY-MM-DD, between the years 1900 and 2199. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** @throws RangeError when `text` is not a real day written YYYY-MM-DD */
export function toCalendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`Not a calendar date: ${text}`);
  return text;
}

/** @param days whole days, negative for earlier */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as CalendarDate;
}

/** @param months whole months; a day that does not exist becomes the month's last (31 January + 1 = 28 February) */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as CalendarDate;
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/**
 * The day it is at `instant` on the wall in `timeZone`.
 * @param instant a moment in time
 */
export function calendarDateAt(instant: Date, timeZone = "Europe/Copenhagen"): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString() as CalendarDate;
}

/** The moment a day begins on the wall in `timeZone`. */
export function startOfDay(date: CalendarDate, timeZone = "Europe/Copenhagen"): Date {
  const { epochMilliseconds } = Temporal.PlainDate.from(date).toZonedDateTime(timeZone);
  return new Date(epochMilliseconds);
}

/**
 * The moment it is `time` on the wall in `timeZone` on a day; where the clock is put forward past it, as much later.
 * @param time hour and minute, or more exact
 */
export function momentAt(
  date: CalendarDate,
  time: Temporal.PlainTime | { hour: number; minute: number },
  timeZone = "Europe/Copenhagen",
): Date {
  const plainTime = Temporal.PlainTime.from(time);
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds);
}

/** The last moment of a day on the wall in `timeZone`, to the millisecond. */
export function endOfDay(date: CalendarDate, timeZone = "Europe/Copenhagen"): Date {
  return new Date(startOfDay(addDays(date, 1), timeZone).getTime() - 1);
}
