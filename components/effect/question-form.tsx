"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { noteTouched } from "@/components/forms/note-touched";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { saveLearningQuestionAction } from "@/lib/actions/effect";

/** What the trial's people want to become wiser about. */
export function QuestionForm({ trialId, question }: { trialId: string; question: string | null }) {
  const t = useTranslations("effect.questionForm");
  const { state, pending, form, field, current: theirs } = useFormAction(saveLearningQuestionAction);
  return (
    <form {...form} onFocus={noteTouched} className="mb-10 max-w-prose">
      {state && !theirs && <ErrorSummary failure={state} labels={{ question: t("label") }} />}
      {theirs && (
        <Notice tone="warning" live>
          {theirs.question ? t("conflict", { question: theirs.question }) : t("conflictEmpty")}
        </Notice>
      )}
      <input type="hidden" name="trialId" value={trialId} />
      <input type="hidden" name="seen" value={(theirs ? theirs.question : question) ?? ""} />
      <input type="hidden" name="openedAt" defaultValue="" />
      <TextAreaField {...field("question", question)} label={t("label")} hint={t("hint")} rows={2} />
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {t("save")}
      </Button>
    </form>
  );
}
