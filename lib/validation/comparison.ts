import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";
import { comparisonKeys, type ComparisonKey } from "@/lib/domain/statistic/comparison";
import type { IgnoredParameter, RawQuery } from "@/lib/validation/trial-filter";

/** As many municipalities as the country has, and some to spare. */
const MOST_MUNICIPALITIES = 120;

/** The comparison as its address asks for it. */
export interface ComparisonQuery {
  area: WelfareArea | null;
  /** nobody chosen: the page does */
  municipalities: string[];
  asOf: CalendarDate | null;
  /** an earlier day to hold it against */
  before: CalendarDate | null;
  ignored: IgnoredParameter[];
}

/**
 * Reads the address of the comparison. Never refuses: what means nothing is left out and named in `ignored`. A day to
 * come cannot be counted, and a day to hold against lies before the other.
 */
export function comparisonQuery(raw: RawQuery, today: CalendarDate): ComparisonQuery {
  const ignored: IgnoredParameter[] = [];
  const ignore = (name: string, value: string) => ignored.push({ name, value: value.slice(0, 40) });
  const all = (name: string) => {
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
    return (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter((each) => each !== "");
  };
  const day = (name: string, latest: CalendarDate): CalendarDate | null => {
    let read: CalendarDate | null = null;
    for (const text of all(name)) {
      if (isCalendarDate(text) && text <= latest) read = text;
      else ignore(name, text);
    }
    return read;
  };
  let area: WelfareArea | null = null;
  for (const text of all("area")) {
    const known = welfareAreas.find((each) => each === text);
    if (known) area = known;
    else ignore("area", text);
  }
  const municipalities = new Set<string>();
  for (const text of all("municipality")) {
    if (isRowId(text) && municipalities.size < MOST_MUNICIPALITIES) municipalities.add(text);
    else ignore("municipality", text);
  }
  // The day itself is as it is now.
  const asked = day("asOf", today);
  const asOf = asked === today ? null : asked;
  const before = day("before", today);
  const isEarlier = before !== null && before < (asOf ?? today);
  if (before !== null && !isEarlier) ignore("before", before);
  return {
    ...{ area, municipalities: [...municipalities], asOf, before: isEarlier ? before : null, ignored },
  };
}

/** The same as query parameters, only what is set. */
export function comparisonLink(query: Partial<Omit<ComparisonQuery, "ignored">>) {
  const { area, municipalities, asOf, before } = query;
  return { area, municipality: municipalities, asOf, before };
}

/** The table a download asks for; null for all of them, undefined when there is no such table. */
export function comparisonKeyOf(text: string | null): ComparisonKey | null | undefined {
  return text === null || text === "" || text === "all" ? null : comparisonKeys.find((each) => each === text);
}
