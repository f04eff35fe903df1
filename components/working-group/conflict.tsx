"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";

/** What stands now, for the one who saved second. */
export function Conflict({ current, children }: { current: unknown; children: ReactNode }) {
  const t = useTranslations("workingGroup.form");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [current]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6 border-2 border-red-700 bg-red-50 p-5">
      <h2 className="text-xl">{t("conflictTitle")}</h2>
      <p className="mt-1">{t("conflictNow")}</p>
      <div className="border-line-strong my-2 border-l-4 pl-3 whitespace-pre-line">{children}</div>
      <p>{t("conflictAgain")}</p>
    </div>
  );
}
