import { useLocale, useTranslations } from "next-intl";
import type { Period } from "@/lib/domain/plan/plan";
import { formatDate } from "@/lib/i18n/format";

/**
 * How a time is said on screen: as it was written. What has no wording of its own is only said to lie in its phase:
 * the dates that place it in the drawing were never written.
 */
export function useWording(phases: { id: string; label: string }[]) {
  const t = useTranslations("plan");
  const labels = new Map(phases.map(({ id, label }) => [id, label]));
  return (wording: string | null, phaseId: string | null): string =>
    wording ?? t("inPhase", { phase: (phaseId && labels.get(phaseId)) ?? "" });
}

/** The registered days of a trial. */
export function useTrialPeriod() {
  const t = useTranslations("plan.trials");
  const locale = useLocale();
  return ({ start, end }: Period, openEnd: boolean): string =>
    openEnd
      ? t("openPeriod", { from: formatDate(start, locale) })
      : t("period", { from: formatDate(start, locale), to: formatDate(end, locale) });
}
