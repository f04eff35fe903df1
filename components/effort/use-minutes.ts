import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/i18n/format";

/** Numbers and minutes in the reader's language: "2,5 min". */
export function useMinutes() {
  const t = useTranslations("effort");
  const locale = useLocale();
  // From ten on a decimal says nothing more.
  const number = (value: number) => formatNumber(value, locale, value < 10 ? 1 : 0);
  return { number, minutes: (value: number) => t("minutes", { value: number(value) }) };
}
