import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";

/** What a heat map is sorted by: themes, or the sub-areas of an area that has no themes. */
export type HeatFacet = "theme" | "subArea";

/** Trials by institution and theme, counted as everywhere: each once in a row, a column and the whole (domain rule 3). */
export interface HeatCounts {
  facet: HeatFacet;
  /** every open institution of the area and every other with trials in it; `trials`: its own, each once */
  institutions: { id: string; name: string; kind: InstitutionKind; trials: number }[];
  /** every theme there is in the area, used or not; `trials`: those with it, each once */
  themes: { id: string; label: string; labelEn: string; trials: number }[];
  /** only where there are any */
  cells: { institutionId: string; themeId: string; trials: number }[];
  /** all trials of the area */
  unique: number;
}

/** Institutions on one page of the table. */
export const HEAT_PAGE_SIZE = 25;
/** Steps of shade above nothing; the number always stands in the cell as well. */
export const HEAT_STEPS = 4;

export interface HeatRow {
  id: string;
  name: string;
  trials: number;
  /** one for each theme, in their order */
  cells: { themeId: string; trials: number; step: number }[];
}

export interface HeatMap {
  facet: HeatFacet;
  themes: HeatCounts["themes"];
  /** the page's */
  rows: HeatRow[];
  unique: number;
  page: number;
  pages: number;
  /** institutions over all pages */
  total: number;
  /** institutions left out because they have no trials */
  without: number;
}

/** How dark a number is shown, from 0 to `HEAT_STEPS`: nothing is 0, and anything is at least 1. */
export function heatStep(trials: number, most: number): number {
  return trials <= 0 || most <= 0 ? 0 : Math.max(1, Math.ceil((HEAT_STEPS * trials) / most));
}

/** Every row of the table, by name; the shade is by the largest number of them all, so that pages can be compared. */
export function heatRows(
  { institutions, themes, cells }: HeatCounts,
  byText: (a: string, b: string) => number,
): HeatRow[] {
  const most = Math.max(0, ...cells.map(({ trials }) => trials));
  const counts = new Map(cells.map((cell) => [`${cell.institutionId} ${cell.themeId}`, cell.trials]));
  return [...institutions]
    .sort((a, b) => byText(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map(({ id, name, trials }) => ({
      ...{ id, name, trials },
      cells: themes.map((theme) => {
        const count = counts.get(`${id} ${theme.id}`) ?? 0;
        return { themeId: theme.id, trials: count, step: heatStep(count, most) };
      }),
    }));
}

/** One page of the table; a page too far shows the last. */
export function heatMap(
  counts: HeatCounts,
  { page, withEmpty }: { page: number; withEmpty: boolean },
  byText: (a: string, b: string) => number,
): HeatMap {
  const all = heatRows(counts, byText);
  const listed = withEmpty ? all : all.filter(({ trials }) => trials > 0);
  const pages = Math.max(1, Math.ceil(listed.length / HEAT_PAGE_SIZE));
  const shown = Math.min(page, pages);
  const from = (shown - 1) * HEAT_PAGE_SIZE;
  return {
    ...{ facet: counts.facet, themes: counts.themes, unique: counts.unique, page: shown, pages },
    rows: listed.slice(from, from + HEAT_PAGE_SIZE),
    total: listed.length,
    without: all.length - listed.length,
  };
}
