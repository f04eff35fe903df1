import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EvaluationAnswers } from "@/components/evaluation/evaluation-answers";
import { EvaluationForm } from "@/components/evaluation/evaluation-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import {
  evaluationQuestions,
  type Evaluation,
  type EvaluationTexts,
} from "@/lib/domain/evaluation/evaluation";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** The half page: what the period before showed, a draft from the trial's own data, and the four questions. */
export function EvaluationStory({
  trialId,
  round,
  saved,
  draft,
  former,
  mayChange,
  openedAt,
}: {
  trialId: string;
  round: number;
  saved: Evaluation | null;
  draft: EvaluationTexts;
  former: Evaluation | null;
  mayChange: boolean;
  openedAt: string;
}) {
  const t = useTranslations("evaluation");
  const locale = useLocale();
  const isDrafted = evaluationQuestions.some((name) => name !== "wanted" && draft[name] !== "");
  const signed = (each: Evaluation) =>
    t("signed", { name: each.authorName, date: formatDate(each.savedOn, locale) });
  return (
    <>
      {former && (
        <Folded summary={t("former", { round: former.round })}>
          <EvaluationAnswers texts={former} />
        </Folded>
      )}
      {!mayChange && (
        <>
          <Notice title={t(saved ? "closedTitle" : "notYetTitle")}>
            <p>{t(saved ? "closedText" : "notYetText")}</p>
          </Notice>
          {saved && <EvaluationAnswers texts={saved} />}
          <ButtonLink href={routes.trial(trialId)} variant="secondary">
            {t("back")}
          </ButtonLink>
        </>
      )}
      {mayChange && (
        <>
          {saved ? (
            <p className="text-muted mb-4">{signed(saved)}</p>
          ) : (
            <Notice title={t(isDrafted ? "draftedTitle" : "emptyTitle")}>
              <p>{t(isDrafted ? "draftedText" : "emptyText")}</p>
            </Notice>
          )}
          {saved && isDrafted && (
            <Folded summary={t("draftAgain")}>
              <EvaluationAnswers texts={draft} />
            </Folded>
          )}
          <ClientTexts locale={locale} of={["evaluation"]}>
            <EvaluationForm
              key={`${round}-${saved?.version ?? 0}`}
              {...{ trialId, round, openedAt }}
              version={saved?.version ?? 0}
              first={saved ?? draft}
            />
          </ClientTexts>
        </>
      )}
    </>
  );
}

function Folded({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="bg-mist mb-6 rounded-lg px-4">
      <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center font-semibold underline underline-offset-4">
        {summary}
      </summary>
      <div className="pb-3">{children}</div>
    </details>
  );
}
