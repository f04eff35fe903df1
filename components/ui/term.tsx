import { useId } from "react";

/**
 * A word of the field with its explanation. The button opens a popover of the browser's own, so it works by
 * mouse, touch and keyboard and closes with Escape, without any script.
 */
export function Term({
  term,
  explanation,
  moreLabel,
}: {
  term: string;
  explanation: string;
  moreLabel: string;
}) {
  const id = useId();
  return (
    <span className="whitespace-nowrap">
      {term}{" "}
      <button
        type="button"
        popoverTarget={id}
        aria-label={moreLabel}
        className="border-petrol-700 text-petrol-700 hover:bg-petrol-50 inline-flex size-6 items-center justify-center rounded-full border align-[0.05em] text-sm leading-none font-bold"
      >
        ?
      </button>
      <span
        id={id}
        popover="auto"
        className="border-line-strong bg-paper text-ink m-auto max-w-sm rounded-lg border p-5 text-base font-normal whitespace-normal shadow-xl"
      >
        <strong className="block">{term}</strong>
        {explanation}
      </span>
    </span>
  );
}
