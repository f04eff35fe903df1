import { Check, CircleDashed, OctagonX, RotateCw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { cx } from "@/components/ui/cx";
import { sumOf, type TrialFigures } from "@/lib/domain/statistic/figure";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const looks = {
  GREEN: { Icon: Check, tone: "border-green-700 bg-green-50 text-green-700" },
  YELLOW: { Icon: RotateCw, tone: "border-yellow-500 bg-yellow-50 text-yellow-800" },
  RED: { Icon: OctagonX, tone: "border-red-700 bg-red-50 text-red-700" },
  NONE: { Icon: CircleDashed, tone: "border-line-strong bg-mist text-muted" },
} as const;

/** Red, yellow, green and not yet: each with its number, its word and a shape of its own. */
export function Decisions({ figures, filter }: { figures: TrialFigures; filter: TrialFilter }) {
  const t = useTranslations("politics.decisions");
  const locale = useLocale();
  const counts = { ...figures.byDecision, NONE: figures.unique - sumOf(figures.byDecision) };
  return (
    <Section id="decisions" title={t("title")}>
      <p className="text-muted -mt-2 mb-4 max-w-prose break-after-avoid">{t("lead")}</p>
      <ul className="grid break-inside-avoid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {(["GREEN", "YELLOW", "RED", "NONE"] as const).map((outcome) => {
          const { Icon, tone } = looks[outcome];
          const count = counts[outcome];
          return (
            <li key={outcome} className={cx("rounded-lg border-l-4 p-4", tone)}>
              <Link
                href={routes.trials(trialFilterQuery({ ...filter, decision: [outcome] }))}
                className="group text-ink flex items-center gap-3 no-underline"
              >
                <Icon aria-hidden className={cx("size-7 shrink-0 bg-transparent", tone, "border-0")} />
                <span className="text-3xl leading-none font-bold [overflow-wrap:normal] whitespace-nowrap tabular-nums">
                  {formatNumber(count, locale)}
                </span>
                <span className="font-semibold underline underline-offset-4 group-hover:decoration-2">
                  {t(outcome, { count })}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
