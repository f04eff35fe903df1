import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** What decides whether an agreement covers an area on a day. Both days are included. */
export interface AgreementPeriod {
  kind: "STATUTORY" | "MUNICIPAL";
  areas: WelfareArea[];
  inForceFrom: CalendarDate;
  expiresOn: CalendarDate;
}

export function isInForce(
  agreement: Pick<AgreementPeriod, "inForceFrom" | "expiresOn">,
  day: CalendarDate,
): boolean {
  return agreement.inForceFrom <= day && day <= agreement.expiresOn;
}

/**
 * The agreement a trial in this area lives on that day. Where a statutory and a municipal agreement overlap the
 * statutory one frees from more and is meant; between two of one kind, the newest.
 * @returns null when nothing covers the area on the day
 */
export function agreementFor<T extends AgreementPeriod>(
  agreements: readonly T[],
  area: WelfareArea,
  day: CalendarDate,
): T | null {
  const covering = agreements.filter(
    (agreement) => agreement.areas.includes(area) && isInForce(agreement, day),
  );
  const rank = ({ kind, inForceFrom }: T) => `${kind === "STATUTORY" ? 1 : 0} ${inForceFrom}`;
  return covering.reduce<T | null>((best, next) => (!best || rank(next) > rank(best) ? next : best), null);
}

/** For a day no agreement covers: the last that ended before it, else the first to come; null when there is none. */
export function nearestAgreement<T extends AgreementPeriod>(
  agreements: readonly T[],
  area: WelfareArea,
  day: CalendarDate,
): T | null {
  const here = agreements.filter(({ areas }) => areas.includes(area));
  const last = here
    .filter(({ expiresOn }) => expiresOn < day)
    .reduce<T | null>((best, each) => (!best || each.expiresOn > best.expiresOn ? each : best), null);
  if (last) return last;
  return here
    .filter(({ inForceFrom }) => inForceFrom > day)
    .reduce<T | null>((first, each) => (!first || each.inForceFrom < first.inForceFrom ? each : first), null);
}
