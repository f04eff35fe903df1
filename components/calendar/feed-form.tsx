"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { createCalendarFeedAction } from "@/lib/actions/calendar";

export interface ChoiceGroup {
  label: string;
  options: { value: string; label: string }[];
}

/** A new calendar: what it shows, in one choice. */
export function FeedForm({
  agreement,
  plan,
  groups,
}: {
  agreement: string;
  /** what the plan is called */
  plan: string;
  groups: ChoiceGroup[];
}) {
  const t = useTranslations("calendar.form");
  const { state, pending, form, error, typed } = useFormAction(createCalendarFeedAction);
  return (
    <form {...form} className="max-w-2xl">
      {state && <ErrorSummary failure={state} labels={{ choice: t("choice") }} />}
      <input type="hidden" name="agreement" value={agreement} />
      <Field id="choice" label={t("choice")} hint={t("hint", { plan })} error={error("choice")}>
        {(control) => (
          <select {...control} defaultValue={typed("choice")}>
            {groups.map(({ label, options }) => (
              <optgroup key={label} label={label}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit" aria-disabled={pending} className="max-sm:w-full">
        {t("submit")}
      </Button>
    </form>
  );
}
