import {
  firstDirection,
  type SortDirection,
  type StatusSort,
} from "@/lib/domain/statistic/institution-status";
import type { StatusTableQuery } from "@/lib/domain/statistic/status-table";
import type { OverviewQuery } from "@/lib/validation/statistic";

/** The table, and what is shown beside it. */
export type PageState = StatusTableQuery & Partial<Pick<OverviewQuery, "quietDays" | "map">>;

/** The overview's address for a state of its table and what is beside it; what is as usual is left out. */
export function overviewLinkQuery(
  municipality: string,
  { filter, sort, direction, page, quietDays, map }: PageState,
  showWithout = false,
) {
  return {
    municipality,
    area: filter.area,
    kind: filter.kind,
    group: filter.group,
    text: filter.text.trim(),
    sort: sort === "trials" ? null : sort,
    direction: direction === firstDirection(sort) ? null : direction,
    page: page > 1 ? page : null,
    without: showWithout ? "1" : null,
    quiet: quietDays,
    map: map?.area,
    mapPage: map && map.page > 1 ? map.page : null,
    mapAll: map?.withEmpty ? "1" : null,
  };
}

/** A click on a column's heading: its first direction, or the other one when it is already sorted by it. */
export function afterClick(query: StatusTableQuery, sort: StatusSort): StatusTableQuery {
  const turned: SortDirection = query.direction === "asc" ? "desc" : "asc";
  return { ...query, sort, direction: query.sort === sort ? turned : firstDirection(sort), page: 1 };
}
