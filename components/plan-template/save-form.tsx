"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { saveTemplateAction } from "@/lib/actions/plan-template";

/** Keeps one's own plan as a template; which plan is only asked where there are several. */
export function SaveForm({
  agreements,
  chosen,
}: {
  agreements: { id: string; label: string }[];
  chosen: string | null;
}) {
  const t = useTranslations("planTemplate.form");
  const common = useTranslations("common.form");
  const { state, pending, form, field, error, typed } = useFormAction(saveTemplateAction);
  const labels = { agreementId: t("agreement"), name: t("name"), description: t("description") };
  return (
    <form {...form} className="max-w-2xl">
      {state && <ErrorSummary failure={state} labels={labels} />}
      {agreements.length === 1 ? (
        <p className="mb-5">
          {labels.agreementId}: <strong>{agreements[0]!.label}</strong>
          <input type="hidden" name="agreementId" value={agreements[0]!.id} />
        </p>
      ) : (
        <SelectField
          id="agreementId"
          label={labels.agreementId}
          error={error("agreementId")}
          placeholder={common("choose")}
          options={agreements.map(({ id, label }) => ({ value: id, label }))}
          defaultValue={typed("agreementId") || chosen || ""}
        />
      )}
      <TextField {...field("name")} label={labels.name} hint={t("nameHint")} />
      <TextAreaField
        {...field("description")}
        label={labels.description}
        optional={t("optional")}
        hint={t("descriptionHint")}
        rows={2}
      />
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {t("save")}
      </Button>
    </form>
  );
}
