import type { Locale } from "@/lib/i18n/locale";
import da from "@/lib/i18n/messages/da";
import en from "@/lib/i18n/messages/en";

/** The shape of the Danish messages; a test holds the English ones to the same keys. */
export type Messages = typeof da;

export function messagesFor(locale: Locale): Messages {
  return locale === "en" ? (en as Messages) : da;
}
