import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FieldErrors } from "@/lib/domain/shared/result";
import type { Period, ProvisionPeriod } from "@/lib/domain/freedom/validity";

/** The versions before and after, where there are any. */
export interface Neighbours {
  previous: Period | null;
  next: Period | null;
}

/** "2026-12-01" → "01-12-2026", as the forms ask for days. */
const written = (day: CalendarDate) => day.split("-").reverse().join("-");

/**
 * What is wrong with a version's period: reversed, or with a day in common with the version before or after it
 * (domain brief: a record that replaces another ends it the day before). Gaps are allowed.
 */
export function periodErrors({ validFrom, validTo }: Period, { previous, next }: Neighbours): FieldErrors {
  const errors: FieldErrors = {};
  if (validFrom !== null && validTo !== null && validTo < validFrom) errors.validTo = { key: "periodOrder" };
  if (previous) {
    if (validFrom === null) errors.validFrom = { key: "required" };
    else if (previous.validTo !== null && validFrom <= previous.validTo) {
      errors.validFrom = { key: "overlapsPrevious", values: { date: written(previous.validTo) } };
    }
  }
  if (next?.validFrom) {
    const overlaps = validTo === null || validTo >= next.validFrom;
    if (overlaps) errors.validTo ??= { key: "overlapsNext", values: { date: written(next.validFrom) } };
  }
  return errors;
}

/**
 * What is wrong with a new version's period: it has a first day, begins after the old one began, and is not reversed.
 */
export function supersessionErrors(old: Period, { validFrom, validTo }: Period): FieldErrors {
  if (validFrom === null) return { validFrom: { key: "required" } };
  if (old.validFrom !== null && validFrom <= old.validFrom) {
    return { validFrom: { key: "startsTooEarly", values: { date: written(old.validFrom) } } };
  }
  return periodErrors({ validFrom, validTo }, { previous: null, next: null });
}

/** The last day of a version that another replaces from `from`; one that ended earlier keeps its own. */
export function endOfReplaced(old: Period, from: CalendarDate): CalendarDate {
  const dayBefore = addDays(from, -1);
  return old.validTo !== null && old.validTo < dayBefore ? old.validTo : dayBefore;
}

const isOwn = ({ kind }: ProvisionPeriod) => kind === "IN_FORCE" || kind === "EXTENDED";

/**
 * When a provision holds as a whole, by the same rules as `provisionStateOn`: it is in force on exactly the days of
 * this period. Null when what replaces it began first.
 */
export function provisionPeriod(periods: readonly ProvisionPeriod[]): Period | null {
  const own = periods.filter(isOwn);
  const validFrom = own.find(({ kind }) => kind === "IN_FORCE")?.validFrom ?? null;
  const ownEnd = own.at(-1)?.validTo ?? null;
  const replaced = periods.flatMap((period) =>
    period.kind === "REPLACED" && period.validFrom ? [period.validFrom] : [],
  );
  const lastBefore = replaced.length > 0 ? addDays(replaced.sort()[0]!, -1) : null;
  const ends = [ownEnd, lastBefore].filter((end) => end !== null).sort();
  const validTo = ends[0] ?? null;
  return validFrom !== null && validTo !== null && validTo < validFrom ? null : { validFrom, validTo };
}

/** The first day a provision's last own period began; its end cannot lie before. */
export function lastBeginning(periods: readonly ProvisionPeriod[]): CalendarDate | null {
  return periods.findLast(isOwn)?.validFrom ?? null;
}

/**
 * A provision's periods when it ends on a day. A later day than the one it had is an extension, which joins the
 * period before it.
 */
export function endedOn(periods: readonly ProvisionPeriod[], day: CalendarDate): ProvisionPeriod[] {
  const last = periods.findLastIndex(isOwn);
  if (last < 0) return [...periods, { kind: "IN_FORCE", validFrom: null, validTo: day, note: null }];
  const { validTo } = periods[last]!;
  if (validTo !== null && validTo < day) {
    const extension = { kind: "EXTENDED", validFrom: addDays(validTo, 1), validTo: day, note: null } as const;
    return [...periods.slice(0, last + 1), extension, ...periods.slice(last + 1)];
  }
  return periods.map((period, index) => (index === last ? { ...period, validTo: day } : period));
}

/**
 * A provision's periods when another replaces it.
 * @param note what replaced it, in words
 */
export function replacedFrom(
  periods: readonly ProvisionPeriod[],
  from: CalendarDate,
  note: string,
): ProvisionPeriod[] {
  const last = periods.findLastIndex(isOwn);
  const closed = periods.map((period, index) =>
    index === last ? { ...period, validTo: endOfReplaced(period, from) } : period,
  );
  return [...closed, { kind: "REPLACED", validFrom: from, validTo: null, note }];
}
