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
  const { state, pending, form, field } = useFormAction(openReviewAction);
  const fields = ["place", "title", "opensOn", "closesOn", "rules", "category"] as const;
  return (
    <form {...form} className="max-w-2xl">
      {state && (
        <ErrorSummary failure={state} labels={Object.fromEntries(fields.map((name) => [name, t(name)]))} />
      )}
      <p className="text-muted mb-5">{t("lead")}</p>
      <SelectField
        {...field("place", places.length > 1 ? "" : places[0]?.value)}
        label={t("place")}
        placeholder={places.length > 1 ? common("choose") : undefined}
        options={places}
      />
      <TextField {...field("title")} label={t("title")} hint={t("titleHint")} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <TextField {...field("opensOn", today)} type="date" label={t("opensOn")} />
        <TextField {...field("closesOn")} type="date" label={t("closesOn")} />
      </div>
      <TextAreaField
        {...field("rules")}
        rows={5}
        label={t("rules")}
        hint={t("rulesHint")}
        optional={common("optional")}
      />
      <SelectField {...field("category", "DOCUMENTATION")} label={t("category")} options={categories} />
      <Button type="submit" aria-disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
