"use client";

import { useTranslations } from "next-intl";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import type { PhaseConflict } from "@/lib/domain/plan/phase";

/** What somebody else saved meanwhile, so that one can see both before saving again. */
export function PhaseConflictNotice({
  current,
  labels,
}: {
  current: PhaseConflict;
  labels: Record<string, string>;
}) {
  const t = useTranslations("planPhase.conflict");
  return (
    <ConflictNotice
      about={current}
      text={t(current.isRemoved ? "removed" : "title")}
      above={t("stands")}
      lines={Object.entries(current.now).map(([field, value]) => [labels[field]!, value ?? t("empty")])}
      isBeside
    />
  );
}
