"use client";

import { useTranslations } from "next-intl";
import { AlertBox } from "@/components/forms/alert-box";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { RuleHead } from "@/components/review/rule-head";
import { TallyView } from "@/components/review/tally-view";
import { Button } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { decideRulesAction } from "@/lib/actions/rule-review";
import { municipalRuleStatuses } from "@/lib/domain/freedom/record";
import type { ReviewedRuleItem } from "@/lib/domain/freedom/review-page";
import { municipalBodies } from "@/lib/domain/freedom/upkeep";
import { routes } from "@/lib/routes";

/** The rules with what institutions say, a tick each, and one decision for all that are ticked. */
export function DecideForm({ reviewId, rules }: { reviewId: string; rules: ReviewedRuleItem[] }) {
  const t = useTranslations("review.decide");
  const review = useTranslations("review");
  const { state, pending, form, field, error, typed, current } = useFormAction(decideRulesAction);
  const chosen = new Set([state?.values.rules ?? []].flat());
  const titles = current?.titles;
  const rulesError = error("rules");
  return (
    <form {...form}>
      {titles ? (
        <AlertBox about={state}>
          <h3 className="text-xl">{t("conflictTitle")}</h3>
          <p className="mt-1">
            {t("conflictText", { title: titles.join(", ") })}{" "}
            <a href={routes.ruleReview(reviewId)}>{t("reload")}</a>
          </p>
        </AlertBox>
      ) : (
        state && (
          <ErrorSummary
            failure={state}
            labels={{
              rules: t("rules"),
              status: t("status"),
              decidedOn: t("decidedOn"),
              decidedBy: t("decidedBy"),
              validFrom: t("validFrom"),
              reason: t("reason"),
            }}
          />
        )
      )}
      <input type="hidden" name="id" value={reviewId} />
      <fieldset
        id="rules"
        tabIndex={-1}
        aria-describedby={rulesError ? "rules-error" : undefined}
        className={rulesError ? "border-l-4 border-red-700 pl-3" : undefined}
      >
        <legend className="sr-only">{t("rules")}</legend>
        {rulesError && (
          <p id="rules-error" className="mb-2 font-semibold text-red-700">
            {rulesError}
          </p>
        )}
        <ol className="border-line divide-line max-w-3xl divide-y border-y">
          {rules.map((rule) => {
            const value = `${rule.version} ${rule.id}`;
            return (
              <li key={rule.id} className="grid gap-x-4 py-5 sm:grid-cols-[minmax(0,1fr)_auto]">
                <div>
                  <RuleHead rule={rule} />
                  <TallyView rule={rule} />
                </div>
                {rule.canBeDecided && (
                  <label className="flex min-h-11 w-fit cursor-pointer items-center gap-3 self-start py-1.5">
                    <input
                      type="checkbox"
                      name="rules"
                      value={value}
                      aria-label={t("choose", { title: rule.title })}
                      defaultChecked={chosen.has(value)}
                      className="accent-petrol-700 size-6 shrink-0"
                    />
                    {t("chooseShort")}
                  </label>
                )}
              </li>
            );
          })}
        </ol>
      </fieldset>
      {rules.some(({ canBeDecided }) => canBeDecided) ? (
        <div className="border-petrol-700 mt-8 max-w-3xl rounded-lg border-2 p-4 sm:p-6">
          <h3>{t("title")}</h3>
          <p className="mt-1 mb-4 max-w-prose">{t("lead")}</p>
          <RadioSet
            id="status"
            question={t("status")}
            error={error("status")}
            chosen={typed("status")}
            choices={municipalRuleStatuses.map((status) => ({
              value: status,
              label: review(`decision.${status}`),
              hint: review(`decisionHint.${status}`),
            }))}
          />
          <div className="grid gap-x-6 sm:grid-cols-2">
            <TextField {...field("decidedOn")} type="date" label={t("decidedOn")} />
            <SelectField
              {...field("decidedBy")}
              label={t("decidedBy")}
              placeholder={t("chooseBody")}
              options={municipalBodies.map((body) => ({ value: body, label: review(`body.${body}`) }))}
            />
          </div>
          <TextField
            {...field("validFrom")}
            type="date"
            label={t("validFrom")}
            hint={t("validFromHint")}
            className="sm:max-w-56"
          />
          <TextAreaField {...field("reason")} label={t("reason")} />
          <Button type="submit" aria-disabled={pending}>
            {pending ? t("submitting") : t("submit")}
          </Button>
        </div>
      ) : (
        <p className="mt-6 font-semibold">{t("allDecided")}</p>
      )}
    </form>
  );
}
