"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { ChoiceField, TextAreaField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { issueVersionAction, keepVersionAction } from "@/lib/actions/report";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Keeps the draft as it stands, perhaps as put to the committee. */
export function KeepForm({
  report,
  today,
}: {
  report: { id: string; version: number; committee: string };
  today: CalendarDate;
}) {
  const t = useTranslations("report.versions");
  const common = useTranslations("common.form");
  const { state, pending, form, field } = useFormAction(keepVersionAction);
  const labels = { note: t("note"), issuedOn: t("issuedOn") };
  return (
    <form {...form} className="max-w-2xl">
      {state?.code === "CONFLICT" ? (
        <Notice tone="error" title={t("conflictTitle")} live>
          <p>{t("conflictText")}</p>
        </Notice>
      ) : (
        state && <ErrorSummary failure={state} labels={labels} />
      )}
      <input type="hidden" name="id" value={report.id} />
      <input type="hidden" name="version" value={report.version} />
      <TextAreaField
        {...field("note")}
        label={labels.note}
        hint={t("noteHint")}
        optional={common("optional")}
        rows={2}
      />
      <ChoiceField
        id="issue"
        name="issue"
        value="1"
        label={t("issue", { committee: report.committee })}
        hint={t("issueHint")}
        defaultChecked={state?.values.issue === "1"}
      />
      <div className="mt-2 ml-9">
        <TextField {...field("issuedOn", today)} type="date" label={labels.issuedOn} className="sm:w-56" />
      </div>
      <Button type="submit" aria-disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}

/** Says of a kept version that it was put to the committee. */
export function IssueForm({ id, number, today }: { id: string; number: number; today: CalendarDate }) {
  const t = useTranslations("report.versions");
  const prefix = `v${number}`;
  const { state, pending, form, field } = useFormAction(issueVersionAction, prefix);
  return (
    <details open={state !== null}>
      <summary className="text-petrol-700 hover:text-petrol-900 inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
        {t("mark")}
      </summary>
      <form {...form} className="mt-2">
        {state && <ErrorSummary failure={state} labels={{ issuedOn: t("issuedOn") }} prefix={prefix} />}
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="number" value={number} />
        <TextField {...field("issuedOn", today)} type="date" label={t("issuedOn")} className="sm:w-56" />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("mark")}
        </Button>
      </form>
    </details>
  );
}
