import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { trialListQuery, type TrialListQuery } from "@/lib/domain/trial/filter";
import type { FacetCounts } from "@/lib/domain/trial/list";
import { decisionOutcomes } from "@/lib/domain/trial/trial";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const pill = (current: boolean) =>
  cx(
    "inline-flex min-h-9 items-center gap-1.5 rounded-full border px-3 py-1 text-[0.9375rem] no-underline",
    current
      ? "border-petrol-700 bg-petrol-50 text-petrol-900 font-semibold"
      : "border-line text-petrol-700 hover:border-petrol-700",
  );

/** The outcomes as one tap each: what was stopped is found as easily as what became practice. */
export function ListOutcomes({ query, counts }: { query: TrialListQuery; counts: FacetCounts }) {
  const t = useTranslations("adoption");
  const decision = useTranslations("trial.decision");
  const locale = useLocale();
  const { filter } = query;
  const count = (value: string) => counts.decision.find((each) => each.value === value)?.count ?? 0;
  const chosen = filter.decision.length === 1 ? filter.decision[0] : null;
  if (!chosen && decisionOutcomes.every((outcome) => count(outcome) === 0)) return null;
  const href = (decision: TrialListQuery["filter"]["decision"]) =>
    routes.trials(trialListQuery({ ...query, page: 1, filter: { ...filter, decision } }));
  const link = (text: string, to: string, current: boolean) => (
    <Link href={to} scroll={false} aria-current={current ? "true" : undefined} className={pill(current)}>
      {text}
    </Link>
  );
  return (
    <nav aria-label={t("outcomes")} className="no-print mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <span aria-hidden className="text-muted">
        {t("outcomes")}
      </span>
      <ul className="flex flex-wrap gap-2">
        <li>{link(t("outcomeAll"), href([]), filter.decision.length === 0)}</li>
        {decisionOutcomes.map((outcome) => (
          <li key={outcome}>
            {link(
              `${decision(outcome)} (${formatNumber(count(outcome), locale)})`,
              href([outcome]),
              chosen === outcome,
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
