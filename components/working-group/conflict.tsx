"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConflictNotice } from "@/components/forms/conflict-notice";

/** What stands now, for the one who saved second. */
export function Conflict({ current, children }: { current: unknown; children: ReactNode }) {
  const t = useTranslations("workingGroup.form");
  return (
    <ConflictNotice
      about={current}
      title={t("conflictTitle")}
      text={t("conflictNow")}
      hint={t("conflictAgain")}
    >
      <div className="border-line-strong my-2 border-l-4 pl-3 whitespace-pre-line">{children}</div>
    </ConflictNotice>
  );
}
