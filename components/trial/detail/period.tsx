import { useLocale, useTranslations } from "next-intl";
import type { TrialRecord } from "@/lib/domain/trial/record";
import { formatDate } from "@/lib/i18n/format";

/** "1. marts 2026 – 30. september 2026", or as much of it as is known. */
export function Period({ trial }: { trial: Pick<TrialRecord, "periodStart" | "periodEnd"> }) {
  const t = useTranslations("trial.detail");
  const locale = useLocale();
  const from = trial.periodStart && formatDate(trial.periodStart, locale);
  const to = trial.periodEnd && formatDate(trial.periodEnd, locale);
  if (from && to) return t("periodBoth", { from, to });
  if (from) return t("periodFrom", { from });
  if (to) return t("periodTo", { to });
  return t("periodNone");
}
