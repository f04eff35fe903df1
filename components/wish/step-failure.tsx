"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { Failure } from "@/lib/domain/shared/result";
import type { WishConflict } from "@/lib/domain/wish/record";
import { formatDate } from "@/lib/i18n/format";

/** What stopped a step: somebody else's step, told with where the wish stands now, or the fields that are wrong. */
export function StepFailure({
  failure,
  labels,
  reloadHref,
}: {
  failure: Failure<WishConflict>;
  labels: Record<string, string>;
  reloadHref: string;
}) {
  const t = useTranslations("wish");
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [failure]);
  const { current } = failure;
  if (failure.code !== "CONFLICT" || !current) return <ErrorSummary failure={failure} labels={labels} />;
  const words = { stage: t(`stage.${current.stage}`), date: formatDate(current.on, locale) };
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6 border-2 border-red-700 bg-red-50 p-5">
      <h3 className="text-xl">{t("next.conflictTitle")}</h3>
      <p className="mt-1">
        {current.by ? t("next.conflictBy", { ...words, name: current.by }) : t("next.conflictText", words)}
      </p>
      <p className="mt-1">
        {t("next.conflictAgain")} <a href={reloadHref}>{t("next.reload")}</a>
      </p>
    </div>
  );
}
