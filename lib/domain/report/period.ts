import { addDays, addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";

export const periodPresets = ["SINCE_LAST", "QUARTER", "HALF_YEAR", "YEAR", "OWN"] as const;
export type PeriodPreset = (typeof periodPresets)[number];

/** First and last day, both included; the last is the day the figures are of. */
export interface ReportPeriod {
  from: CalendarDate;
  to: CalendarDate;
}

/** The last whole stretch of so many months of the calendar year before a day. */
function lastWhole(months: 3 | 6, today: CalendarDate): ReportPeriod {
  const month = Number(today.slice(5, 7));
  const begun = Math.floor((month - 1) / months) * months + 1;
  const start = `${today.slice(0, 4)}-${String(begun).padStart(2, "0")}-01` as CalendarDate;
  return { from: addMonths(start, -months), to: addDays(start, -1) };
}

/**
 * The days a choice stands for.
 * @param lastAsOf the day the committee's last issued report was of; without one there is no "since"
 * @returns null for a choice that gives none by itself
 */
export function presetPeriod(
  preset: PeriodPreset,
  today: CalendarDate,
  lastAsOf: CalendarDate | null,
): ReportPeriod | null {
  switch (preset) {
    case "SINCE_LAST": {
      if (lastAsOf === null) return null;
      const next = addDays(lastAsOf, 1);
      return { from: next < today ? next : today, to: today };
    }
    case "QUARTER":
      return lastWhole(3, today);
    case "HALF_YEAR":
      return lastWhole(6, today);
    case "YEAR":
      return { from: addDays(addMonths(today, -12), 1), to: today };
    case "OWN":
      return null;
  }
}

/** The stretches of a period in which no agreement held, first to last. */
export function outsideAgreements(
  { from, to }: ReportPeriod,
  agreements: readonly { inForceFrom: CalendarDate; expiresOn: CalendarDate }[],
): ReportPeriod[] {
  const outside: ReportPeriod[] = [];
  let at = from;
  for (const { inForceFrom, expiresOn } of [...agreements].sort((a, b) =>
    a.inForceFrom < b.inForceFrom ? -1 : 1,
  )) {
    if (at > to) break;
    if (inForceFrom > to) break;
    if (inForceFrom > at) outside.push({ from: at, to: addDays(inForceFrom, -1) });
    const next = addDays(expiresOn, 1);
    if (next > at) at = next;
  }
  if (at <= to) outside.push({ from: at, to });
  return outside;
}
