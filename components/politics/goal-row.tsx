import { ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Degree } from "@/components/plan-evaluation/degree";
import { GoalSteps } from "@/components/politics/goal-steps";
import { ToldColumns } from "@/components/politics/told";
import { Link } from "@/components/ui/link";
import {
  isUntold,
  type GoalJudgement,
  type GoalTelling,
  type PoliticalGoal,
} from "@/lib/domain/politics/goal";
import type { StageFigures } from "@/lib/domain/statistic/goal";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** One goal in a few lines; what was learned, changed and decided folds out. */
export function GoalRow({
  goal,
  number,
  filter,
}: {
  goal: PoliticalGoal & { figures: StageFigures; telling: GoalTelling };
  number: number;
  filter: TrialFilter;
}) {
  const t = useTranslations("politics.goals");
  const { id, text, judgement, voice, figures, telling } = goal;
  const folded = !isUntold(telling);
  return (
    <li className="break-inside-avoid py-4 print:py-2">
      <div className="grid gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,1fr)_17rem] print:grid-cols-[minmax(0,1fr)_12rem]">
        <div className="flex min-w-0 gap-4">
          <span
            aria-hidden
            className="text-petrol-700 w-6 shrink-0 text-3xl leading-none font-bold tabular-nums print:text-xl"
          >
            {number}
          </span>
          <div className="min-w-0">
            <h3 className="text-xl leading-snug [overflow-wrap:anywhere] whitespace-pre-line print:text-base">
              <Link
                href={routes.goal(id)}
                className="text-ink hover:text-petrol-700 decoration-petrol-300 underline decoration-1 underline-offset-4"
              >
                {text}
              </Link>
            </h3>
            {judgement ? (
              <Judged judgement={judgement} />
            ) : voice ? (
              <Judged judgement={voice} />
            ) : (
              <p className="text-muted mt-1.5">{t("notJudged")}</p>
            )}
          </div>
        </div>
        <GoalSteps goalId={id} figures={figures} filter={filter} />
      </div>
      {folded && (
        <details className="group mt-1 lg:ml-10 print:hidden">
          <summary
            aria-label={t("unfoldAria", { goal: text })}
            className="text-petrol-700 flex min-h-11 w-fit cursor-pointer list-none items-center gap-2 py-2 font-semibold [&::-webkit-details-marker]:hidden"
          >
            <ChevronRight aria-hidden className="size-5 shrink-0 transition-transform group-open:rotate-90" />
            {t("unfold")}
          </summary>
          <div className="bg-mist mt-1 rounded-lg p-5">
            <ToldColumns telling={telling} />
            <p className="mt-4">
              <Link href={routes.goal(id)}>{t("story")}</Link>
            </p>
          </div>
        </details>
      )}
    </li>
  );
}

/** The degree in its word, the words themselves, and whose they are. */
function Judged({ judgement }: { judgement: GoalJudgement }) {
  const t = useTranslations("politics.goals");
  const locale = useLocale();
  const { degree, text, year, institution, authorName, finishedOn } = judgement;
  const whose = institution ? t("voice", { institution: institution.name, year }) : t("ofYear", { year });
  return (
    <>
      <p className="mt-1.5 max-w-prose [overflow-wrap:anywhere] whitespace-pre-line">
        {degree && (
          <span className="mr-2">
            <Degree degree={degree} />
          </span>
        )}
        <span className="line-clamp-3 sm:inline print:inline">{text}</span>
      </p>
      <p className="text-muted mt-1 text-[0.9375rem]">
        {whose} · {t("by", { name: authorName, date: formatDate(finishedOn, locale) })}
      </p>
    </>
  );
}
