"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { StageBadge } from "@/components/trial/stage-badge";
import { Notice } from "@/components/ui/notice";
import type { ChangePreview, RecordFormStart } from "@/lib/domain/freedom/upkeep-form";
import { routes } from "@/lib/routes";

/** The trials a change touches, how they were found, and where all of them can be seen. */
export function ChangePanel({
  preview,
  start,
  isStale,
}: {
  preview: ChangePreview;
  start: RecordFormStart;
  isStale: boolean;
}) {
  const t = useTranslations("upkeep.preview");
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [preview]);
  const { type, mode, record } = start;
  const how = mode === "new" ? "howWords" : type === "FENCE_POST" ? "howLinked" : "howUses";
  const filter = type === "PROVISION" ? { provision: record?.id } : { rule: record?.id };
  return (
    <section
      ref={box}
      id="touched"
      tabIndex={-1}
      aria-labelledby="touched-title"
      className="border-petrol-700 bg-petrol-50 mt-8 border-l-4 p-4 outline-none sm:p-6"
    >
      <h2 id="touched-title" className="text-xl">
        {t("title", { count: preview.total })}
      </h2>
      <p className="mt-2">{preview.total === 0 ? t("none") : t(how)}</p>
      <p className="text-muted">{t("scope")}</p>
      {preview.total > 0 && mode !== "new" && <p className="mt-2">{t("kept")}</p>}
      {preview.shown.length > 0 && (
        <ul className="divide-line border-line mt-4 divide-y border-y">
          {preview.shown.map((trial) => (
            <li key={trial.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3">
              <div className="min-w-0">
                <a
                  href={routes.trial(trial.id)}
                  target="_blank"
                  rel="noreferrer"
                  className="text-petrol-700 font-semibold underline underline-offset-4"
                >
                  {trial.title} <span className="text-sm font-normal">({t("openNew")})</span>
                </a>
                <p className="text-muted text-[0.9375rem]">
                  {trial.institution}, {trial.municipality} · {t(trial.why)}
                </p>
              </div>
              <StageBadge stage={trial.stage} />
            </li>
          ))}
        </ul>
      )}
      {preview.total > preview.shown.length && (
        <p className="mt-3">{t("shown", { shown: preview.shown.length, total: preview.total })}</p>
      )}
      {record && type !== "FENCE_POST" && preview.total > 0 && (
        <p className="mt-3">
          <a href={routes.trials(filter)} target="_blank" rel="noreferrer">
            {t("all", { count: preview.total })} <span className="text-sm">({t("openNew")})</span>
          </a>
        </p>
      )}
      <div role="status">{isStale && <Notice tone="warning" title={t("stale")} className="mt-4 mb-0" />}</div>
    </section>
  );
}
