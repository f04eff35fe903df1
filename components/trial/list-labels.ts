import { useLocale } from "next-intl";
import type { Facet } from "@/lib/domain/trial/filter";
import type { FacetCounts } from "@/lib/domain/trial/list";
import { facetLabel } from "@/lib/i18n/filter-words";

/** What a value of a facet is called on screen. */
export function useFacetLabel(counts: FacetCounts): (facet: Facet, value: string) => string {
  return facetLabel(counts, useLocale());
}
