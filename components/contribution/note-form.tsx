"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { saveContributionNoteAction } from "@/lib/actions/contribution";

/** How a trial contributes to a goal, in a sentence or two; keeps what was typed. */
export function NoteForm({
  goalId,
  trialId,
  note,
}: {
  goalId: string;
  trialId: string;
  note: string | null;
}) {
  const t = useTranslations("contribution");
  const { state, pending, form, field, current: now } = useFormAction(saveContributionNoteAction, trialId);
  return (
    <form {...form} className="max-w-2xl pb-2">
      {now ? (
        <Notice tone="error" title={t("conflictTitle")} live>
          <p>{now.note ? t("conflictNow", { note: now.note }) : t("conflictNone")}</p>
          <p>{t("conflictAgain")}</p>
        </Notice>
      ) : (
        state?.ok === false && <ErrorSummary failure={state} labels={{ note: t("note") }} prefix={trialId} />
      )}
      <input type="hidden" name="goalId" value={goalId} />
      <input type="hidden" name="trialId" value={trialId} />
      <input type="hidden" name="seen" value={(now ? now.note : note) ?? ""} />
      <TextAreaField {...field("note", note)} label={t("note")} hint={t("noteHint")} rows={2} />
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {t("save")}
      </Button>
      <span role="status" className="text-muted ml-3">
        {state?.ok && !pending ? t("saved") : ""}
      </span>
    </form>
  );
}
