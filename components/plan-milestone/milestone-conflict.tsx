"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { MilestoneConflict, MilestoneNow } from "@/lib/domain/plan/milestone-form";
import { formatDate } from "@/lib/i18n/format";

/** What somebody else saved meanwhile, so that one can see both before saving again. */
export function MilestoneConflictNotice({
  current,
  labels,
}: {
  current: MilestoneConflict;
  labels: Record<string, string>;
}) {
  const t = useTranslations("planMilestone.conflict");
  const plan = useTranslations("plan");
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [current]);
  const { now } = current;
  const told = (field: keyof MilestoneNow): string => {
    if (field === "kind") return plan(`kind.${now.kind!}`);
    if (field === "state") return plan(`state.${now.state!}`);
    if (field === "exactOn" || field === "reachedOn") {
      const day = now[field];
      return day ? formatDate(day, locale) : t("empty");
    }
    return now[field] ?? t("empty");
  };
  const fields = Object.keys(now) as (keyof MilestoneNow)[];
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6 border-2 border-red-700 bg-red-50 p-5">
      <p className="font-semibold">{t(current.isRemoved ? "removed" : "title")}</p>
      {fields.length > 0 && (
        <>
          <p className="mt-2">{t("stands")}</p>
          <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
            {fields.map((field) => (
              <div key={field} className="contents">
                <dt className="font-semibold">{labels[field]}</dt>
                <dd className="[overflow-wrap:anywhere] whitespace-pre-line">{told(field)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
