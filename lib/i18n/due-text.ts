import { createTranslator } from "next-intl";
import { addDays } from "@/lib/domain/shared/calendar-date";
import type { DueDate, DueItem } from "@/lib/domain/trial/due";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

/** A due date as a sentence, on a page and in a mail: what is asked now, or what comes on the day. */
export function dueText({ point, on }: DueDate, state: DueItem["state"], locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "digest.due" });
  const date = formatDate(on, locale);
  return state === "COMING"
    ? t("comingText", { date, what: t(`point.${point}`) })
    : t(`asked.${point}`, { date, ended: formatDate(addDays(on, -1), locale) });
}
