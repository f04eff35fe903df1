import { cx } from "@/components/ui/cx";

/** One of a few with a question above, the whole lines to be tapped; the error stands between them. */
export function RadioSet({
  id,
  name = id,
  question,
  error,
  choices,
  chosen,
  onChoose,
}: {
  id: string;
  name?: string;
  question: string;
  error?: string;
  choices: { value: string; label: string; hint?: string }[];
  chosen: string;
  onChoose?: (value: string) => void;
}) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
      className={cx("mb-5", error && "border-l-4 border-red-700 pl-3")}
    >
      <legend className="font-semibold">{question}</legend>
      {error && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-red-700">
          {error}
        </p>
      )}
      <ul className="mt-1">
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
    </fieldset>
  );
}
