"use client";

import { useLocale, useTranslations } from "next-intl";
import { AlertBox } from "@/components/forms/alert-box";
import { ErrorSummary } from "@/components/forms/error-summary";
import { WordChanges } from "@/components/report/changes";
import { Button, buttonClass } from "@/components/ui/button";
import type { ReportConflict } from "@/lib/domain/report/report";
import type { Failure } from "@/lib/domain/shared/result";
import { formatInstant } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What stopped the saving. Of a conflict it is told who was first and what one's own words would change. */
export function SaveFailure({
  failure,
  labels,
  isQuiet,
  id,
}: {
  failure: Failure<ReportConflict>;
  labels: Record<string, string>;
  isQuiet: boolean;
  id: string;
}) {
  const t = useTranslations("report.edit");
  const locale = useLocale();
  const { current } = failure;
  if (failure.code !== "CONFLICT" || !current) {
    return isQuiet && failure.fieldErrors ? null : <ErrorSummary failure={failure} labels={labels} />;
  }
  return (
    <AlertBox about={failure} className="max-w-4xl">
      <h2 className="text-xl">{t("conflictTitle")}</h2>
      <p className="mt-1 max-w-prose">
        {t("conflictText", {
          name: current.byName,
          time: formatInstant(new Date(current.updatedAt), locale),
        })}
      </p>
      <div className="bg-paper my-4 p-4">
        {current.changes.length === 0 ? (
          <p>{t("conflictSame")}</p>
        ) : (
          <WordChanges changes={current.changes} />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="danger">
          {t("conflictMine")}
        </Button>
        <a href={routes.report(id)} target="_blank" rel="noreferrer" className={buttonClass("secondary")}>
          {t("conflictTheirs")}
        </a>
        <span className="text-muted">{t("conflictTheirsHint")}</span>
      </div>
    </AlertBox>
  );
}
