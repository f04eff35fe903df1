import { useLocale, useTranslations } from "next-intl";
import type { Reason } from "@/lib/domain/freedom/answer";
import { isCalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

/** What a reason may speak of; a sentence uses the ones it needs. */
const nothing = {
  title: "",
  paragraph: "",
  law: "",
  agreement: "",
  date: "",
  condition: "",
  replacement: "",
};

/** The sentence of a reason, its day written out. */
export function useReasonText(): (reason: Reason) => string {
  const t = useTranslations("freedom.reason");
  const locale = useLocale();
  return ({ key, values }) => {
    const { date = "" } = values;
    const shown = isCalendarDate(date) ? formatDate(date, locale) : date;
    return t(key, { ...nothing, ...values, date: shown }).trim();
  };
}
