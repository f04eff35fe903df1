import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { NamedFigures } from "@/lib/domain/statistic/figure";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { byName, formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Who takes part, by name and not by number: this is no ranking. */
export function Institutions({ named, filter }: { named: NamedFigures; filter: TrialFilter }) {
  const t = useTranslations("politics.institutions");
  const chart = useTranslations("overview.chart");
  const locale = useLocale();
  const places = Object.entries(named.figures.byInstitution)
    .map(([id, count]) => ({ id, count, label: named.labels[id]?.text ?? id }))
    .sort(byName(locale, ({ label }) => label));
  return (
    <Section id="institutions" title={t("title")}>
      <p className="text-muted -mt-2 mb-4">{places.length > 0 ? t("lead") : t("empty")}</p>
      <ul className="gap-x-10 sm:columns-2 lg:columns-3">
        {places.map(({ id, label, count }) => (
          <li key={id} className="border-line flex break-inside-avoid justify-between gap-4 border-b py-2">
            <span>{label}</span>
            <Link
              href={routes.trials(trialFilterQuery({ ...filter, institution: [id] }))}
              aria-label={chart("item", { label, count })}
              className="text-petrol-700 min-w-8 text-right font-semibold tabular-nums underline underline-offset-2"
            >
              {formatNumber(count, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
