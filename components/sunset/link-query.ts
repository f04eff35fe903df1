import type { SunsetQuery } from "@/lib/validation/sunset";

/** The list as its address asks for it; what is as usual is left out. */
export function sunsetLinkQuery(municipality: string, query: SunsetQuery, page = 1) {
  return {
    municipality,
    area: query.area,
    kind: query.kind,
    missing: query.missing ? "1" : null,
    due: query.due ? "1" : null,
    page: page > 1 ? String(page) : null,
  };
}
