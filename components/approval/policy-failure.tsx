"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { PolicyLines } from "@/components/approval/policy-lines";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { PolicyConflict } from "@/lib/domain/agreement/policy";
import type { Failure } from "@/lib/domain/shared/result";

/** What stopped the policy: somebody else's lines, shown as they stand now, or the fields that are wrong. */
export function PolicyFailure({
  failure,
  labels,
}: {
  failure: Failure<PolicyConflict>;
  labels: Record<string, string>;
}) {
  const t = useTranslations("approval.policy");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [failure]);
  const { current } = failure;
  if (failure.code !== "CONFLICT" || !current) return <ErrorSummary failure={failure} labels={labels} />;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6 border-2 border-red-700 bg-red-50 p-5">
      <h3 className="text-xl">{t("conflictTitle")}</h3>
      <p className="mt-1 mb-3">{t("conflictText")}</p>
      <PolicyLines lines={current.lines} />
      <p className="mt-3">{t("conflictDays", { days: current.testDays })}</p>
    </div>
  );
}
