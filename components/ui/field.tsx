import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { cx } from "@/components/ui/cx";

const control =
  "block w-full rounded-md border bg-paper px-3 py-2 text-ink placeholder:text-muted min-h-11 " +
  "border-line-strong aria-invalid:border-red-700 aria-invalid:border-2";

interface FieldProps {
  /** also the name of the form value unless `name` is given, and the target of the error summary's link */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** the word shown when the field may be left empty, such as "valgfri" */
  optional?: string;
  children: (control: {
    id: string;
    name: string;
    "aria-describedby"?: string;
    "aria-invalid"?: true;
    className: string;
  }) => ReactNode;
}

/** Label, help text above the control and the error between them and it, tied together for screen readers. */
export function Field({ id, label, hint, error, optional, children }: FieldProps) {
  const describedBy = cx(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
  return (
    <div className={cx("mb-5", error && "border-l-4 border-red-700 pl-3")}>
      <label htmlFor={id} className="block font-semibold">
        {label}
        {optional && <span className="text-muted font-normal"> ({optional})</span>}
      </label>
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
      <div className="mt-1.5">
        {children({
          id,
          name: id,
          "aria-describedby": describedBy,
          "aria-invalid": error ? true : undefined,
          className: control,
        })}
      </div>
    </div>
  );
}

type FieldOf<T> = Omit<FieldProps, "children"> & Omit<T, "id">;

export function TextField({
  id,
  label,
  hint,
  error,
  optional,
  ...rest
}: FieldOf<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(control) => (
        <input type="text" {...control} {...rest} className={cx(control.className, rest.className)} />
      )}
    </Field>
  );
}

export function TextAreaField({
  id,
  label,
  hint,
  error,
  optional,
  ...rest
}: FieldOf<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(control) => (
        <textarea
          rows={3}
          {...control}
          {...rest}
          className={cx(control.className, "field-sizing-content", rest.className)}
        />
      )}
    </Field>
  );
}

export function SelectField({
  id,
  label,
  hint,
  error,
  optional,
  options,
  placeholder,
  ...rest
}: FieldOf<SelectHTMLAttributes<HTMLSelectElement>> & {
  options: { value: string; label: string }[];
  /** shown as the empty choice */
  placeholder?: string;
}) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(control) => (
        <select {...control} {...rest} className={cx(control.className, rest.className)}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One tick or radio with its label; the whole line can be tapped. */
export function ChoiceField({
  id,
  label,
  hint,
  type = "checkbox",
  ...rest
}: { id: string; label: ReactNode; hint?: ReactNode; type?: "checkbox" | "radio" } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "id" | "type"
>) {
  return (
    <div className="flex min-h-11 items-start gap-3 py-1.5">
      <input
        id={id}
        type={type}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="accent-petrol-700 mt-0.5 size-6 shrink-0"
        {...rest}
      />
      <div>
        <label htmlFor={id} className="block py-0.5">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
