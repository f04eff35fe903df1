"use client";

import { useLocale, useTranslations } from "next-intl";
import { AlertBox } from "@/components/forms/alert-box";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { Failure } from "@/lib/domain/shared/result";
import type { WishConflict } from "@/lib/domain/wish/record";
import { formatDate } from "@/lib/i18n/format";

/** What stopped a step: somebody else's step, told with where the wish stands now, or the fields that are wrong. */
export function StepFailure({
  failure,
  labels,
  prefix,
  reloadHref,
}: {
  failure: Failure<WishConflict>;
  labels: Record<string, string>;
  prefix: string;
  reloadHref: string;
}) {
  const t = useTranslations("wish");
  const locale = useLocale();
  const { current } = failure;
  if (failure.code !== "CONFLICT" || !current)
    return <ErrorSummary failure={failure} labels={labels} prefix={prefix} />;
  const words = { stage: t(`stage.${current.stage}`), date: formatDate(current.on, locale) };
  return (
    <AlertBox about={failure}>
      <h3 className="text-xl">{t("next.conflictTitle")}</h3>
      <p className="mt-1">
        {current.by ? t("next.conflictBy", { ...words, name: current.by }) : t("next.conflictText", words)}
      </p>
      <p className="mt-1">
        {t("next.conflictAgain")} <a href={reloadHref}>{t("next.reload")}</a>
      </p>
    </AlertBox>
  );
}
