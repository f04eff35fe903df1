import { ExternalLink } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Degree } from "@/components/plan-evaluation/degree";
import { OriginBadge } from "@/components/trial/origin-badge";
import type { PlanEvaluation, PlanGoal } from "@/lib/domain/process/goal";
import { formatDate } from "@/lib/i18n/format";

/** One evaluation to be read: what the year showed, what is done about it, and each goal in words. */
export function EvaluationText({ evaluation, goals }: { evaluation: PlanEvaluation; goals: PlanGoal[] }) {
  const t = useTranslations("goal.year");
  const locale = useLocale();
  const { layer, summary, consequence, url, finishedOn, authorName, assessments, origin } = evaluation;
  const judged = goals.flatMap((goal) => {
    const said = assessments.find(({ goalId }) => goalId === goal.id);
    return said ? [{ goal, said }] : [];
  });
  return (
    <div className="max-w-3xl">
      <p className="text-muted flex flex-wrap items-center gap-2">
        {finishedOn
          ? t("by", { name: authorName, date: formatDate(finishedOn, locale) })
          : t("byDraft", { name: authorName })}
        <OriginBadge origin={origin} />
      </p>
      {!finishedOn && <p className="text-muted">{t("draft")}</p>}
      <p className="mt-3 text-lg [overflow-wrap:anywhere] whitespace-pre-line">{summary}</p>
      {consequence && (
        <>
          <h3 className="mt-5 text-lg">{t(`consequenceOf.${layer}`)}</h3>
          <p className="mt-1 [overflow-wrap:anywhere] whitespace-pre-line">{consequence}</p>
        </>
      )}
      {url && (
        <p className="mt-3">
          <a
            href={url}
            rel="noreferrer"
            className="inline-flex items-center gap-1.5 [overflow-wrap:anywhere]"
          >
            {t("link")}
            <ExternalLink aria-hidden className="size-4 shrink-0" />
          </a>
        </p>
      )}
      {judged.length > 0 && (
        <>
          <h3 className="mt-5 text-lg">{t("perGoal")}</h3>
          <dl className="border-line divide-line mt-2 divide-y border-y">
            {judged.map(({ goal, said }) => (
              <div key={goal.id} className="py-3">
                <dt className="flex flex-wrap items-start gap-x-3 gap-y-1 font-semibold">
                  <span className="min-w-0 flex-1 basis-64">{goal.text}</span>
                  <Degree degree={said.degree} />
                </dt>
                <dd className="mt-1 [overflow-wrap:anywhere] whitespace-pre-line">{said.text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
