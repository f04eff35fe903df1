"use client";

import { useTranslations } from "next-intl";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { refreshReportAction } from "@/lib/actions/report";
import type { ReportSection } from "@/lib/domain/report/part";
import type { ReportPeriod } from "@/lib/domain/report/period";

/** Puts in exactly the figures that were shown. */
export function RefreshForm({
  report,
  period,
  sections,
  stamp,
}: {
  report: { id: string; version: number };
  period: ReportPeriod;
  sections: readonly ReportSection[];
  stamp: string;
}) {
  const t = useTranslations("report.refresh");
  const common = useTranslations("common.error");
  const { state, pending, form } = useFormAction(refreshReportAction);
  return (
    <form {...form} className="mt-8">
      {state && (
        <Notice tone="error" title={t("conflictTitle")} live>
          <p>{state.code === "CONFLICT" ? t("conflictText") : common(state.code)}</p>
        </Notice>
      )}
      <input type="hidden" name="id" value={report.id} />
      <input type="hidden" name="version" value={report.version} />
      <input type="hidden" name="from" value={period.from} />
      <input type="hidden" name="to" value={period.to} />
      <input type="hidden" name="stamp" value={stamp} />
      {sections.map((section) => (
        <input key={section} type="hidden" name="sections" value={section} />
      ))}
      <Button type="submit" aria-disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
