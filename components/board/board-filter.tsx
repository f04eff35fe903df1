import { useTranslations } from "next-intl";
import { ListFacets } from "@/components/trial/list-facets";
import { ListSearch } from "@/components/trial/list-search";
import { buttonClass } from "@/components/ui/button";
import { activeValues, type TrialListQuery } from "@/lib/domain/trial/filter";
import type { FacetCounts } from "@/lib/domain/trial/list";
import { routes } from "@/lib/routes";

/** The list's own filters, folded so that the board has the room; an ordinary form. */
export function BoardFilter({ query, counts }: { query: TrialListQuery; counts: FacetCounts }) {
  const t = useTranslations("board");
  return (
    <details className="no-print border-line mb-5 rounded-lg border px-4 py-1">
      <summary className="text-petrol-700 min-h-11 cursor-pointer py-2.5 font-semibold underline underline-offset-4">
        {t("filters", { count: activeValues(query.filter).length })}
      </summary>
      <form action={routes.trialBoard()} method="get" role="search" className="pt-3 pb-4">
        <ListSearch q={query.filter.q} />
        <div className="gap-x-10 sm:columns-2 lg:columns-3">
          <ListFacets query={query} counts={counts} />
        </div>
        <button type="submit" className={buttonClass("primary")}>
          {t("apply")}
        </button>
      </form>
    </details>
  );
}
