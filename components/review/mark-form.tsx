"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { useFieldError } from "@/components/forms/use-field-error";
import { verdictIcons } from "@/components/review/tally-view";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { markRuleAction } from "@/lib/actions/rule-review";
import { ruleVerdicts } from "@/lib/domain/freedom/review";
import type { ReviewedRuleItem } from "@/lib/domain/freedom/review-page";

/** One rule's answer, saved by itself. */
export function MarkForm({
  reviewId,
  institutionId,
  rule,
}: {
  reviewId: string;
  institutionId: string;
  rule: ReviewedRuleItem;
}) {
  const t = useTranslations("review");
  const common = useTranslations("common.form");
  const { state, pending, form } = useFormAction(markRuleAction);
  // What the form was opened with: another row's saving brings newer data, but not into these fields.
  const [opened] = useState(rule.own);
  const verdictId = `${rule.id}-verdict`;
  const commentId = `${rule.id}-comment`;
  const failure = state?.failure ?? null;
  const error = useFieldError(failure?.fieldErrors);
  const verdictError = error("verdict");
  const verdict = state ? state.values.verdict : opened?.verdict;
  const current = failure?.current;
  return (
    <form {...form} className="mt-3">
      {current ? (
        <Notice tone="warning" title={t("mark.conflictTitle")} live>
          <p>
            {t("mark.conflictText", {
              verdict: t(`verdict.${current.verdict}`),
              comment: current.comment && `»${current.comment}«`,
            })}
          </p>
        </Notice>
      ) : (
        failure && (
          <ErrorSummary
            failure={failure}
            labels={{ verdict: t("mark.verdict"), comment: t("mark.comment") }}
            prefix={rule.id}
          />
        )
      )}
      <input type="hidden" name="reviewId" value={reviewId} />
      <input type="hidden" name="ruleId" value={rule.id} />
      <input type="hidden" name="institutionId" value={institutionId} />
      <input type="hidden" name="version" value={state?.version ?? opened?.version ?? 0} />
      <fieldset
        id={verdictId}
        tabIndex={-1}
        aria-describedby={verdictError ? `${verdictId}-error` : undefined}
        className={cx("mb-4", verdictError && "border-l-4 border-red-700 pl-3")}
      >
        <legend className="sr-only">{t("mark.question", { title: rule.title })}</legend>
        {verdictError && (
          <p id={`${verdictId}-error`} className="mb-2 font-semibold text-red-700">
            {verdictError}
          </p>
        )}
        <div className="grid gap-2 sm:grid-cols-3">
          {ruleVerdicts.map((each) => {
            const Icon = verdictIcons[each];
            return (
              <label
                key={each}
                className="border-line-strong has-checked:border-petrol-700 has-checked:bg-petrol-50 has-checked:ring-petrol-700 flex min-h-14 cursor-pointer items-center gap-3 rounded-md border px-4 py-2 has-checked:ring-1"
              >
                <input
                  type="radio"
                  name="verdict"
                  value={each}
                  defaultChecked={verdict === each}
                  className="accent-petrol-700 size-6 shrink-0"
                />
                <span className="min-w-0 grow">
                  <span className="block font-semibold">{t(`verdict.${each}`)}</span>
                  <span className="text-muted block text-[0.9375rem]">{t(`verdictHint.${each}`)}</span>
                </span>
                <Icon aria-hidden className="text-muted size-5 shrink-0" />
              </label>
            );
          })}
        </div>
      </fieldset>
      <TextAreaField
        id={commentId}
        name="comment"
        rows={1}
        label={t("mark.comment")}
        hint={common("noPersonalData")}
        optional={common("optional")}
        error={error("comment")}
        defaultValue={String(state ? (state.values.comment ?? "") : (opened?.comment ?? ""))}
      />
      <p className="-mt-1 flex flex-wrap items-center gap-4">
        <Button
          type="submit"
          variant="secondary"
          aria-disabled={pending}
          aria-label={t("mark.saveFor", { title: rule.title })}
        >
          {pending ? t("mark.saving") : t("mark.save")}
        </Button>
        <span role="status" className="font-semibold text-green-700">
          {state && !failure && !pending ? t("mark.saved") : ""}
        </span>
      </p>
    </form>
  );
}
