import { createTranslator } from "next-intl";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { CountingNote } from "@/lib/domain/statistic/note";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

/** A counting note as a sentence, the same on screen and in every file. */
export function countingNoteText({ key, values }: CountingNote, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "overview.notes" });
  const date = values.date as CalendarDate | undefined;
  const counts = { unique: 0, count: 0, ...values } as { unique: number; count: number };
  return t(key, { ...counts, date: date ? formatDate(date, locale) : "" });
}
