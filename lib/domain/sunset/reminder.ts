import { addDays, daysBetween, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { LeaningTrial, SunsetItem } from "@/lib/domain/sunset/leaning";
import { LANDING_NOTICE_DAYS, landingHorizon } from "@/lib/domain/trial/landing";

/** When somebody is reminded that a trial has no landing, in days before the end. */
export const reminderNotices = [LANDING_NOTICE_DAYS, 90, 30, 0] as const;
/** Nobody is reminded more often than this. */
export const DIGEST_PAUSE_DAYS = 7;
/** A provision nobody has checked is brought up again this often. */
export const RECHECK_REPEAT_DAYS = 30;

/** The days on which an end is reminded of, in order. */
export function reminderDays(endsOn: CalendarDate): CalendarDate[] {
  return reminderNotices.map((days) => addDays(endsOn, -days));
}

/** Every day from `today` on which a trial's people are reminded; none once a landing is chosen. */
export function comingReminders(
  { trial, causes }: Pick<SunsetItem, "causes"> & { trial: Pick<LeaningTrial, "landing"> },
  today: CalendarDate,
): CalendarDate[] {
  if (trial.landing !== null) return [];
  const days = new Set(causes.flatMap(({ endsOn }) => reminderDays(endsOn)));
  return [...days].filter((day) => day >= today).sort();
}

/** The latest day up to `today` on which the trial was to be reminded of; null when there has been none. */
export function latestReminder(
  { trial, causes }: Pick<SunsetItem, "causes"> & { trial: Pick<LeaningTrial, "landing"> },
  today: CalendarDate,
): CalendarDate | null {
  if (trial.landing !== null) return null;
  const passed = causes.flatMap(({ endsOn }) => reminderDays(endsOn)).filter((day) => day <= today);
  return passed.sort().at(-1) ?? null;
}

/** True when enough time has gone since the last digest and something came up after it. */
function isDigestDue(
  cameUp: (CalendarDate | null)[],
  lastSentOn: CalendarDate | null,
  today: CalendarDate,
): boolean {
  if (lastSentOn !== null && daysBetween(lastSentOn, today) < DIGEST_PAUSE_DAYS) return false;
  return cameUp.some((day) => day !== null && (lastSentOn === null || day > lastSentOn));
}

/** One mail to one person about everything that waits for them. */
export interface Digest<I> {
  userId: string;
  items: I[];
}

/**
 * The mails of one day: 180, 90 and 30 days before the end and on the day, at most one a week for each person. It
 * catches up after days on which nobody ran it, and each mail lists all that is without a landing and near its end.
 * @param waiting each person's items
 * @param lastSent the day of each person's latest digest
 */
export function sunsetDigests<I extends SunsetItem>(
  waiting: ReadonlyMap<string, readonly I[]>,
  lastSent: ReadonlyMap<string, CalendarDate>,
  today: CalendarDate,
): Digest<I>[] {
  return [...waiting].flatMap(([userId, all]) => {
    const cameUp = all.map((item) => latestReminder(item, today));
    if (!isDigestDue(cameUp, lastSent.get(userId) ?? null, today)) return [];
    const items = all.filter(
      ({ trial, endsOn }) => trial.landing === null && endsOn <= landingHorizon(today),
    );
    return [{ userId, items }];
  });
}

/** The latest day up to `today` on which the check of a provision was asked for: its day, and every month after. */
export function latestRecheckAsked(recheckOn: CalendarDate, today: CalendarDate): CalendarDate | null {
  if (recheckOn > today) return null;
  const repeats = Math.floor(daysBetween(recheckOn, today) / RECHECK_REPEAT_DAYS);
  return addDays(recheckOn, repeats * RECHECK_REPEAT_DAYS);
}

/** The mails of one day to those who keep provisions whose wording must be checked again. */
export function recheckDigests<I extends { recheckOn: CalendarDate }>(
  kept: ReadonlyMap<string, readonly I[]>,
  lastSent: ReadonlyMap<string, CalendarDate>,
  today: CalendarDate,
): Digest<I>[] {
  return [...kept].flatMap(([userId, all]) => {
    const items = all.filter(({ recheckOn }) => recheckOn <= today);
    const cameUp = items.map(({ recheckOn }) => latestRecheckAsked(recheckOn, today));
    return isDigestDue(cameUp, lastSent.get(userId) ?? null, today) ? [{ userId, items }] : [];
  });
}
