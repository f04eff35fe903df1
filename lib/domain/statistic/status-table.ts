import {
  matchesStatusFilter,
  sortStatuses,
  type InstitutionStatus,
  type SortDirection,
  type StatusFilter,
  type StatusSort,
} from "@/lib/domain/statistic/institution-status";

/** Rows on one page. A municipality with more institutions than this with trials gets several pages. */
export const STATUS_PAGE_SIZE = 50;

export interface StatusTableQuery {
  filter: StatusFilter;
  sort: StatusSort;
  direction: SortDirection;
  page: number;
}

export interface StatusTable {
  /** the page's rows: institutions with trials */
  rows: InstitutionStatus[];
  /** all rows that match, over all pages */
  all: InstitutionStatus[];
  /** institutions without trials that match, by name; they would bury the others */
  without: InstitutionStatus[];
  page: number;
  pages: number;
}

type Compare = (a: string, b: string) => number;

/** The table as asked for: narrowed, sorted, paged, those without trials apart. A page too far shows the last. */
export function statusTable(
  statuses: readonly InstitutionStatus[],
  { filter, sort, direction, page }: StatusTableQuery,
  byText: Compare,
  kindName: (kind: InstitutionStatus["kind"]) => string,
): StatusTable {
  const matching = statuses.filter((status) => matchesStatusFilter(status, filter));
  const all = sortStatuses(
    matching.filter(({ trials }) => trials > 0),
    sort,
    direction,
    byText,
    kindName,
  );
  const without = sortStatuses(
    matching.filter(({ trials }) => trials === 0),
    "name",
    "asc",
    byText,
    kindName,
  );
  const pages = Math.max(1, Math.ceil(all.length / STATUS_PAGE_SIZE));
  const shown = Math.min(page, pages);
  const from = (shown - 1) * STATUS_PAGE_SIZE;
  return { rows: all.slice(from, from + STATUS_PAGE_SIZE), all, without, page: shown, pages };
}
