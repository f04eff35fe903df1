"use client";

import { useTranslations } from "next-intl";
import { ChoiceChips, ChoiceGroup, type Choice } from "@/components/trial/form/choice-chips";
import { FreedomBeside, useFreedomBeside } from "@/components/trial/form/freedom-beside";
import { SimilarTitles, useSimilarTitles } from "@/components/trial/form/similar-titles";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import type { TrialFormStart } from "@/lib/domain/trial/form";
import type { TrialFormValues } from "@/lib/domain/trial/input";

/** The place and the four required fields, the title first. */
export function MainFields({
  start,
  values,
  institutionId,
  onInstitution,
  themes,
  themeLabel,
  error,
}: {
  start: TrialFormStart;
  values: TrialFormValues;
  institutionId: string;
  onInstitution: (id: string) => void;
  themes: Choice[];
  themeLabel: string;
  error: (field: string) => string | undefined;
}) {
  const t = useTranslations("trial");
  const common = useTranslations("common.form");
  const { places } = start;
  const { similar, search } = useSimilarTitles(institutionId, start.trial?.id ?? null);
  const { beside, ask } = useFreedomBeside(institutionId);
  const only = places.length === 1 ? places[0]! : null;
  const severalMunicipalities = new Set(places.map(({ municipalityName }) => municipalityName)).size > 1;
  return (
    <>
      {only ? (
        <>
          <input type="hidden" name="leadInstitutionId" value={only.id} />
          <p className="text-muted mb-5">
            {t("form.at", { institution: only.name, municipality: only.municipalityName })}
          </p>
        </>
      ) : (
        <SelectField
          id="leadInstitutionId"
          label={t("field.leadInstitutionId")}
          hint={t("form.institutionHint")}
          error={error("leadInstitutionId")}
          placeholder={common("choose")}
          options={places.map(({ id, name, municipalityName }) => ({
            value: id,
            label: severalMunicipalities ? `${name} (${municipalityName})` : name,
          }))}
          value={institutionId}
          onChange={(event) => onInstitution(event.target.value)}
        />
      )}
      <TextField
        id="title"
        label={t("field.title")}
        hint={t("form.titleHint")}
        error={error("title")}
        defaultValue={values.title}
        autoComplete="off"
        enterKeyHint="next"
        onChange={(event) => search(event.target.value)}
        onBlur={(event) => search(event.target.value, 0)}
      />
      <SimilarTitles similar={similar} />
      <TextAreaField
        id="freedFrom"
        label={t("field.freedFrom")}
        hint={t("form.freedFromHint")}
        error={error("freedFrom")}
        defaultValue={values.freedFrom}
        className="min-h-20"
        onChange={(event) => ask(event.target.form)}
        onBlur={(event) => ask(event.target.form, 0)}
      />
      <TextAreaField
        id="freedTo"
        label={t("field.freedTo")}
        hint={t("form.freedToHint")}
        error={error("freedTo")}
        defaultValue={values.freedTo}
        className="min-h-20"
        onChange={(event) => ask(event.target.form)}
        onBlur={(event) => ask(event.target.form, 0)}
      />
      <FreedomBeside beside={beside} />
      {!institutionId && (
        <ChoiceGroup id="themes" legend={themeLabel} error={error("themes")}>
          <p className="text-muted">{t("form.chooseInstitutionFirst")}</p>
        </ChoiceGroup>
      )}
      {institutionId && themes.length > 0 && (
        <ChoiceGroup id="themes" legend={themeLabel} hint={t("form.chooseSome")} error={error("themes")}>
          <ChoiceChips name="themes" choices={themes} chosen={values.themes} />
        </ChoiceGroup>
      )}
    </>
  );
}
