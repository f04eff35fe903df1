"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { applyTemplateAction } from "@/lib/actions/plan-template";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Makes the plan that is shown below. */
export function ApplyForm({
  templateId,
  agreementId,
  start,
  planHref,
}: {
  templateId: string;
  agreementId: string;
  start: CalendarDate;
  planHref: string;
}) {
  const t = useTranslations("planTemplate.form");
  const { state, pending, form } = useFormAction(applyTemplateAction);
  return (
    <form {...form}>
      {state?.code === "ALREADY_DONE" ? (
        <Notice tone="warning" title={t("taken")} live>
          <a href={planHref}>{t("toPlan")}</a>
        </Notice>
      ) : state?.code === "NOT_FOUND" ? (
        <Notice tone="error" title={t("gone")} live />
      ) : (
        state && <ErrorSummary failure={state} labels={{}} />
      )}
      <input type="hidden" name="templateId" value={templateId} />
      <input type="hidden" name="agreementId" value={agreementId} />
      <input type="hidden" name="start" value={start} />
      <Button type="submit" aria-disabled={pending}>
        {pending ? t("applying") : t("apply")}
      </Button>
    </form>
  );
}
