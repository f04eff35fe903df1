import { Temporal } from "temporal-polyfill";
import type { DigestRhythm } from "@/lib/domain/member/digest";
import { addDays, calendarDateAt, daysBetween, type CalendarDate } from "@/lib/domain/shared/calendar-date";

/** From this hour on the day of the digests, on the clock in Denmark. */
const FROM_HOUR = 6;
/** Nobody is written to more often than this, whatever they chose before and choose now. */
export const DIGEST_PAUSE_DAYS = 7;
/** What somebody has been told and left as it is they are told again after this long. */
export const REPEAT_DAYS = 30;

const weekday = (day: CalendarDate) => Temporal.PlainDate.from(day).dayOfWeek;
const dayOfMonth = (day: CalendarDate) => Number(day.slice(8));

/** The Monday of the week. */
function mondayOf(day: CalendarDate): CalendarDate {
  return addDays(day, 1 - weekday(day));
}

/** The day, from six in the morning until midnight in Denmark, in summer as in winter; null at night. */
export function mailDayAt(instant: Date): CalendarDate | null {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(
    "Europe/Copenhagen",
  );
  return zoned.hour >= FROM_HOUR ? calendarDateAt(instant) : null;
}

/**
 * The day whose digests are to be sent at this moment: Monday from the morning on.
 * @returns null at any other time; what was missed is told the week after
 */
export function digestDayAt(instant: Date): CalendarDate | null {
  const day = mailDayAt(instant);
  return day !== null && weekday(day) === 1 ? day : null;
}

/** True on the days of a rhythm: every Monday, or the first one of the month. */
function isDayOf(rhythm: DigestRhythm, day: CalendarDate): boolean {
  if (rhythm === "NEVER" || weekday(day) !== 1) return false;
  return rhythm === "WEEKLY" || dayOfMonth(day) <= 7;
}

/** True when somebody with this rhythm may be written to on the day. */
export function isDigestDue(
  rhythm: DigestRhythm,
  day: CalendarDate,
  lastSentOn: CalendarDate | null,
): boolean {
  if (lastSentOn !== null && daysBetween(lastSentOn, day) < DIGEST_PAUSE_DAYS) return false;
  return isDayOf(rhythm, day);
}

/** The last day that a digest of this day looks ahead to: the next one tells the rest. */
export function digestHorizon(rhythm: DigestRhythm, day: CalendarDate): CalendarDate {
  let next = addDays(mondayOf(day), 7);
  while (rhythm === "MONTHLY" && !isDayOf("MONTHLY", next)) next = addDays(next, 7);
  return addDays(next, -1);
}

/** The digest in which something that falls on a day is told: the last one up to it. */
export function toldOn(rhythm: DigestRhythm, day: CalendarDate): CalendarDate {
  let monday = mondayOf(day);
  while (rhythm === "MONTHLY" && !isDayOf("MONTHLY", monday)) monday = addDays(monday, -7);
  return monday;
}

/**
 * The last digest day up to `today` on which something was to be told: when it came up, and every month after.
 * @param on the day it is about, today or before or within what the digest looks ahead to
 */
export function lastTold(rhythm: DigestRhythm, on: CalendarDate, today: CalendarDate): CalendarDate {
  const repeats = on > today ? 0 : Math.floor(daysBetween(on, today) / REPEAT_DAYS);
  return toldOn(rhythm, addDays(on, repeats * REPEAT_DAYS));
}

/** What a plan asks for is told this long before its time ends. */
export const PLAN_REACH_DAYS = 28;

/** The last day of which a digest of this day tells what a plan asks for: four weeks, and never less than till the next. */
export function planHorizon(rhythm: DigestRhythm, day: CalendarDate): CalendarDate {
  const [reach, next] = [addDays(day, PLAN_REACH_DAYS), digestHorizon(rhythm, day)];
  return reach > next ? reach : next;
}

/**
 * The first digest that tells of something whose time ends on a day within its horizon.
 * @param today a digest day that tells of it
 */
export function firstTold(rhythm: DigestRhythm, on: CalendarDate, today: CalendarDate): CalendarDate {
  let day = today;
  for (;;) {
    const before = toldOn(rhythm, addDays(day, -1));
    if (planHorizon(rhythm, before) < on) return day;
    day = before;
  }
}

/** True when something came up after the last digest. */
export function isNews(cameUpOn: CalendarDate, lastSentOn: CalendarDate | null): boolean {
  return lastSentOn === null || cameUpOn > lastSentOn;
}
