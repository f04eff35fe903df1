"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { movePlanStartAction } from "@/lib/actions/plan-template";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Carries out the move that is shown, with a reason. */
export function MoveForm({
  agreementId,
  start,
  everything,
  stamp,
  reloadHref,
}: {
  agreementId: string;
  start: CalendarDate;
  everything: boolean;
  stamp: number;
  reloadHref: string;
}) {
  const t = useTranslations("planTemplate.form");
  const { state, pending, form, field } = useFormAction(movePlanStartAction);
  const labels = { reason: t("reason") };
  return (
    <form {...form} className="max-w-2xl">
      {state?.code === "CONFLICT" ? (
        <Notice tone="warning" title={t("moveConflict")} live>
          <a href={reloadHref}>{t("moveReload")}</a>
        </Notice>
      ) : (
        state && <ErrorSummary failure={state} labels={labels} />
      )}
      <input type="hidden" name="agreementId" value={agreementId} />
      <input type="hidden" name="start" value={start} />
      <input type="hidden" name="everything" value={everything ? "yes" : ""} />
      <input type="hidden" name="stamp" value={stamp} />
      <TextAreaField
        {...field("reason")}
        label={labels.reason}
        optional={t("optional")}
        hint={t("reasonHint")}
        rows={2}
      />
      <Button type="submit" aria-disabled={pending}>
        {t("move")}
      </Button>
    </form>
  );
}
