"use client";

import { useTranslations } from "next-intl";
import { PolicyLines } from "@/components/approval/policy-lines";
import { AlertBox } from "@/components/forms/alert-box";
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
  const { current } = failure;
  if (failure.code !== "CONFLICT" || !current) return <ErrorSummary failure={failure} labels={labels} />;
  return (
    <AlertBox about={failure}>
      <h3 className="text-xl">{t("conflictTitle")}</h3>
      <p className="mt-1 mb-3">{t("conflictText")}</p>
      <PolicyLines lines={current.lines} />
      <p className="mt-3">{t("conflictDays", { days: current.testDays })}</p>
    </AlertBox>
  );
}
