import { createTranslator } from "next-intl";
import { periodShift, planFields, type PlanChange } from "@/lib/domain/log/plan-change";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

/** A change of the plan in words, one sentence for each field: "Perioden er forlænget til 1. juni 2026." */
export function planChangeSentences(change: PlanChange, locale: Locale): string[] {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "log" });
  return planFields.flatMap((field) => {
    const pair = change[field];
    if (!pair) return [];
    const { before, after } = pair;
    if (field === "periodStart" || field === "periodEnd") {
      const date = after ?? before;
      if (date === null) return [];
      const shift = periodShift(field, pair);
      return [t(`change.${field}.${shift as "set"}`, { date: formatDate(date as CalendarDate, locale) })];
    }
    return [t(after === null ? `change.${field}.removed` : `change.${field}.changed`, { text: after ?? "" })];
  });
}
