import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { LeaningTrial, SunsetItem } from "@/lib/domain/sunset/leaning";
import { LANDING_NOTICE_DAYS } from "@/lib/domain/trial/landing";

/** When somebody is reminded that a trial has no landing, in days before the end; the digest of that week tells it. */
export const reminderNotices = [LANDING_NOTICE_DAYS, 90, 30, 0] as const;

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
