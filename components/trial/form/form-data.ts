import { isListField, trialFields, trialFormValues, type TrialFormValues } from "@/lib/domain/trial/input";

/**
 * What stands in the form now.
 * @param otherwise values of the fields that are not on this person's form
 */
export function readForm(form: HTMLFormElement, otherwise: TrialFormValues): TrialFormValues {
  const data = new FormData(form);
  const entries = trialFields.map((field) => {
    if (form.elements.namedItem(field) === null) return [field, otherwise[field]];
    return [field, isListField(field) ? data.getAll(field) : data.get(field)];
  });
  return trialFormValues(Object.fromEntries(entries));
}

/** The values as a post, with what the form carries unseen. */
export function formDataOf(
  values: TrialFormValues,
  hidden: Record<string, string | number | undefined>,
): FormData {
  const data = new FormData();
  for (const field of trialFields) {
    const value = values[field];
    for (const item of Array.isArray(value) ? value : [value]) data.append(field, item);
  }
  for (const [name, value] of Object.entries(hidden)) if (value !== undefined) data.set(name, String(value));
  return data;
}

/** Date fields holding a day that the browser itself could not read; it hands over an empty value for them. */
export function unreadableDates(form: HTMLFormElement): string[] {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type="date"]')];
  return inputs.filter(({ validity }) => validity.badInput).map(({ name }) => name);
}
