import { today as todayInDenmark } from "@/lib/clock";
import {
  countedInstitutions,
  countFacets,
  listSimilarTitles,
  listTrials,
  listUnknownIds,
} from "@/lib/db/trial-list";
import { municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type Success } from "@/lib/domain/shared/result";
import { openFacets, type TrialFilter, type TrialListQuery } from "@/lib/domain/trial/filter";
import type { FacetCounts, TrialListPage } from "@/lib/domain/trial/list";
import { scopeOf, type Scope } from "@/lib/domain/trial/sharing";
import { respelled } from "@/lib/domain/trial/spelling";
import { canRegisterTrials } from "@/lib/policies/trial";
import { parseTrialQuery, type IgnoredParameter, type RawQuery } from "@/lib/validation/trial-filter";

export const PAGE_SIZE = 25;

export interface TrialListData extends TrialListPage {
  /** as asked for, without what means nothing */
  query: TrialListQuery;
  ignored: IgnoredParameter[];
  /** nothing was found; shown is what this search finds instead */
  correction: string | null;
  facets: FacetCounts;
  /** the municipalities of the viewer; empty for the public and for national roles */
  own: string[];
  canRegister: boolean;
}

/** Takes out of the filter what no record is called. */
export async function withoutUnknownIds(
  filter: TrialFilter,
): Promise<{ filter: TrialFilter; unknown: IgnoredParameter[] }> {
  const unknown = await listUnknownIds(filter);
  const known = { ...filter };
  for (const facet of openFacets) {
    known[facet] = filter[facet].filter(
      (id) => !unknown.some((each) => each.facet === facet && each.id === id),
    );
  }
  return { filter: known, unknown: unknown.map(({ facet, id }) => ({ name: facet, value: id })) };
}

/** What is not over yet cannot be looked back on: a day to come is taken out of the filter. */
export function withoutComingDay(
  filter: TrialFilter,
  today: CalendarDate,
): { filter: TrialFilter; coming: IgnoredParameter[] } {
  if (filter.asOf === null || filter.asOf <= today) return { filter, coming: [] };
  return { filter: { ...filter, asOf: null }, coming: [{ name: "asOf", value: filter.asOf }] };
}

/** Another spelling of a search that found nothing; null when none comes near. */
export async function findRespelling(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
): Promise<string | null> {
  if (!filter.q) return null;
  return respelled(filter.q, await listSimilarTitles(scope, filter, today));
}

/**
 * The list as its address asks for it: everything this viewer may see, narrowed by what the address says and by
 * nothing else.
 * @param raw the address's parameters, as they came
 */
export async function loadTrialList(viewer: Viewer, raw: RawQuery): Promise<Success<TrialListData>> {
  const today = todayInDenmark();
  const scope = scopeOf(viewer);
  const parsed = parseTrialQuery(raw);
  const { filter: past, coming } = withoutComingDay(parsed.query.filter, today);
  const { filter, unknown } = await withoutUnknownIds(past);
  const query = { ...parsed.query, filter };

  const read = (each: TrialFilter, page: number) =>
    listTrials(scope, each, { sort: query.sort, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE, today });
  let shown = filter;
  let page = await read(shown, query.page);
  const correction = page.total === 0 ? await findRespelling(scope, filter, today) : null;
  if (correction !== null) {
    shown = { ...filter, q: correction };
    page = await read(shown, 1);
  } else if (page.items.length === 0 && page.total > 0) {
    // Beyond the end, perhaps because trials were archived meanwhile: the last page there is.
    query.page = Math.ceil(page.total / PAGE_SIZE);
    page = await read(shown, query.page);
  }

  const own = municipalitiesOf(viewer);
  const facets = await countFacets(scope, shown, today, countedInstitutions(filter, own));
  return ok({
    ...page,
    query,
    ignored: [...parsed.ignored, ...coming, ...unknown],
    correction: correction !== null && page.total > 0 ? correction : null,
    facets,
    own,
    canRegister: canRegisterTrials(viewer),
  });
}
