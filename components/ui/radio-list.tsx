export interface RadioChoice {
  value: string;
  label: string;
  hint?: string;
}

/** One of a few, each explained; the whole line can be tapped. */
export function RadioList({
  name,
  choices,
  chosen,
  onChoose,
}: {
  name: string;
  choices: RadioChoice[];
  chosen: string;
  onChoose?: (value: string) => void;
}) {
  return (
    <ul>
      {choices.map(({ value, label, hint }) => (
        <li key={value}>
          <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={chosen === value}
              onChange={onChoose && (() => onChoose(value))}
              className="accent-petrol-700 mt-0.5 size-6 shrink-0"
            />
            <span>
              <span className="block">{label}</span>
              {hint && <span className="text-muted block text-[0.9375rem]">{hint}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
