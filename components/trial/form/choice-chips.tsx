import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

export interface Choice {
  id: string;
  label: string;
}

/** A group of choices with its legend, hint and error tied together; the target of the error summary's link. */
export function ChoiceGroup({
  id,
  legend,
  hint,
  error,
  children,
}: {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  children: ReactNode;
}) {
  const describedBy = cx(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      className={cx("mb-5 min-w-0", error && "border-l-4 border-red-700 pl-3")}
    >
      <legend className="font-semibold">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-muted mt-0.5">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-red-700">
          {error}
        </p>
      )}
      <div className="mt-2">{children}</div>
    </fieldset>
  );
}

/** Choices as pieces big enough for a thumb; the box stays visible, so that colour is not all that tells. */
export function ChoiceChips({
  name,
  choices,
  chosen,
}: {
  name: string;
  choices: Choice[];
  chosen: string[];
}) {
  return (
    <div className="flex flex-wrap gap-2">
      {choices.map(({ id, label }) => (
        <label
          key={id}
          className="border-line-strong bg-paper has-checked:border-petrol-700 has-checked:bg-petrol-50 hover:bg-petrol-50 flex min-h-11 cursor-pointer items-center gap-2.5 rounded-lg border px-3.5 py-2 leading-snug has-checked:shadow-[inset_0_0_0_1px_var(--color-petrol-700)]"
        >
          <input
            type="checkbox"
            name={name}
            value={id}
            defaultChecked={chosen.includes(id)}
            className="accent-petrol-700 size-5 shrink-0"
          />
          {label}
        </label>
      ))}
    </div>
  );
}
