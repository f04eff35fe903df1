import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { EffectResult } from "@/components/effect/effect-result";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Section } from "@/components/ui/page";
import type { Effect } from "@/lib/domain/effect/change";
import type { Indicator } from "@/lib/domain/effect/indicator";
import { routes } from "@/lib/routes";

export interface EffectSectionData {
  learningQuestion: string | null;
  indicators: (Omit<Indicator, "pairs"> & { effect: Effect | null })[];
  mayWrite: boolean;
}

/** On the trial's page: what its people want to learn, and before and after as everybody may see it. */
export function EffectSection({ trialId, view }: { trialId: string; view: EffectSectionData }) {
  const t = useTranslations("effect");
  const { learningQuestion, indicators, mayWrite } = view;
  const isEmpty = learningQuestion === null && indicators.length === 0;
  if (isEmpty && !mayWrite) return null;
  const edit = (
    <ButtonLink href={routes.effect(trialId)} variant={isEmpty ? "secondary" : "quiet"} className="no-print">
      <Pencil aria-hidden className="size-5" />
      {t("edit")}
    </ButtonLink>
  );
  return (
    <Section title={t("title")} id="effect" action={mayWrite && !isEmpty && edit}>
      {isEmpty && (
        <EmptyState title={t("empty")} action={edit}>
          {t("emptyText")}
        </EmptyState>
      )}
      {learningQuestion !== null && (
        <div className="mb-6 max-w-prose">
          <h3>{t("question")}</h3>
          <p className="mt-1 whitespace-pre-line">{learningQuestion}</p>
        </div>
      )}
      {indicators.map(({ effect, ...indicator }) => (
        <div key={indicator.id} className="mb-7 break-inside-avoid">
          <h3 className="mb-2">{indicator.title}</h3>
          <EffectResult indicator={indicator} effect={effect} />
        </div>
      ))}
      {indicators.some(({ effect }) => effect?.spread) && (
        <p className="text-muted max-w-prose text-[0.9375rem]">{t("note")}</p>
      )}
    </Section>
  );
}
