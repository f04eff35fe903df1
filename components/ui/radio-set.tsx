import { cx } from "@/components/ui/cx";
import { RadioList, type RadioChoice } from "@/components/ui/radio-list";

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
  choices: RadioChoice[];
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
      <RadioList {...{ name, choices, chosen, onChoose }} />
    </fieldset>
  );
}
