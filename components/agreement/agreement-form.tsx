"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { ChoiceField, TextField } from "@/components/ui/field";
import { createAgreementAction } from "@/lib/actions/agreement";
import { welfareAreas } from "@/lib/domain/shared/area";

/** Writes down a municipal agreement. */
export function AgreementForm({ municipalityId }: { municipalityId: string }) {
  const t = useTranslations("agreement.form");
  const areaNames = useTranslations("common.area");
  const { state, pending, form, error, typed } = useFormAction(createAgreementAction);
  const chosen = [state?.values.areas ?? []].flat();
  const labels = {
    title: t("name"),
    areas: t("areas"),
    inForceFrom: t("inForceFrom"),
    expiresOn: t("expiresOn"),
  };
  return (
    <form {...form} className="max-w-2xl">
      {state && <ErrorSummary failure={state} labels={labels} />}
      <input type="hidden" name="municipalityId" value={municipalityId} />
      <TextField
        id="title"
        label={labels.title}
        hint={t("nameHint")}
        error={error("title")}
        defaultValue={typed("title")}
      />
      <fieldset id="areas" tabIndex={-1} className="mb-5">
        <legend className="mb-1 font-semibold">{labels.areas}</legend>
        {error("areas") && <p className="text-red-700">{error("areas")}</p>}
        {welfareAreas.map((area) => (
          <ChoiceField
            key={area}
            id={`area-${area}`}
            name="areas"
            value={area}
            label={areaNames(area)}
            defaultChecked={chosen.includes(area)}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-x-6">
        {(["inForceFrom", "expiresOn"] as const).map((name) => (
          <TextField
            key={name}
            id={name}
            type="date"
            label={labels[name]}
            error={error(name)}
            defaultValue={typed(name)}
            className="sm:w-56"
          />
        ))}
      </div>
      <Button type="submit" aria-disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
