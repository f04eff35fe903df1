"use client";

import { useTranslations } from "next-intl";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { ChoiceField, SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioSet } from "@/components/ui/radio-set";
import { askDilemmaAction, editDilemmaAction } from "@/lib/actions/dilemma";

interface Props {
  /** null: a new one */
  dilemma: { id: string; version: number } | null;
  institutions: { id: string; name: string }[];
  institutionId: string | null;
  trial: { id: string; title: string } | null;
  values: { title: string; text: string; question: string; shared: boolean };
  isFromLog?: boolean;
  submissionKey?: string;
}

/** A question to the politicians: headline, what stands against what, the one question, and who may read it. */
export function DilemmaForm(props: Props) {
  const { dilemma, institutions, trial, values } = props;
  const t = useTranslations("dilemma.form");
  const common = useTranslations("common.form");
  const { state, pending, form, field, error, typed, current } = useFormAction(
    dilemma ? editDilemmaAction : askDilemmaAction,
  );
  const labels = {
    institutionId: t("institution"),
    title: t("title"),
    text: t("text"),
    question: t("question"),
    trialId: t("trial"),
  };
  return (
    <form {...form} className="max-w-2xl">
      {current ? (
        <ConflictNotice
          title={t("conflictTitle")}
          text={current.isRemoved ? t("conflictRemoved") : t("conflict")}
          hint={t("conflictHint")}
          lines={[
            [labels.title, current.title],
            [labels.text, current.text],
            [labels.question, current.question],
            [t("conflictShared"), t(current.shared ? "shareYes" : "shareNo")],
          ]}
        />
      ) : (
        state && <ErrorSummary failure={state} labels={labels} />
      )}
      {props.isFromLog && !state && <Notice>{t("fromLog")}</Notice>}
      {dilemma ? (
        <>
          <input type="hidden" name="id" value={dilemma.id} />
          <input type="hidden" name="version" value={current?.version ?? typed("version", dilemma.version)} />
        </>
      ) : (
        <input type="hidden" name="submissionKey" value={props.submissionKey} />
      )}
      {!dilemma &&
        (institutions.length === 1 ? (
          <>
            <input type="hidden" name="institutionId" value={institutions[0]!.id} />
            <p className="mb-5">
              <span className="font-semibold">{labels.institutionId}: </span>
              {institutions[0]!.name}
            </p>
          </>
        ) : (
          <SelectField
            {...field("institutionId", props.institutionId)}
            label={labels.institutionId}
            placeholder={common("choose")}
            options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ))}
      <TextField {...field("title", values.title)} label={labels.title} hint={t("titleHint")} />
      <TextAreaField
        {...field("text", values.text)}
        label={labels.text}
        hint={t("textHint")}
        rows={7}
        className="min-h-40"
      />
      <TextAreaField
        {...field("question", values.question)}
        label={labels.question}
        hint={t("questionHint")}
        rows={2}
      />
      {trial && (
        <div id="trialId" tabIndex={-1} className="mb-5">
          <p className="font-semibold">{labels.trialId}</p>
          {error("trialId") && <p className="mt-1 font-semibold text-red-700">{error("trialId")}</p>}
          {dilemma ? (
            <>
              {/* Tells a box that was left empty from a form without one. */}
              <input type="hidden" name="keepTrial" value="0" />
              <ChoiceField
                id="keep-trial"
                name="keepTrial"
                value="1"
                defaultChecked={state?.values.keepTrial !== "0"}
                label={t("trialKeep")}
                hint={trial.title}
              />
            </>
          ) : (
            <ChoiceField
              id="trial-choice"
              name="trialId"
              value={trial.id}
              defaultChecked={state === null || typed("trialId") === trial.id}
              label={t("trialKeep")}
              hint={trial.title}
            />
          )}
        </div>
      )}
      <RadioSet
        id="shared"
        question={t("share")}
        chosen={typed("shared", values.shared ? "1" : "0")}
        choices={[
          { value: "0", label: t("shareNo"), hint: t("shareNoHint") },
          { value: "1", label: t("shareYes"), hint: t("shareYesHint") },
        ]}
      />
      <p className="text-muted mb-5">{t("noDecision")}</p>
      <Button type="submit" aria-disabled={pending}>
        {t(dilemma ? "save" : "send")}
      </Button>
    </form>
  );
}
