"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { takeUpCheckAction, waiveCheckAction } from "@/lib/actions/checklist";
import type { CheckItem } from "@/lib/domain/trial/checklist";

interface Subject {
  trialId: string;
  item: CheckItem;
}

/** Leaves an item out of the list, with a reason. */
export function WaiveForm({ trialId, item }: Subject) {
  const t = useTranslations("evaluation");
  const { state, pending, form, field } = useFormAction(waiveCheckAction, item);
  return (
    <details className="no-print" open={state !== null || undefined}>
      <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
        {t("checklist.waive")}
        <span className="sr-only">: {t(`check.${item}`)}</span>
      </summary>
      <form {...form} className="bg-mist mt-1 rounded-lg p-4">
        {state && <ErrorSummary failure={state} labels={{ reason: t("checklist.reason") }} prefix={item} />}
        <input type="hidden" name="id" value={trialId} />
        <input type="hidden" name="item" value={item} />
        <TextField {...field("reason")} label={t("checklist.reason")} />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("checklist.waiveSubmit")}
        </Button>
      </form>
    </details>
  );
}

/** Takes it up again. */
export function TakeUpForm({ trialId, item }: Subject) {
  const t = useTranslations("evaluation");
  const { state, pending, form } = useFormAction(takeUpCheckAction);
  return (
    <form {...form} className="no-print">
      {state && <ErrorSummary failure={state} labels={{}} />}
      <input type="hidden" name="id" value={trialId} />
      <input type="hidden" name="item" value={item} />
      <Button type="submit" variant="quiet" className="-ml-3" aria-disabled={pending}>
        {t("checklist.takeUp")}
        <span className="sr-only">: {t(`check.${item}`)}</span>
      </Button>
    </form>
  );
}
