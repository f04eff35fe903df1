"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { addInvolvementAction, removeInvolvementAction } from "@/lib/actions/log";
import { involvedGroups } from "@/lib/domain/log/entry";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Notes a group, the day and perhaps a few words. */
export function AddHeardForm({
  trialId,
  start,
}: {
  trialId: string;
  start: { openedAt: string; today: CalendarDate };
}) {
  const t = useTranslations("log.heard");
  const log = useTranslations("log");
  const common = useTranslations("common.form");
  const { state, pending, form, field } = useFormAction(addInvolvementAction, "heard");
  const labels = { group: t("group"), heardOn: t("heardOn"), note: t("note") };
  return (
    <details className="no-print mt-2" open={state !== null || undefined}>
      <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
        {t("add")}
      </summary>
      <form {...form} aria-label={t("add")} className="bg-mist mt-1 max-w-2xl rounded-lg p-4 sm:p-5">
        {state && <ErrorSummary failure={state} labels={labels} prefix="heard" />}
        <input type="hidden" name="id" value={trialId} />
        <input type="hidden" name="openedAt" value={start.openedAt} />
        <SelectField
          {...field("group")}
          label={labels.group}
          placeholder={common("choose")}
          options={involvedGroups.map((group) => ({ value: group, label: log(`group.${group}`) }))}
        />
        <TextField
          {...field("heardOn", start.today)}
          type="date"
          label={labels.heardOn}
          className="sm:w-56"
        />
        <TextAreaField
          {...field("note")}
          label={labels.note}
          optional={common("optional")}
          hint={common("noPersonalData")}
        />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("submit")}
        </Button>
      </form>
    </details>
  );
}

/** Takes a line away; the page then offers to undo it. */
export function RemoveHeardForm({ trialId, id, label }: { trialId: string; id: string; label: string }) {
  const t = useTranslations("log.heard");
  const { state, pending, form } = useFormAction(removeInvolvementAction);
  return (
    <form {...form} className="no-print shrink-0">
      {state && <ErrorSummary failure={state} labels={{}} />}
      <input type="hidden" name="id" value={trialId} />
      <input type="hidden" name="involvementId" value={id} />
      <Button type="submit" variant="quiet" className="-my-2" aria-label={label} aria-disabled={pending}>
        {t("remove")}
      </Button>
    </form>
  );
}
