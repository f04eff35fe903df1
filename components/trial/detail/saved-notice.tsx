"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { removeLocalDraftsOf } from "@/components/trial/form/local-draft";
import { Notice } from "@/components/ui/notice";
import { formatTime } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Says what was saved and when, and clears what the browser had kept of the form. */
export function SavedNotice({
  saved,
  trialId,
  at,
  similar,
}: {
  saved: "new" | "edit" | "restored" | "exemptions" | "moved" | "undone" | "corrected" | "evaluated";
  trialId: string;
  /** instant, as ISO text */
  at: string;
  similar: { id: string; title: string }[];
}) {
  const t = useTranslations("trial.detail");
  const locale = useLocale();
  useEffect(() => {
    if (saved === "new" || saved === "edit") removeLocalDraftsOf(saved === "new" ? null : trialId);
  }, [saved, trialId]);
  return (
    <Notice tone="success" title={t(`saved.${saved}`)} live className="no-print">
      <p>{t("savedAt", { time: formatTime(new Date(at), locale) })}</p>
      {similar.length > 0 && (
        <>
          <p className="mt-2">{t("similarTitle")}</p>
          <ul className="list-disc pl-5">
            {similar.map(({ id, title }) => (
              <li key={id}>
                <a href={routes.trial(id)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
