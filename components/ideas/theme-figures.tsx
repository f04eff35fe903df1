import { useTranslations } from "next-intl";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { Link } from "@/components/ui/link";
import { themeQuery, type ThemeOutcome } from "@/lib/domain/statistic/what-works";
import { decisionOutcomes } from "@/lib/domain/trial/trial";
import { routes } from "@/lib/routes";

const number =
  "text-petrol-700 inline-flex min-h-9 items-center underline decoration-petrol-300 underline-offset-4 hover:decoration-2";

/** How many tried and what was decided; each number leads to the trials it counts. */
export function ThemeFigures({ theme }: { theme: ThemeOutcome }) {
  const t = useTranslations("ideas.works");
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <li>
        <Link href={routes.trials(themeQuery(theme))} className={number}>
          {t("trials", { count: theme.trials })}
        </Link>
      </li>
      {decisionOutcomes.toReversed().map(
        (outcome) =>
          theme.decisions[outcome] > 0 && (
            <li key={outcome}>
              <Link
                href={routes.trials({ ...themeQuery(theme), decision: outcome })}
                className="inline-flex min-h-9 items-center no-underline hover:underline"
              >
                <DecisionBadge
                  outcome={outcome}
                  text={t(`decision.${outcome}`, { count: theme.decisions[outcome] })}
                />
              </Link>
            </li>
          ),
      )}
      <li>
        {theme.evaluated > 0 ? (
          <Link href={routes.whatWorks({ theme: theme.id })} className={number}>
            {t("evaluated", { count: theme.evaluated })}
          </Link>
        ) : (
          <span className="text-muted">{t("evaluated", { count: 0 })}</span>
        )}
      </li>
    </ul>
  );
}
