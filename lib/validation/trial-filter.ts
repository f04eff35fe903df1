import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";
import { trialEventKinds, type TrialEvent } from "@/lib/domain/trial/event";
import {
  closedFacets,
  defaultSort,
  facets,
  trialFilter,
  trialFlags,
  trialSorts,
  type ClosedFacet,
  type Facet,
  type TrialListQuery,
  type TrialSort,
} from "@/lib/domain/trial/filter";

/** Search parameters as the framework gives them, or as any address carries them. */
export type RawQuery = Record<string, string | string[] | undefined>;

/** A part of the address that means nothing here and was left out. */
export interface IgnoredParameter {
  name: string;
  value: string;
}

export interface ParsedTrialQuery {
  query: TrialListQuery;
  ignored: IgnoredParameter[];
}

/** Longest search that is looked at, in characters. */
export const SEARCH_LIMIT = 200;
/** Most values of one facet that are looked at: all municipalities there are, and some. */
export const VALUES_LIMIT = 120;
const LAST_PAGE = 100_000;

/** URLSearchParams → the framework's shape. */
export function rawQueryOf(search: URLSearchParams): RawQuery {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}

/** A parameter given once is a text; given twice it stays a list, which a schema of texts refuses. */
export function singleValues(raw: RawQuery): RawQuery {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, value?.length === 1 ? value[0] : value]),
  );
}

/** The first value of a parameter; null when absent or empty. */
export function firstValue(raw: RawQuery, name: string): string | null {
  const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
  return (Array.isArray(value) ? value[0] : value) || null;
}

/** Control characters and lone surrogates have no place in a search; the database refuses some of them. */
function cleanSearch(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Cuts between characters, never inside one. */
function clip(text: string, length: number): string {
  return text.length <= length ? text : Array.from(text).slice(0, length).join("").trim();
}

function knownValue(facet: Facet, value: string): string | undefined {
  if (facet in closedFacets) {
    const set: readonly string[] = closedFacets[facet as ClosedFacet];
    return set.find((each) => each.toLowerCase() === value.toLowerCase());
  }
  return isRowId(value) ? value : undefined;
}

type Ignore = (name: string, value: string) => void;

/** The last real day of several; the others are ignored. */
function lastDay(name: string, texts: string[], ignore: Ignore): CalendarDate | null {
  let day: CalendarDate | null = null;
  for (const text of texts) {
    if (isCalendarDate(text)) day = text;
    else ignore(name, text);
  }
  return day;
}

/** `event`, `from` and `to` say something only together, and only when the period has days. */
function readEvent(all: (name: string) => string[], ignore: Ignore): TrialEvent | null {
  const [from, to] = [lastDay("from", all("from"), ignore), lastDay("to", all("to"), ignore)];
  let kind: TrialEvent["kind"] | undefined;
  for (const text of all("event")) {
    const known = trialEventKinds.find((each) => each === text.toUpperCase());
    if (known) kind = known;
    else ignore("event", text);
  }
  if (kind && from && to && from <= to) return { kind, from, to };
  if (kind) ignore("event", kind);
  if (from) ignore("from", from);
  if (to) ignore("to", to);
  return null;
}

/**
 * Reads a list's address. Never refuses: what means nothing is left out and named in `ignored`, so that the page
 * can say so. Whether the ids exist is for the database to say.
 */
export function parseTrialQuery(raw: RawQuery): ParsedTrialQuery {
  const ignored: IgnoredParameter[] = [];
  const ignore = (name: string, value: string) => ignored.push({ name, value: clip(cleanSearch(value), 40) });
  const all = (name: string): string[] => {
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
    return (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter((each) => each !== "");
  };
  const filter = trialFilter();

  const searched = cleanSearch(all("q").join(" "));
  filter.q = clip(searched, SEARCH_LIMIT);
  if (filter.q !== searched) ignore("q", `… ${searched.slice(filter.q.length)}`);

  for (const facet of facets) {
    const values = new Set<string>();
    for (const text of all(facet)) {
      const known = knownValue(facet, text);
      if (known === undefined || (values.size >= VALUES_LIMIT && !values.has(known))) ignore(facet, text);
      else values.add(known);
    }
    (filter[facet] as string[]) = [...values];
  }
  for (const flag of trialFlags) {
    for (const text of all(flag)) {
      if (text === "1") filter[flag] = true;
      else if (text !== "0") ignore(flag, text);
    }
  }
  filter.asOf = lastDay("asOf", all("asOf"), ignore);
  filter.event = readEvent(all, ignore);

  let sort = defaultSort(filter);
  for (const text of all("sort")) {
    if (!(trialSorts as readonly string[]).includes(text)) ignore("sort", text);
    // Without words there is no best match to put first.
    else if (text !== "relevance" || filter.q) sort = text as TrialSort;
  }
  let page = 1;
  for (const text of all("page")) {
    const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (number >= 1 && number <= LAST_PAGE) page = number;
    else ignore("page", text);
  }
  return { query: { filter, sort, page }, ignored };
}
