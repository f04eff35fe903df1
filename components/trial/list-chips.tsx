import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import {
  activeValues,
  trialFilter,
  trialListQuery,
  withoutValue,
  type QueryObject,
  type TrialListQuery,
} from "@/lib/domain/trial/filter";
import type { FacetCounts } from "@/lib/domain/trial/list";
import { filterWords } from "@/lib/i18n/filter-words";
import { routes } from "@/lib/routes";

/** Everything that narrows the list, each with a link that takes it away. */
export function ListChips({
  query,
  counts,
  to = routes.trials,
}: {
  query: TrialListQuery;
  counts: FacetCounts;
  /** the page that is narrowed */
  to?: (query: QueryObject) => string;
}) {
  const t = useTranslations("trial.list");
  const locale = useLocale();
  const active = activeValues(query.filter);
  if (active.length === 0) return null;

  const words = filterWords(query.filter, counts, locale);
  const href = (filter: TrialListQuery["filter"]) =>
    to(trialListQuery({ filter, sort: query.sort, page: 1 }));
  return (
    <ul aria-label={t("chips")} className="no-print mb-4 flex flex-wrap items-center gap-2">
      {active.map((value) => (
        <li key={`${value.part} ${value.value}`} className="max-w-full">
          <Link
            href={href(withoutValue(query.filter, value))}
            aria-label={t("removeChip", {
              facet: t(`facet.${value.part}`),
              value: words(value).replace(`${t(`facet.${value.part}`)}: `, ""),
            })}
            className="border-petrol-300 bg-petrol-50 text-petrol-900 hover:border-petrol-700 inline-flex min-h-9 max-w-full items-center gap-1.5 rounded-full border py-1 pr-2 pl-3.5 text-[0.9375rem] font-semibold no-underline"
          >
            <span className="truncate">{words(value)}</span>
            <X aria-hidden className="size-4 shrink-0" />
          </Link>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <Link
            href={href(trialFilter())}
            className="text-petrol-700 px-2 font-semibold underline underline-offset-4"
          >
            {t("clearAll")}
          </Link>
        </li>
      )}
    </ul>
  );
}
