import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** A stretch of days, both included; null = open. */
export interface Period {
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
}

export const validityKinds = ["IN_FORCE", "REPLACED", "EXTENDED", "CITED_VERSION"] as const;
export type ValidityKind = (typeof validityKinds)[number];

/** One record of how a provision held over time, as its source tells it. */
export interface ProvisionPeriod extends Period {
  kind: ValidityKind;
  note: string | null;
}

/** True when the day lies in the period. */
export function holdsOn({ validFrom, validTo }: Period, day: CalendarDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** True when the two have a day in common. */
export function overlaps(one: Period, other: Period): boolean {
  return (
    (one.validTo === null || other.validFrom === null || other.validFrom <= one.validTo) &&
    (other.validTo === null || one.validFrom === null || one.validFrom <= other.validTo)
  );
}

/** How a provision stands on a day; `note` says what replaced it. */
export type ProvisionState =
  | { state: "IN_FORCE"; validFrom: CalendarDate | null; validTo: CalendarDate | null; note: string | null }
  | { state: "NOT_YET"; validFrom: CalendarDate }
  | { state: "REPLACED"; since: CalendarDate; note: string | null }
  | { state: "ENDED"; lastDay: CalendarDate };

/**
 * How a provision stands on a day (domain brief, "How the freedom check decides", validity): what replaces it ends
 * it the day before; the date of a cited version is not its beginning; an extension joins the period before it.
 * @param periods in the order of the source; none = in force as far as anyone knows
 */
export function provisionStateOn(periods: readonly ProvisionPeriod[], day: CalendarDate): ProvisionState {
  const replacements = periods.filter(({ kind, validFrom }) => kind === "REPLACED" && validFrom !== null);
  const replaced = replacements.filter(({ validFrom }) => validFrom! <= day).at(-1);
  if (replaced) return { state: "REPLACED", since: replaced.validFrom!, note: replaced.note };

  const own = periods.filter(({ kind }) => kind === "IN_FORCE" || kind === "EXTENDED");
  const starts = own.filter(({ kind }) => kind === "IN_FORCE");
  const from = starts.length === 0 ? null : starts[0]!.validFrom;
  const last = own.at(-1);
  const ends = own.some(({ validTo }) => validTo !== null) ? (last?.validTo ?? null) : null;
  if (from !== null && day < from) return { state: "NOT_YET", validFrom: from };
  if (ends !== null && ends < day) return { state: "ENDED", lastDay: ends };
  const note = periods.findLast((period) => holdsOn(period, day))?.note ?? null;
  return { state: "IN_FORCE", validFrom: from, validTo: ends, note };
}
