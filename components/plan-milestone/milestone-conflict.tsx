"use client";

import { useLocale, useTranslations } from "next-intl";
import { ConflictNotice } from "@/components/forms/conflict-notice";
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
    <ConflictNotice
      about={current}
      text={t(current.isRemoved ? "removed" : "title")}
      above={t("stands")}
      lines={fields.map((field) => [labels[field]!, told(field)])}
      isBeside
    />
  );
}
