"use client";

import { useLocale, useTranslations } from "next-intl";
import { AlertBox } from "@/components/forms/alert-box";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFieldError } from "@/components/forms/use-field-error";
import type { Failure } from "@/lib/domain/shared/result";
import type { LifeConflict } from "@/lib/domain/trial/life-conflict";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What stopped a move: that somebody else moved it, that it cannot be made from here, or the fields that are wrong. */
export function MoveFailure({
  failure,
  trialId,
  labels,
  prefix,
}: {
  failure: Failure<LifeConflict>;
  trialId: string;
  labels: Record<string, string>;
  prefix?: string;
}) {
  const t = useTranslations("trial");
  const locale = useLocale();
  const sentence = useFieldError(failure.fieldErrors)("move");
  const { current } = failure;
  const conflict = failure.code === "CONFLICT" && current;
  if (!sentence && !conflict) return <ErrorSummary failure={failure} labels={labels} prefix={prefix} />;
  const told = conflict && {
    stage: t(`stage.${conflict.stage}`),
    name: conflict.by ?? "",
    date: conflict.on ? formatDate(conflict.on, locale) : "",
  };
  return (
    <AlertBox about={failure}>
      {sentence && <p className="font-semibold">{sentence}</p>}
      {told && (
        <>
          <h3 className="text-xl">{t("life.conflictTitle")}</h3>
          <p className="mt-1">
            {told.name && told.date ? t("life.conflictBy", told) : t("life.conflict", told)}
          </p>
          <p className="mt-1">
            {t("life.conflictAgain")} <a href={routes.trial(trialId)}>{t("life.reload")}</a>
          </p>
        </>
      )}
    </AlertBox>
  );
}
