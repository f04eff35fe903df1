"use client";

import { useTranslations } from "next-intl";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { ChoiceField, SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { saveExerciseAction } from "@/lib/actions/exercise";
import { exerciseAudiences, exerciseKinds, type ExerciseInput } from "@/lib/domain/process/exercise";

interface Props {
  /** what stands there, or what it begins with; null: nothing */
  first: (ExerciseInput & { id: string; version: number }) | null;
  what: "write" | "adapt" | "edit";
  institutions?: { id: string; name: string }[];
  catalogues?: { id: string | null; name: string | null }[];
}

/** An exercise: written anew, adapted by an institution, or corrected. */
export function ExerciseForm({ first, what, institutions = [], catalogues = [] }: Props) {
  const t = useTranslations("exercise");
  const common = useTranslations("common.form");
  const shared = useTranslations("workshop.form");
  const { state, pending, form, field, error, typed, current } = useFormAction(saveExerciseAction);
  const audience = state ? [state.values.audience ?? []].flat() : (first?.audience ?? []);
  const labels = {
    institutionId: t("form.institution"),
    kind: t("form.kind"),
    title: t("form.title"),
    purpose: t("form.purpose"),
    text: t("form.text"),
    minutes: t("form.minutes"),
    groupSize: t("form.groupSize"),
    materials: t("form.materials"),
  };
  return (
    <form {...form} className="max-w-2xl">
      {current ? (
        <ConflictNotice
          title={t("form.conflictTitle")}
          text={shared("conflict")}
          hint={shared("conflictHint")}
          lines={[
            [labels.title, current.title],
            [labels.purpose, current.purpose],
            [labels.text, current.text],
          ]}
        />
      ) : (
        state && <ErrorSummary failure={state} labels={labels} />
      )}
      {what === "edit" && first && (
        <>
          <input type="hidden" name="id" value={first.id} />
          <input type="hidden" name="version" value={current?.version ?? typed("version", first.version)} />
        </>
      )}
      {what === "adapt" && first && <input type="hidden" name="fromId" value={first.id} />}
      {institutions.length === 1 && <input type="hidden" name="institutionId" value={institutions[0]!.id} />}
      {institutions.length > 1 && (
        <SelectField
          {...field("institutionId")}
          label={labels.institutionId}
          placeholder={common("choose")}
          options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {catalogues.length === 1 && (
        <input type="hidden" name="municipalityId" value={catalogues[0]!.id ?? ""} />
      )}
      {catalogues.length > 1 && (
        <SelectField
          id="municipalityId"
          label={t("form.catalogue")}
          defaultValue={typed("municipalityId", catalogues[0]!.id)}
          options={catalogues.map(({ id, name }) => ({ value: id ?? "", label: name ?? t("form.common") }))}
        />
      )}
      <RadioSet
        id="kind"
        question={labels.kind}
        error={error("kind")}
        chosen={typed("kind", first?.kind ?? "EXERCISE")}
        choices={exerciseKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField {...field("title", first?.title)} label={labels.title} />
      <TextAreaField {...field("purpose", first?.purpose)} label={labels.purpose} />
      <TextAreaField {...field("text", first?.text)} label={labels.text} hint={t("form.textHint")} rows={8} />
      <div className="grid gap-x-5 sm:grid-cols-2">
        <TextField
          {...field("minutes", first?.minutes)}
          inputMode="numeric"
          label={labels.minutes}
          optional={common("optional")}
        />
        <TextField
          {...field("groupSize", first?.groupSize)}
          label={labels.groupSize}
          optional={common("optional")}
        />
      </div>
      <TextAreaField
        {...field("materials", first?.materials)}
        label={labels.materials}
        optional={common("optional")}
        rows={2}
      />
      <fieldset className="mb-5">
        <legend className="font-semibold">
          {t("form.audience")} <span className="text-muted font-normal">({common("optional")})</span>
        </legend>
        <p className="text-muted mb-1">{t("form.audienceHint")}</p>
        <div className="grid sm:grid-cols-2">
          {exerciseAudiences.map((each) => (
            <ChoiceField
              key={each}
              id={`audience-${each}`}
              name="audience"
              value={each}
              label={t(`audience.${each}`)}
              defaultChecked={audience.includes(each)}
            />
          ))}
        </div>
      </fieldset>
      <Button type="submit" aria-disabled={pending}>
        {t(what === "edit" ? "form.save" : `form.${what}`)}
      </Button>
    </form>
  );
}
