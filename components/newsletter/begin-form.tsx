"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { createLetterAction } from "@/lib/actions/newsletter";

/** Begins a letter: one choice, then everything there is to tell lies ready. */
export function BeginForm({
  municipalityId,
  months,
}: {
  municipalityId: string;
  months: { value: string; label: string }[];
}) {
  const t = useTranslations("newsletter.list");
  const { state, pending, form, field } = useFormAction(createLetterAction);
  return (
    <form {...form} className="max-w-md">
      {state && <ErrorSummary failure={state} labels={{ month: t("beginMonth") }} />}
      <input type="hidden" name="municipalityId" value={municipalityId} />
      <SelectField {...field("month", months[0]?.value)} label={t("beginMonth")} options={months} />
      <Button type="submit" aria-disabled={pending} className="max-sm:w-full">
        {t("beginSubmit")}
      </Button>
    </form>
  );
}
