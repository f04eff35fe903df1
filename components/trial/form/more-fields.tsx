"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckList } from "@/components/trial/form/check-list";
import { ChoiceChips, ChoiceGroup, type Choice } from "@/components/trial/form/choice-chips";
import { FieldGroup } from "@/components/trial/form/field-group";
import { RadioList } from "@/components/ui/radio-list";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { exemptionNeeds } from "@/lib/domain/exemption/need";
import { MOST_GOALS_OF_TRIAL } from "@/lib/domain/trial/contribution";
import type { TrialFormStart } from "@/lib/domain/trial/form";
import type { TrialField, TrialFormValues } from "@/lib/domain/trial/input";
import { sharingLevels } from "@/lib/domain/trial/sharing";
import { initiators, type ClassificationKind } from "@/lib/domain/trial/trial";

/** Choices of the place, with labels in the reader's language. */
export interface PlaceChoices {
  topics: { kind: ClassificationKind; choices: Choice[] }[];
  institutions: Choice[];
  provisions: Choice[];
  rules: Choice[];
  goals: Choice[];
}

interface GroupProps {
  start: TrialFormStart;
  values: TrialFormValues;
  choices: PlaceChoices;
  onlyProposal: boolean;
  error: (field: string) => string | undefined;
}

/** Everything that is optional, folded; a group with an error in it, or with something filled in, stands open. */
export function MoreFields(props: GroupProps) {
  const t = useTranslations("trial.form.group");
  const { values, error, choices, onlyProposal } = props;
  const group = (name: Parameters<typeof t>[0], fields: TrialField[], children: ReactNode) => {
    const filled = fields.filter((field) => values[field].length > 0).length;
    const open = filled > 0 || fields.some((field) => error(field));
    return (
      <FieldGroup key={name} title={t(name)} filled={filled} open={open}>
        {children}
      </FieldGroup>
    );
  };
  return (
    <>
      {group(
        "more",
        [
          "purpose",
          "change",
          "expectedResult",
          "observedEffect",
          "participants",
          "participantCount",
          "initiator",
          "costsMoney",
        ],
        <StoryFields {...props} />,
      )}
      {choices.goals.length > 0 && group("goals", ["goals"], <GoalFields {...props} />)}
      {group("period", ["periodStart", "periodEnd"], <PeriodFields {...props} />)}
      {choices.topics.length > 0 && group("topics", ["topics"], <TopicFields {...props} />)}
      {group("institutions", ["furtherInstitutionIds"], <InstitutionFields {...props} />)}
      {group(
        "parts",
        ["subActivities", "nationalNeed", "provisionIds", "municipalNeed", "municipalRuleIds"],
        <PartFields {...props} />,
      )}
      {!onlyProposal && group("sharing", [], <SharingFields {...props} />)}
    </>
  );
}

function StoryFields({ start, values, error }: GroupProps) {
  const t = useTranslations("trial");
  const text = (
    id: "purpose" | "change" | "expectedResult" | "observedEffect" | "participants",
    hint?: string,
  ) => (
    <TextAreaField id={id} label={t(`field.${id}`)} hint={hint} error={error(id)} defaultValue={values[id]} />
  );
  return (
    <>
      {text("purpose", t("form.purposeHint"))}
      {text("change")}
      {text("expectedResult", t("form.expectedHint"))}
      {start.trial && text("observedEffect", t("form.observedHint"))}
      {text("participants", t("form.participantsHint"))}
      <TextField
        id="participantCount"
        label={t("field.participantCount")}
        error={error("participantCount")}
        defaultValue={values.participantCount}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-40"
      />
      <SelectField
        id="initiator"
        label={t("field.initiator")}
        error={error("initiator")}
        placeholder={t("value.unknown")}
        options={initiators.map((value) => ({ value, label: t(`initiator.${value}`) }))}
        defaultValue={values.initiator}
      />
      <SelectField
        id="costsMoney"
        label={t("field.costsMoney")}
        error={error("costsMoney")}
        placeholder={t("value.unknown")}
        options={[
          { value: "YES", label: t("value.yes") },
          { value: "NO", label: t("value.no") },
        ]}
        defaultValue={values.costsMoney}
      />
    </>
  );
}

