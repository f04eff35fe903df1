"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
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
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [current]);
  const fields = Object.entries(current.now);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6 border-2 border-red-700 bg-red-50 p-5">
      <p className="font-semibold">{t(current.isRemoved ? "removed" : "title")}</p>
      {fields.length > 0 && (
        <>
          <p className="mt-2">{t("stands")}</p>
          <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
            {fields.map(([field, value]) => (
              <div key={field} className="contents">
                <dt className="font-semibold">{labels[field]}</dt>
                <dd className="[overflow-wrap:anywhere] whitespace-pre-line">{value ?? t("empty")}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
