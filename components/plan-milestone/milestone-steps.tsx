"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { removeMilestoneAction, restoreMilestoneAction } from "@/lib/actions/plan-milestone";

/** Takes a milestone out of the plan, or puts it back; with a reason for the log. */
export function MilestoneStepForm({ id, version, isOut }: { id: string; version: number; isOut: boolean }) {
  const t = useTranslations("planMilestone");
  const common = useTranslations("common.form");
  const { state, pending, form, field, current } = useFormAction(
    isOut ? restoreMilestoneAction : removeMilestoneAction,
    "step",
  );
  const labels = { reason: t("form.reason"), phaseId: t("form.phase") };
  return (
    <form {...form} className="max-w-xl">
      {state && <ErrorSummary failure={state} labels={labels} />}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={current?.version || version} />
      <TextAreaField
        {...field("reason")}
        label={t("form.reason")}
        hint={t("form.reasonHint")}
        optional={common("optional")}
        rows={2}
      />
      <Button type="submit" variant={isOut ? "primary" : "danger"} aria-disabled={pending}>
        {t(isOut ? "out.restore" : "remove.submit")}
      </Button>
    </form>
  );
}
