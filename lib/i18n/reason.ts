import type { Reason } from "@/lib/domain/freedom/answer";
import { isCalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/** What goes into the sentence of a reason, with its day as people write it. */
export function reasonValues({ values }: Reason, locale: Locale): Record<string, string> {
  const { date } = values;
  return date && isCalendarDate(date) ? { ...values, date: formatDate(date, locale) } : values;
}
