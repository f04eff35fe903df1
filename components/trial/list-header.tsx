import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { trialListQuery, trialSorts, type QueryObject, type TrialListQuery } from "@/lib/domain/trial/filter";
import { routes } from "@/lib/routes";

const choice = (current: boolean) =>
  cx(
    "inline-flex min-h-9 items-center px-1 underline-offset-4",
    current ? "text-ink font-semibold no-underline" : "text-petrol-700 underline",
  );

/** How many there are, and the orders they can be put in. */
export function ListHeader({ query, total }: { query: TrialListQuery; total: number }) {
  const t = useTranslations("trial.list");
  const sorts = trialSorts.filter((sort) => sort !== "relevance" || query.filter.q);
  return (
    <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <h2 className="text-xl">
        <span role="status">{t("count", { count: total })}</span>
      </h2>
      {total > 1 && (
        <nav aria-label={t("sort")} className="no-print flex flex-wrap items-center gap-x-3">
          <span aria-hidden className="text-muted">
            {t("sort")}
          </span>
          {sorts.map((sort) => (
            <Link
              key={sort}
              scroll={false}
              href={routes.trials(trialListQuery({ ...query, sort, page: 1 }))}
              aria-current={sort === query.sort ? "true" : undefined}
              className={choice(sort === query.sort)}
            >
              {t(`sorts.${sort}`)}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}

/** One's own municipality or everything one may see; both are plain filters of the address. */
export function ListTabs({
  query,
  own,
  to = routes.trials,
}: {
  query: TrialListQuery;
  own: string[];
  /** the page whose view is chosen */
  to?: (query: QueryObject) => string;
}) {
  const t = useTranslations("trial.list");
  const locale = useLocale();
  const { filter } = query;
  const isOwn =
    filter.municipality.length === own.length && own.every((id) => filter.municipality.includes(id));
  const tabs = [
    { text: t("allShared"), municipality: [] as string[], current: filter.municipality.length === 0 },
    { text: t("ownMunicipality"), municipality: own, current: isOwn },
  ];
  return (
    <nav aria-label={t("view")} className="no-print border-line mb-6 border-b" lang={locale}>
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          <li key={tab.text}>
            <Link
              href={to(
                trialListQuery({ ...query, page: 1, filter: { ...filter, municipality: tab.municipality } }),
              )}
              aria-current={tab.current ? "page" : undefined}
              className={cx(
                "-mb-px inline-flex min-h-11 items-center border-b-3 font-semibold no-underline",
                tab.current
                  ? "border-petrol-700 text-ink"
                  : "text-petrol-700 hover:border-petrol-300 border-transparent forced-colors:border-[Canvas]",
              )}
            >
              {tab.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
