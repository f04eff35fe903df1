import { cx } from "@/components/ui/cx";

/** How a field looks that stands in a row with others. */
export const rowControl = "border-line-strong bg-paper block min-h-11 rounded-md border px-3 py-2";

/** One choice of a form that narrows what is seen; what the address says is chosen, also after a step to another one. */
export function Choice({
  name,
  label,
  chosen,
  all,
  options,
  className,
  control,
}: {
  name: string;
  label: string;
  chosen: string | number | null | undefined;
  /** what the empty choice is called, where there is one */
  all?: string;
  options: { value: string | number; label: string }[];
  className?: string;
  /** more of how the list looks */
  control?: string;
}) {
  return (
    <label className={cx("font-semibold", className)}>
      {label}
      <select name={name} key={chosen} defaultValue={chosen ?? ""} className={cx(rowControl, control)}>
        {all !== undefined && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
