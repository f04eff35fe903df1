"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { WordingField } from "@/components/plan/wording-field";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { planWorkshopAction } from "@/lib/actions/workshop";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { boardOf, type WorkshopStep } from "@/lib/domain/process/workshop";
import type { WelfareArea } from "@/lib/domain/shared/area";

interface Props {
  round: { id: string; title: string };
  areas: WelfareArea[];
  steps: WorkshopStep[];
  step: WorkshopStep;
  institutions: { id: string; name: string }[];
  institutionId: string | null;
  mayCommon: boolean;
  programmes: { id: string; title: string; entries: number; institutionName: string | null }[];
  submissionKey: string;
  context: WordingContext;
}

/** A new workshop: step and place are mostly known from where one came, so name and time are what is left to write. */
export function PlanForm(props: Props) {
  const { round, areas, steps, institutions, mayCommon, programmes } = props;
  const t = useTranslations("workshop");
  const common = useTranslations("common.form");
  const { state, pending, form, field, error, typed } = useFormAction(planWorkshopAction);
  const [step, setStep] = useState<string>(typed("step", props.step));
  const board = boardOf(areas);
  const labels = {
    step: t("form.step"),
    institutionId: t("form.institution"),
    title: t("form.title"),
    wording: t("form.wording"),
    place: t("form.place"),
    copyFromId: t("form.copyFrom"),
  };
  const first = programmes[0];
  return (
    <form {...form} className="max-w-2xl">
      {state && <ErrorSummary failure={state} labels={labels} />}
      <input type="hidden" name="roundId" value={round.id} />
      <input type="hidden" name="submissionKey" value={props.submissionKey} />
      <RadioSet
        id="step"
        question={labels.step}
        error={error("step")}
        chosen={step}
        onChoose={setStep}
        choices={steps.map((each) => ({ value: each, label: t(`step.${each}`, { board }) }))}
      />
      {institutions.length === 1 && !mayCommon ? (
        <input type="hidden" name="institutionId" value={institutions[0]!.id} />
      ) : (
        step !== "LEADERS" && (
          <SelectField
            {...field("institutionId", props.institutionId)}
            label={labels.institutionId}
            placeholder={mayCommon ? t("form.common") : common("choose")}
            options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )
      )}
      <TextField {...field("title", round.title)} label={labels.title} hint={t("form.titleHint")} />
      <WordingField {...field("wording")} label={labels.wording} context={props.context} />
      <TextField
        {...field("place")}
        label={labels.place}
        hint={t("form.placeHint")}
        optional={common("optional")}
      />
      {programmes.length > 0 && (
        <SelectField
          {...field("copyFromId", state ? "" : first!.id)}
          label={labels.copyFromId}
          hint={t("form.copyFromHint")}
          placeholder={t("form.empty")}
          options={programmes.map(({ id, title, entries, institutionName }) => ({
            value: id,
            label: t("form.programme", {
              title: institutionName ? `${title}, ${institutionName}` : title,
              count: entries,
            }),
          }))}
        />
      )}
      <Button type="submit" aria-disabled={pending}>
        {t("form.create")}
      </Button>
    </form>
  );
}
