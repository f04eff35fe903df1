import { searchKinds, type SearchKind } from "@/lib/domain/search/hit";
import { readSearch, type SearchQuery } from "@/lib/domain/search/query";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { isRowId } from "@/lib/domain/shared/row-id";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

/** A search as its address asks for it. */
export interface SearchAddress {
  query: SearchQuery;
  kind: SearchKind | null;
  municipality: string | null;
  area: WelfareArea | null;
  /** from 1 */
  page: number;
}

/** No search has so many pages that anybody goes on; beyond it the database would count for nothing. */
const LAST_PAGE = 500;

/** Reads a search's address. Never refuses: what means nothing asks for nothing. */
export function parseSearchAddress(raw: RawQuery): SearchAddress {
  const one = (name: string) => firstValue(raw, name)?.toUpperCase();
  const municipality = firstValue(raw, "municipality");
  const page = Number(/^\d{1,6}$/.exec(firstValue(raw, "page") ?? "")?.[0] ?? 1);
  return {
    query: readSearch(firstValue(raw, "q") ?? ""),
    kind: searchKinds.find((kind) => kind === one("kind")) ?? null,
    municipality: isRowId(municipality) ? municipality : null,
    area: welfareAreas.find((area) => area === one("area")) ?? null,
    page: Math.min(Math.max(page, 1), LAST_PAGE),
  };
}
