"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { openReviewAction } from "@/lib/actions/rule-review";

interface Option {
  value: string;
  label: string;
}

/** A new round, and the rules that are missing on the municipality's list. */
export function NewReviewForm({
  places,
  categories,
  today,
}: {
  places: Option[];
  categories: Option[];
  today: string;
}) {
  const t = useTranslations("review.new");
  const common = useTranslations("common.form");
  const { state, pending, form, error, typed } = useFormAction(openReviewAction);
  const fields = ["place", "title", "opensOn", "closesOn", "rules", "category"] as const;
  return (
    <form {...form} className="max-w-2xl">
      {state && (
        <ErrorSummary failure={state} labels={Object.fromEntries(fields.map((field) => [field, t(field)]))} />
      )}
      <p className="text-muted mb-5">{t("lead")}</p>
      <SelectField
        id="place"
        label={t("place")}
        error={error("place")}
        placeholder={places.length > 1 ? common("choose") : undefined}
        options={places}
        defaultValue={typed("place", places.length > 1 ? "" : places[0]?.value)}
      />
      <TextField
        id="title"
        label={t("title")}
        hint={t("titleHint")}
        error={error("title")}
        defaultValue={typed("title")}
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <TextField
          id="opensOn"
          type="date"
          label={t("opensOn")}
          error={error("opensOn")}
          defaultValue={typed("opensOn", today)}
        />
        <TextField
          id="closesOn"
          type="date"
          label={t("closesOn")}
          error={error("closesOn")}
          defaultValue={typed("closesOn")}
        />
      </div>
      <TextAreaField
        id="rules"
        rows={5}
        label={t("rules")}
        hint={t("rulesHint")}
        optional={common("optional")}
        error={error("rules")}
        defaultValue={typed("rules")}
      />
      <SelectField
        id="category"
        label={t("category")}
        error={error("category")}
        options={categories}
        defaultValue={typed("category", "DOCUMENTATION")}
      />
      <Button type="submit" aria-disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
