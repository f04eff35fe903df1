"use client";

import { useTranslations } from "next-intl";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { StepFailure } from "@/components/wish/step-failure";
import { answerWishAction } from "@/lib/actions/wish";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { AnswerChoices } from "@/lib/domain/wish/page";
import { NEW_PROVISION } from "@/lib/domain/wish/form";
import { liftedStatuses, wishAnswers, type WishKind } from "@/lib/domain/wish/wish";
import { routes } from "@/lib/routes";

/** The answer: yes, partly or no, why, and what a yes changes from which day. */
export function AnswerForm({
  wish,
  choices,
  today,
  primary,
}: {
  wish: { id: string; version: number; kind: WishKind; provisionId: string; ruleId: string };
  choices: AnswerChoices;
  today: CalendarDate;
  primary: boolean;
}) {
  const t = useTranslations("wish.next.answer");
  const common = useTranslations("common.form");
  const { state, pending, form, field, error, typed, current } = useFormAction(answerWishAction, "answer");
  const options = (list: AnswerChoices["rules"]) => list.map(({ id, label }) => ({ value: id, label }));
  const added = choices.newProvision
    ? [{ value: NEW_PROVISION, label: t("newProvision", { law: choices.newProvision }) }]
    : [];
  const labels = {
    answer: t("answer"),
    on: t("on"),
    reason: t("reason"),
    provisionId: t("provisionId"),
    ruleId: t("ruleId"),
    ruleStatus: t("ruleStatus"),
    validFrom: t("validFrom"),
    validTo: t("validTo"),
    condition: t("condition"),
  };
  return (
    <form {...form} className="group/answer max-w-2xl">
      {state && (
        <StepFailure failure={state} labels={labels} prefix="answer" reloadHref={routes.wish(wish.id)} />
      )}
      <input type="hidden" name="id" value={wish.id} />
      <input type="hidden" name="version" value={current?.version ?? wish.version} />
      <RadioSet
        id="answer-answer"
        name="answer"
        question={t("answer")}
        error={error("answer")}
        chosen={typed("answer")}
        choices={wishAnswers.map((answer) => ({ value: answer, label: t(answer) }))}
      />
      <TextField {...field("on", today)} type="date" label={t("on")} className="sm:w-56" />
      <TextAreaField {...field("reason")} label={t("reason")} hint={t("reasonHint")} />
      <fieldset className="border-line mb-6 border-l-4 pl-4 group-has-[[value=REFUSED]:checked]/answer:hidden">
        <legend className="mb-3 text-lg font-semibold">{t("ifYes")}</legend>
        {wish.kind === "WISH" ? (
          <SelectField
            {...field("provisionId", wish.provisionId)}
            label={t("provisionId")}
            hint={t("provisionHint")}
            placeholder={common("choose")}
            options={[...added, ...options(choices.provisions)]}
          />
        ) : (
          <>
            <SelectField
              {...field("ruleId", wish.ruleId)}
              label={t("ruleId")}
              hint={t("ruleHint")}
              placeholder={t("noRule")}
              options={options(choices.rules)}
            />
            <RadioSet
              id="answer-ruleStatus"
              name="ruleStatus"
              question={t("ruleStatus")}
              error={error("ruleStatus")}
              chosen={typed("ruleStatus")}
              choices={liftedStatuses.map((status) => ({ value: status, label: t(status) }))}
            />
          </>
        )}
        <div className="grid gap-x-6 sm:grid-cols-2">
          <TextField {...field("validFrom")} type="date" label={t("validFrom")} />
          <TextField {...field("validTo")} type="date" label={t("validTo")} optional={common("optional")} />
        </div>
        <p className="text-muted -mt-3 mb-5">{t("validToHint")}</p>
        <TextAreaField {...field("condition")} label={t("condition")} hint={t("conditionHint")} />
      </fieldset>
      <Button type="submit" variant={primary ? "primary" : "secondary"} aria-disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
