import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { goalSteps, type StageFigures } from "@/lib/domain/statistic/goal";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** How many trials contribute to a goal, in all and step by step; each number leads to exactly those. */
export function GoalSteps({
  goalId,
  figures,
  filter,
}: {
  goalId: string;
  figures: StageFigures;
  filter: TrialFilter;
}) {
  const t = useTranslations("politics.goals");
  const locale = useLocale();
  const { total } = figures;
  const list = (parts: Partial<TrialFilter>) =>
    routes.trials(trialFilterQuery({ ...filter, goal: [goalId], ...parts }));
  if (total === 0) return <p className="text-muted">{t("trials", { count: 0 })}</p>;
  return (
    <div>
      <p className="font-semibold">
        <Link href={list({})}>
          {formatNumber(total, locale)} {t("trials", { count: total })}
        </Link>
      </p>
      <ul aria-label={t("steps")} className="mt-1 flex flex-wrap gap-x-4 text-[0.9375rem]">
        {goalSteps(figures).map(({ key, stages, trials }) => (
          <li key={key}>
            <Link
              href={list({ stage: [...stages] })}
              className="text-petrol-700 inline-flex min-h-8 items-center gap-1 underline-offset-2 print:min-h-0"
            >
              <span className="font-semibold tabular-nums">{formatNumber(trials, locale)}</span>{" "}
              {t(`step.${key}`, { count: trials })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
