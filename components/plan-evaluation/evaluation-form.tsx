"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button, ButtonLink } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { savePlanEvaluationAction } from "@/lib/actions/plan-evaluation";
import { assessmentField } from "@/lib/domain/process/assessment-field";
import type { EvaluationConflict, EvaluationLayer, PlanEvaluation } from "@/lib/domain/process/goal";

/** The words of the closed list of degrees, spelled out here so that the form does not carry the domain along. */
const degrees = ["NOT_BEGUN", "ON_THE_WAY", "MOSTLY", "FULLY"] as const;

/** One year's evaluation in one layer; in the municipality's, what institutions wrote stands beside each goal. */
export function EvaluationForm({
  agreementId,
  year,
  layer,
  institutionId,
  evaluation,
  goals,
  material,
  back,
}: {
  agreementId: string;
  year: number;
  layer: EvaluationLayer;
  institutionId: string | null;
  /** null: not begun */
  evaluation: PlanEvaluation | null;
  /** with what institutions wrote of it, drawn by the server; null where nothing is gathered */
  goals: { id: string; text: string; isRemoved: boolean; material: ReactNode }[];
  /** what institutions wrote of the year as a whole */
  material: ReactNode;
  back: string;
}) {
  const t = useTranslations("goal.form");
  const degree = useTranslations("goal.degree");
  const common = useTranslations("common");
  const { state, pending, form, field, error, typed, current: now } = useFormAction(savePlanEvaluationAction);
  const labels = {
    summary: t("summary"),
    consequence: t("consequence"),
    url: t("url"),
    ...Object.fromEntries(
      goals.map(({ id, text }) => [assessmentField("text", id), t("wordsFor", { goal: text })]),
    ),
  };
  const optional = common("form.optional");
  return (
    <form {...form}>
      {now ? (
        <Conflict current={now} goals={goals} />
      ) : (
        state && <ErrorSummary failure={state} labels={labels} />
      )}
      {Object.entries({ agreementId, year, layer, institutionId: institutionId ?? "" }).map(
        ([name, hidden]) => (
          <input key={name} type="hidden" name={name} value={hidden} />
        ),
      )}
      <input type="hidden" name="version" value={now?.version ?? evaluation?.version ?? 0} />
      <div className={material ? "grid gap-x-10 lg:grid-cols-2" : undefined}>
        <div>
          <TextAreaField
            {...field("summary", evaluation?.summary)}
            label={t("summary")}
            hint={t("summaryHint")}
            rows={5}
          />
          <TextAreaField
            {...field("consequence", evaluation?.consequence)}
            label={t("consequence")}
            hint={t("consequenceHint")}
            optional={optional}
          />
          <TextField
            {...field("url", evaluation?.url)}
            label={t("url")}
            inputMode="url"
            autoComplete="off"
            optional={optional}
          />
        </div>
        {material && (
          <section aria-labelledby="material" className="mb-8">
            <h2 id="material" className="mb-2 text-lg">
              {t("materialSummaries")}
            </h2>
            {material}
          </section>
        )}
      </div>
      {layer !== "NATIONAL" && (
        <section aria-labelledby="goals" className="mt-4">
          <h2 id="goals" className="text-xl">
            {t("goals")}
          </h2>
          <p className="text-muted mb-4">{t(goals.length > 0 ? "goalsHint" : "noGoals")}</p>
          {goals.map((goal) => {
            const [words, chosen] = [assessmentField("text", goal.id), assessmentField("degree", goal.id)];
            const said = evaluation?.assessments.find(({ goalId }) => goalId === goal.id);
            return (
              <fieldset
                key={goal.id}
                className={`border-line mb-6 border-t pt-4 ${goal.material ? "grid gap-x-10 lg:grid-cols-2" : ""}`}
              >
                <legend className="float-left mb-3 w-full text-lg font-semibold [overflow-wrap:anywhere] lg:col-span-2">
                  {goal.text}
                  {goal.isRemoved && <span className="text-muted font-normal"> ({t("removedGoal")})</span>}
                </legend>
                <div className="clear-left min-w-0">
                  <TextAreaField
                    id={words}
                    label={t("words")}
                    error={error(words)}
                    defaultValue={typed(words, said?.text)}
                  />
                  <SelectField
                    id={chosen}
                    label={t("degree")}
                    placeholder={t("degreeNone")}
                    options={degrees.map((each) => ({ value: each, label: degree(each) }))}
                    defaultValue={typed(chosen, said?.degree)}
                    className="sm:w-72"
                  />
                </div>
                {goal.material && (
                  <div className="min-w-0 pb-4">
                    <h3 className="mb-2 text-base">{t("material")}</h3>
                    {goal.material}
                  </div>
                )}
              </fieldset>
            );
          })}
        </section>
      )}
      <p className="flex flex-wrap gap-3">
        <Button type="submit" name="finish" value="1" aria-disabled={pending}>
          {pending ? t("saving") : t("finish")}
        </Button>
        <Button type="submit" name="finish" value="0" variant="secondary" aria-disabled={pending}>
          {t("draft")}
        </Button>
        <ButtonLink variant="quiet" href={back}>
          {common("actions.cancel")}
        </ButtonLink>
      </p>
    </form>
  );
}

/** What stands now, for the one who saved second. */
function Conflict({
  current,
  goals,
}: {
  current: EvaluationConflict;
  goals: { id: string; text: string }[];
}) {
  const t = useTranslations("goal.form");
  const degree = useTranslations("goal.degree");
  const textOf = (id: string) => goals.find((goal) => goal.id === id)?.text;
  return (
    <ConflictNotice
      about={current}
      title={t("conflictTitle", { name: current.authorName })}
      text={t("conflictNow")}
      hint={t("conflictAgain")}
    >
      <blockquote className="border-line-strong my-2 border-l-4 pl-3 whitespace-pre-line">
        {[current.summary, current.consequence, current.url].filter(Boolean).join("\n\n")}
        {current.assessments.map(({ goalId, degree: chosen, text }) => (
          <p key={goalId} className="mt-2">
            <strong>{textOf(goalId)}</strong>
            {chosen && ` (${degree(chosen)})`}: {text}
          </p>
        ))}
      </blockquote>
    </ConflictNotice>
  );
}
