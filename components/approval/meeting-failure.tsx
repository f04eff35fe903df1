"use client";

import { useLocale, useTranslations } from "next-intl";
import { AlertBox } from "@/components/forms/alert-box";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { MeetingConflict } from "@/lib/domain/agreement/agenda";
import type { Failure } from "@/lib/domain/shared/result";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What stopped the minutes: the trials others had moved, with what was saved beside them, or the fields that are wrong. */
export function MeetingFailureView({
  failure,
  labels,
}: {
  failure: Failure<MeetingConflict>;
  labels: Record<string, string>;
}) {
  const t = useTranslations("approval.meeting");
  const stageName = useTranslations("trial.stage");
  const locale = useLocale();
  const { current } = failure;
  if (failure.code !== "CONFLICT" || !current) return <ErrorSummary failure={failure} labels={labels} />;
  const { moved, saved } = current;
  return (
    <AlertBox about={failure} className="no-print">
      <h2 className="text-xl">{t("movedTitle", { count: moved.length })}</h2>
      <ul className="mt-2 list-disc pl-5">
        {moved.map(({ id, title, stage, by, on }) => (
          <li key={id}>
            <a href={routes.trial(id)} target="_blank" rel="noreferrer">
              {title}
            </a>
            <span className="block">
              {by && on
                ? t("movedBy", { name: by, stage: stageName(stage), date: formatDate(on, locale) })
                : t("moved", { stage: stageName(stage) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2">{t("movedText")}</p>
      {saved.length > 0 && (
        <>
          <h3 className="mt-4 text-lg">{t("doneTitle", { count: saved.length })}</h3>
          <ul className="mt-1 list-disc pl-5">
            {saved.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </AlertBox>
  );
}
