import { Fragment } from "react";
import { useTranslations } from "next-intl";
import type { MatchedWord } from "@/lib/domain/freedom/answer";

/** The words of the question that were recognised, and what they were read as. */
export function MatchedWords({ words, label }: { words: MatchedWord[]; label: string }) {
  const t = useTranslations("freedom.check");
  const unique = [...new Map(words.map((word) => [`${word.typed} ${word.as}`, word])).values()];
  if (unique.length === 0) return null;
  return (
    <p className="text-muted text-[0.9375rem]">
      {label}{" "}
      {unique.map(({ typed, as }, index) => (
        <Fragment key={`${typed} ${as}`}>
          {index > 0 && ", "}
          <span lang="da" className="text-ink font-semibold">
            {as === null ? t("matchedWord", { typed }) : t("matchedAs", { typed, as })}
          </span>
        </Fragment>
      ))}
    </p>
  );
}
