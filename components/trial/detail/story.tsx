import { useLocale, useTranslations } from "next-intl";
import type { TrialRecord } from "@/lib/domain/trial/record";
import { formatDate } from "@/lib/i18n/format";

const parts = ["purpose", "change", "expectedResult", "observedEffect"] as const;

/** Why, what, what is expected and what has been seen, as far as it has been told. */
export function Story({ trial, mayEdit }: { trial: TrialRecord; mayEdit: boolean }) {
  const t = useTranslations("trial.detail");
  const locale = useLocale();
  const told = parts.filter((part) => trial[part]);
  if (told.length === 0) return <p className="text-muted">{t(mayEdit ? "emptyStoryEdit" : "emptyStory")}</p>;
  return told.map((part) => (
    <div key={part} className="mb-6 max-w-prose break-inside-avoid">
      <h3>{t(part)}</h3>
      <p className="mt-1 whitespace-pre-line">{trial[part]}</p>
      {part === "observedEffect" && trial.observedEffectOn && (
        <p className="text-muted mt-1 text-[0.9375rem]">
          {t("observedOn", { date: formatDate(trial.observedEffectOn, locale) })}
        </p>
      )}
    </div>
  ));
}
