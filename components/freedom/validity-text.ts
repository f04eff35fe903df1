import { useLocale, useTranslations } from "next-intl";
import type { Period } from "@/lib/domain/freedom/validity";
import { formatDate } from "@/lib/i18n/format";

/** "Gælder 15. maj 2021 til 30. september 2024", with only what is known; null when nothing is. */
export function useValidityText(): (period: Period) => string | null {
  const t = useTranslations("freedom.check");
  const locale = useLocale();
  return ({ validFrom, validTo }) => {
    const from = validFrom && formatDate(validFrom, locale);
    const to = validTo && formatDate(validTo, locale);
    if (from && to) return t("validBetween", { from, to });
    if (from) return t("validFrom", { from });
    return to ? t("validTo", { to }) : null;
  };
}
