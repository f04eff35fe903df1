import { useTranslations } from "next-intl";
import { useId } from "react";

type GlossaryTerm = "trial" | "freedFrom" | "freedTo" | "exemption" | "milestone";

/**
 * A button beside a word of the field that says what the word means. The popover is the browser's own, so it works by
 * mouse, touch and keyboard and closes with Escape, without any script.
 */
export function Explain({ term }: { term: GlossaryTerm }) {
  const t = useTranslations("common.term");
  const id = useId();
  const word = t(`${term}.term`);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t("more", { term: word })}
        className="border-petrol-700 text-petrol-700 hover:bg-petrol-50 no-print inline-flex size-6 shrink-0 items-center justify-center rounded-full border bg-transparent text-sm leading-none font-bold"
      >
        ?
      </button>
      <span
        id={id}
        popover="auto"
        className="border-line-strong bg-paper text-ink m-auto max-w-sm rounded-lg border p-5 text-base font-normal shadow-xl"
      >
        <strong className="block">{word}</strong>
        {t(`${term}.text`)}
      </span>
    </>
  );
}
