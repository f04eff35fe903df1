import { CircleMinus, ThumbsUp, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { ruleVerdicts } from "@/lib/domain/freedom/review";
import type { ReviewedRuleItem } from "@/lib/domain/freedom/review-page";

export const verdictIcons = { IN_THE_WAY: TriangleAlert, NEUTRAL: CircleMinus, USEFUL: ThumbsUp };
const tones = {
  IN_THE_WAY: "text-red-700",
  NEUTRAL: "text-muted",
  USEFUL: "text-green-700",
};

/** How many institutions said what, and for the administration who. */
export function TallyView({ rule }: { rule: ReviewedRuleItem }) {
  const t = useTranslations("review");
  const total = ruleVerdicts.reduce((sum, verdict) => sum + rule.tally[verdict], 0);
  if (total === 0) return <p className="text-muted mt-2">{t("page.nobody")}</p>;
  return (
    <>
      <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {ruleVerdicts.map((verdict) => {
          const Icon = verdictIcons[verdict];
          const isNone = rule.tally[verdict] === 0;
          return (
            <div key={verdict} className="flex items-center gap-1.5">
              <Icon aria-hidden className={`size-5 shrink-0 ${isNone ? "text-muted" : tones[verdict]}`} />
              <dt>{t(`verdict.${verdict}`)}</dt>
              <dd className={isNone ? "text-muted" : "text-lg font-semibold"}>{rule.tally[verdict]}</dd>
            </div>
          );
        })}
      </dl>
      {rule.marks && rule.marks.length > 0 && (
        <details className="mt-1">
          <summary className="text-petrol-700 min-h-11 w-fit py-2 underline underline-offset-4">
            {t("page.who")}
            <span className="sr-only">: {rule.title}</span>
          </summary>
          <ul className="border-line space-y-2 border-l-2 pb-1 pl-4">
            {rule.marks.map((mark) => (
              <li key={mark.institution}>
                <span className="font-semibold">{mark.institution}</span>: {t(`verdict.${mark.verdict}`)}
                {mark.comment && (
                  <span className="text-muted block [overflow-wrap:anywhere] whitespace-pre-line">
                    {mark.comment}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
