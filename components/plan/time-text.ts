import { useLocale, useTranslations } from "next-intl";
import type { Dated } from "@/lib/domain/plan/plan";
import { formatDate, formatPeriod } from "@/lib/i18n/format";

type Told = Pick<Dated, "start" | "end" | "precision" | "bound" | "occurrences">;

/** What a time was understood as: "21.–31. marts 2021 · en del af en måned". */
export function useTimeText() {
  const t = useTranslations("plan.time");
  const locale = useLocale();
  return ({ start, end, precision, bound, occurrences }: Told): string => {
    const times = occurrences.length > 0 ? occurrences : [{ start, end }];
    const periods = times.map((time) =>
      bound === "LATEST"
        ? t("latest", { date: formatDate(time.end, locale) })
        : bound === "EARLIEST"
          ? t("earliest", { date: formatDate(time.start, locale) })
          : formatPeriod(time.start, time.end, locale),
    );
    const sort = bound === "LATEST" ? t("deadline") : t(precision);
    return `${periods.join(" + ")} · ${occurrences.length > 0 ? `${sort}, ${t("several")}` : sort}`;
  };
}
