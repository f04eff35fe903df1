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
