import { useLocale, useTranslations } from "next-intl";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { EvaluationAnswers } from "@/components/evaluation/evaluation-answers";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/page";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Told extends Omit<Evaluation, "authorName"> {
  authorName: string | null;
  decision: { outcome: DecisionOutcome; decidedOn: CalendarDate } | null;
}

/** What each test period showed and what it led to, the newest first. Nothing where nothing was written. */
export function TrialEvaluations({
  trialId,
  evaluations,
  round,
  mayWrite,
  stage,
}: {
  trialId: string;
  stage: TrialStage;
  evaluations: Told[];
  round: number;
  mayWrite: boolean;
}) {
  const t = useTranslations("evaluation");
  const locale = useLocale();
  const isWritten = evaluations.some((each) => each.round === round);
  // While it is tested and when it is to be decided, the next steps say it; afterwards it can still be told.
  const isLate = mayWrite && !isWritten && (stage === "DECIDED" || stage === "LANDED");
  if (evaluations.length === 0 && !isLate) return null;
  return (
    <Section
      title={t("sectionTitle")}
      id="evaluations"
      action={
        mayWrite &&
        isWritten && (
          <ButtonLink href={routes.evaluation(trialId)} variant="quiet" className="no-print">
            {t("edit")}
          </ButtonLink>
        )
      }
    >
      {isLate && (
        <p className="no-print mb-4">
          <ButtonLink href={routes.evaluation(trialId)} variant="quiet" className="-ml-3">
            {t("writeLate")}
          </ButtonLink>
        </p>
      )}
      {evaluations.map(({ decision, authorName, savedOn, ...each }) => (
        <article key={each.round} aria-labelledby={`round-${each.round}`} className="mb-6">
          <h3 id={`round-${each.round}`} className="mb-2">
            {t("round", { round: each.round })}
          </h3>
          <EvaluationAnswers texts={each} />
          {decision && (
            <p className="mt-2 flex flex-wrap items-center gap-2">
              <span className="font-semibold">{t("ledTo")}</span>
              <DecisionBadge outcome={decision.outcome} />
              <span className="text-muted">{formatDate(decision.decidedOn, locale)}</span>
            </p>
          )}
          <p className="text-muted mt-1 text-[0.9375rem]">
            {authorName
              ? t("signed", { name: authorName, date: formatDate(savedOn, locale) })
              : t("saved", { date: formatDate(savedOn, locale) })}
          </p>
        </article>
      ))}
    </Section>
  );
}