function GoalFields({ values, choices, error }: GroupProps) {
  const t = useTranslations("trial");
  const hint = t("form.goalsHint", { max: MOST_GOALS_OF_TRIAL });
  return (
    <ChoiceGroup id="goals" legend={t("form.goalsLegend")} hint={hint} error={error("goals")}>
      <CheckList name="goals" choices={choices.goals} chosen={values.goals} />
    </ChoiceGroup>
  );
}

function PeriodFields({ start, values, error, onlyProposal }: GroupProps) {
  const t = useTranslations("trial");
  const { trial, stages } = start;
  return (
    <>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {(["periodStart", "periodEnd"] as const).map((id) => (
          <TextField
            key={id}
            id={id}
            type="date"
            label={t(`field.${id}`)}
            error={error(id)}
            defaultValue={values[id]}
          />
        ))}
      </div>
      {!onlyProposal && stages.length > 0 && (
        <SelectField
          id="stage"
          label={t("field.stage")}
          hint={trial ? undefined : t("form.stageHint")}
          error={error("stage")}
          placeholder={trial ? undefined : t("form.stageAuto")}
          options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
          defaultValue={values.stage}
        />
      )}
      {trial && stages.length === 0 && (
        <>
          <input type="hidden" name="stage" value={trial.stage} />
          <p className="text-muted">{t("form.stageFixed", { stage: t(`stage.${trial.stage}`) })}</p>
        </>
      )}
    </>
  );
}

function TopicFields({ values, choices, error }: GroupProps) {
  const t = useTranslations("trial.kind");
  return choices.topics.map((group, index) => (
    <ChoiceGroup
      key={group.kind}
      id={index === 0 ? "topics" : `topics-${index}`}
      legend={t(group.kind)}
      error={index === 0 ? error("topics") : undefined}
    >
      <ChoiceChips name="topics" choices={group.choices} chosen={values.topics} />
    </ChoiceGroup>
  ));
}

function InstitutionFields({ values, choices, error }: GroupProps) {
  const t = useTranslations("trial");
  if (choices.institutions.length === 0) return <p className="text-muted">{t("form.noFurther")}</p>;
  return (
    <ChoiceGroup
      id="furtherInstitutionIds"
      legend={t("field.furtherInstitutionIds")}
      hint={t("form.furtherHint")}
      error={error("furtherInstitutionIds")}
    >
      <CheckList
        name="furtherInstitutionIds"
        choices={choices.institutions}
        chosen={values.furtherInstitutionIds}
      />
    </ChoiceGroup>
  );
}

function PartFields({ values, choices, error }: GroupProps) {
  const t = useTranslations("trial");
  const needs = [
    ...exemptionNeeds.map((value) => ({
      value: value as string,
      label: t(`need.${value}`),
      hint: t(`form.needHint.${value}`),
    })),
    { value: "", label: t("need.UNKNOWN"), hint: t("form.needHint.UNKNOWN") },
  ];
  const list = (id: "provisionIds" | "municipalRuleIds", options: Choice[]) =>
    options.length > 0 && (
      <ChoiceGroup id={id} legend={t(`field.${id}`)} hint={t("form.provisionsHint")} error={error(id)}>
        <CheckList name={id} choices={options} chosen={values[id]} />
      </ChoiceGroup>
    );
  return (
    <>
      <TextAreaField
        id="subActivities"
        label={t("field.subActivities")}
        hint={t("form.subActivitiesHint")}
        error={error("subActivities")}
        defaultValue={values.subActivities}
      />
      <ChoiceGroup id="nationalNeed" legend={t("form.nationalLegend")} error={error("nationalNeed")}>
        <RadioList name="nationalNeed" choices={needs} chosen={values.nationalNeed} />
      </ChoiceGroup>
      {list("provisionIds", choices.provisions)}
      <ChoiceGroup id="municipalNeed" legend={t("form.municipalLegend")} error={error("municipalNeed")}>
        <RadioList name="municipalNeed" choices={needs} chosen={values.municipalNeed} />
      </ChoiceGroup>
      {list("municipalRuleIds", choices.rules)}
    </>
  );
}

function SharingFields({ values, error }: GroupProps) {
  const t = useTranslations("trial");
  return (
    <ChoiceGroup id="sharing" legend={t("form.sharingLegend")} error={error("sharing")}>
      <RadioList
        name="sharing"
        chosen={values.sharing}
        choices={sharingLevels.map((value) => ({
          value,
          label: t(`sharing.${value}`),
          hint: t(`form.sharingHint.${value}`),
        }))}
      />
    </ChoiceGroup>
  );
}
