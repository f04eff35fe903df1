"use client";

import { useLocale, useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { EvaluationAnswers } from "@/components/evaluation/evaluation-answers";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { saveEvaluationAction } from "@/lib/actions/evaluation";
import { evaluationQuestions, type EvaluationTexts } from "@/lib/domain/evaluation/evaluation";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** The four questions. Whoever comes second sees what a colleague wrote and keeps their own. */
export function EvaluationForm({
  trialId,
  round,
  version,
  first,
  openedAt,
}: {
  trialId: string;
  round: number;
  /** of the saved evaluation; 0 when there is none */
  version: number;
  /** what the fields begin with */
  first: EvaluationTexts;
  openedAt: string;
}) {
  const t = useTranslations("evaluation");
  const common = useTranslations("common.form");
  const locale = useLocale();
  const { state, pending, form, error, typed, current: theirs } = useFormAction(saveEvaluationAction);
  const labels = Object.fromEntries(evaluationQuestions.map((name) => [name, t(`question.${name}`)]));
  return (
    <form {...form} aria-label={t("title")}>
      {state && !theirs && <ErrorSummary failure={state} labels={labels} />}
      {theirs && (
        <Notice tone="warning" title={t("conflictTitle")} live>
          <p>
            {t("conflict", { name: theirs.authorName, date: formatDate(theirs.savedOn, locale) })}{" "}
            {t("conflictKept")}
          </p>
          <details className="mt-2">
            <summary className="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
              {t("conflictShow")}
            </summary>
            <EvaluationAnswers texts={theirs} />
          </details>
        </Notice>
      )}
      <input type="hidden" name="id" value={trialId} />
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="version" value={theirs?.version ?? version} />
      <input type="hidden" name="openedAt" value={openedAt} />
      {evaluationQuestions.map((name) => (
        <TextAreaField
          key={name}
          id={name}
          label={labels[name]}
          hint={t(`hint.${name}`)}
          optional={name === "seen" ? undefined : common("optional")}
          error={error(name)}
          defaultValue={typed(name, first[name])}
          rows={4}
        />
      ))}
      <p className="flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={pending}>
          {t(theirs ? "saveAnyway" : "save")}
        </Button>
        <ButtonLink href={routes.trial(trialId)} variant="quiet">
          {t("cancel")}
        </ButtonLink>
      </p>
    </form>
  );
}
