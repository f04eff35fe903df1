import { useLocale, useTranslations } from "next-intl";
import type { Period } from "@/lib/domain/freedom/validity";
import { formatDate } from "@/lib/i18n/format";

/** Puts a period in words: "1. august 2021 – 31. juli 2022", "fra 1. august 2021", or that nobody knows. */
export function usePeriodText(): (period: Period) => string {
  const t = useTranslations("upkeep.history");
  const locale = useLocale();
  return ({ validFrom, validTo }) => {
    const from = validFrom && formatDate(validFrom, locale);
    const to = validTo && formatDate(validTo, locale);
    if (from && to) return t("period", { from, to });
    if (from) return t("from", { from });
    return to ? t("to", { to }) : t("unknownPeriod");
  };
}
