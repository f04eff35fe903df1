import { useLocale, useTranslations } from "next-intl";
import { Degree } from "@/components/plan-evaluation/degree";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { GoalJudgement } from "@/lib/domain/politics/goal";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Institutions' words that stand open; the earlier ones fold. */
const VOICES = 4;

/** How far the goal is judged to be, year by year, and what single institutions write of it. */
export function GoalJudgements({
  goal: { judgements, voices },
  plan,
}: {
  goal: { judgements: GoalJudgement[]; voices: GoalJudgement[] };
  plan: { municipality: string; agreement: string };
}) {
  const t = useTranslations("politics.goal");
  const [latest, ...earlier] = judgements;
  return (
    <Section
      id="judged"
      title={t("judged")}
      action={<Link href={routes.planEvaluations(plan)}>{t("evaluations")}</Link>}
    >
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="min-w-0">
          {latest ? (
            <Judged judgement={latest} plan={plan} isLarge />
          ) : (
            <p className="text-muted">{t("judgedNone")}</p>
          )}
          {earlier.length > 0 && (
            <>
              <h3 className="mt-6 mb-2 text-lg">{t("earlier")}</h3>
              <ol className="space-y-4">
                {earlier.map((each) => (
                  <li key={each.year}>
                    <Judged judgement={each} plan={plan} />
                  </li>
                ))}
              </ol>
            </>
          )}
        </div>
        {voices.length > 0 && (
          <div className="min-w-0">
            <h3 className="mb-2 text-lg">{t("voices")}</h3>
            <Voices voices={voices.slice(0, VOICES)} />
            {voices.length > VOICES && (
              <details className="mt-3">
                <summary className="text-petrol-700 min-h-11 w-fit cursor-pointer py-2 underline underline-offset-4">
                  {t("voicesMore", { count: voices.length - VOICES })}
                </summary>
                <Voices voices={voices.slice(VOICES)} />
              </details>
            )}
          </div>
        )}
      </div>
    </Section>
  );
}

function Judged({
  judgement: { year, degree, text, authorName, finishedOn },
  plan,
  isLarge,
}: {
  judgement: GoalJudgement;
  plan: { municipality: string; agreement: string };
  isLarge?: boolean;
}) {
  const t = useTranslations("politics.goal");
  const by = useTranslations("politics.goals");
  const locale = useLocale();
  return (
    <div className="border-line-strong border-l-4 pl-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        {t("year", { year })} <Degree degree={degree} />
      </p>
      <p
        className={`mt-1 [overflow-wrap:anywhere] whitespace-pre-line ${isLarge ? "text-xl leading-snug" : ""}`}
      >
        {text}
      </p>
      <p className="text-muted mt-1 text-[0.9375rem]">
        {by("by", { name: authorName, date: formatDate(finishedOn, locale) })}
        {" · "}
        <Link href={routes.planEvaluation(year, plan)}>{t("evaluation")}</Link>
      </p>
    </div>
  );
}

function Voices({ voices }: { voices: GoalJudgement[] }) {
  const t = useTranslations("politics.goal");
  return (
    <ul className="space-y-4">
      {voices.map(({ year, degree, text, institution }) => (
        <li key={`${year} ${institution?.id}`} className="border-line border-l-4 pl-4">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="font-semibold">{institution?.name}</span>
            <span className="text-muted">{t("year", { year })}</span>
            <Degree degree={degree} />
          </p>
          <p className="[overflow-wrap:anywhere] whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  );
}
