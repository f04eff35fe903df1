import { useLocale, useTranslations } from "next-intl";
import { EffectResult } from "@/components/effect/effect-result";
import { ChangeIndicator, OwnIndicatorForm, SuggestionForm } from "@/components/effect/indicator-forms";
import { MeasurementForm } from "@/components/effect/measurement-form";
import { QuestionForm } from "@/components/effect/question-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { buttonClass } from "@/components/ui/button";
import { Section } from "@/components/ui/page";
import type { Effect } from "@/lib/domain/effect/change";
import { indicatorLimits, type Indicator } from "@/lib/domain/effect/indicator";
import type { Suggestion } from "@/lib/domain/effect/suggestion";

type Editable = Indicator & { effect: Effect | null; complete: number };

/** Where a trial's own people choose what to look at and enter before and after. */
export function EffectEditor({
  trial,
  learningQuestion,
  indicators,
  suggestions,
  opened,
}: {
  trial: { id: string; expectedResult: string | null };
  learningQuestion: string | null;
  indicators: Editable[];
  suggestions: (Suggestion & { fits: boolean })[];
  /** the indicator that has just been added: its numbers are open */
  opened: string | null;
}) {
  const t = useTranslations("effect");
  return (
    <ClientTexts locale={useLocale()} of={["effect"]}>
      <QuestionForm key={learningQuestion} trialId={trial.id} question={learningQuestion} />
      <Section title={t("list.title")} id="indicators">
        {indicators.length === 0 && <p className="text-muted">{t("list.none")}</p>}
        {indicators.map((indicator) => (
          <OneIndicator
            key={`${indicator.id}-${indicator.version}`}
            trialId={trial.id}
            indicator={indicator}
            isOpen={indicator.id === opened}
          />
        ))}
      </Section>
      <Suggestions
        trial={trial}
        taken={indicators.map(({ title }) => title.toLowerCase())}
        suggestions={suggestions}
      />
    </ClientTexts>
  );
}

function OneIndicator({
  trialId,
  indicator,
  isOpen,
}: {
  trialId: string;
  indicator: Editable;
  isOpen: boolean;
}) {
  const t = useTranslations("effect");
  const { id, title, kind, direction, effect } = indicator;
  return (
    <article aria-labelledby={`${id}-name`} className="border-line mb-6 rounded-lg border p-4 sm:p-6">
      <h3 id={`${id}-name`}>{title}</h3>
      <p className="text-muted mb-3">
        {[t(`kind.${kind}`), indicator.unit, direction && t(`direction.${direction}`)]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <EffectResult indicator={indicator} effect={effect} />
      <details className="mt-3" open={isOpen || undefined}>
        <summary className={`${buttonClass("secondary")} list-none [&::-webkit-details-marker]:hidden`}>
          {t(kind === "TEXT" ? "numbers.openWords" : "numbers.open")}
          <span className="sr-only">: {title}</span>
        </summary>
        <div className="mt-4">
          <MeasurementForm trialId={trialId} indicator={indicator} />
        </div>
      </details>
      <ChangeIndicator trialId={trialId} indicator={indicator} />
    </article>
  );
}

function Suggestions({
  trial,
  taken,
  suggestions,
}: {
  trial: { id: string; expectedResult: string | null };
  /** titles there are, in lower case */
  taken: string[];
  suggestions: (Suggestion & { fits: boolean })[];
}) {
  const t = useTranslations("effect");
  if (taken.length >= indicatorLimits.indicators) {
    return (
      <Section title={t("suggestions.title")} id="suggestions">
        <p>{t("suggestions.full")}</p>
      </Section>
    );
  }
  const worded = suggestions
    .map(({ key, kind, ...rest }) => {
      const isCounted = kind === "COUNT" || kind === "MINUTES";
      const unit = isCounted ? t(`suggestionUnit.${key as "helpers"}`) : "";
      return { ...rest, key, kind, unit, title: t(`suggestion.${key}`) };
    })
    .filter(({ title }) => !taken.includes(title.toLowerCase()));
  const groups = [
    { title: t("suggestions.fits"), items: worded.filter(({ fits }) => fits) },
    { title: t("suggestions.others"), items: worded.filter(({ fits }) => !fits) },
  ].filter(({ items }) => items.length > 0);
  return (
    <Section title={t("suggestions.title")} id="suggestions">
      <p className="max-w-prose">{t("suggestions.text")}</p>
      {trial.expectedResult && (
        <p className="text-muted mt-2 max-w-prose">
          {t("suggestions.expected", { text: trial.expectedResult })}
        </p>
      )}
      {groups.map(({ title, items }) => (
        <div key={title} className="mt-5">
          {groups.length > 1 && <h3>{title}</h3>}
          <ul className="max-w-2xl">
            {items.map(({ key, fits: _sorted, ...item }) => (
              <li key={key} className="border-line border-b py-3">
                <SuggestionForm trialId={trial.id} {...item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <OwnIndicatorForm key={taken.length} trialId={trial.id} />
    </Section>
  );
}
