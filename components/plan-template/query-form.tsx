import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { ChoiceField, SelectField, TextField } from "@/components/ui/field";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { formatDate } from "@/lib/i18n/format";
import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";

interface Start {
  label: string;
  hint: string;
  value: string;
  error: { typed: string; errors: FieldErrors } | null;
}

/** The sentence of what is wrong with a day in the address. */
async function startErrorText(error: Start["error"]): Promise<string | undefined> {
  const [t, locale] = await Promise.all([getTranslations("common.validation"), getLocale()]);
  const found = error?.errors.start;
  if (!found) return undefined;
  const value = String(found.values?.value ?? "");
  const shown = isCalendarDate(value) ? formatDate(value as CalendarDate, locale) : value;
  return t(found.key as "date", { value: shown });
}

/** Asks for a beginning, and what else decides what is shown; it changes nothing, so it is an address. */
export async function QueryForm({
  action,
  hidden,
  start,
  agreement,
  scope,
  submit,
}: {
  action: string;
  hidden: Record<string, string>;
  start: Start;
  /** which agreement a plan is wanted for */
  agreement?: { label: string; none: string; options: { value: string; label: string }[]; chosen: string };
  /** what is moved */
  scope?: { question: string; choices: { value: string; label: string; hint: string }[]; chosen: string };
  submit: string;
}) {
  const error = await startErrorText(start.error);
  return (
    <form action={action} className="max-w-2xl">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {agreement && (
        <SelectField
          id="agreement"
          label={agreement.label}
          placeholder={agreement.none}
          options={agreement.options}
          defaultValue={agreement.chosen}
        />
      )}
      <TextField
        id="start"
        type="date"
        label={start.label}
        hint={start.hint}
        error={error}
        defaultValue={start.error && !isCalendarDate(start.error.typed) ? "" : start.value}
        className="sm:w-56"
      />
      {scope && (
        <fieldset className="mb-5">
          <legend className="font-semibold">{scope.question}</legend>
          {scope.choices.map(({ value, label, hint }) => (
            <ChoiceField
              key={value}
              id={`everything-${value || "no"}`}
              type="radio"
              name="everything"
              value={value}
              label={label}
              hint={hint}
              defaultChecked={value === scope.chosen}
            />
          ))}
        </fieldset>
      )}
      <Button type="submit" variant="secondary">
        {submit}
      </Button>
    </form>
  );
}
