import type { FencePostLevel, FreedomRecordType } from "@/lib/domain/freedom/record";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** How a record stands today. */
export const recordStates = ["NOW", "COMING", "ENDED"] as const;
export type RecordState = (typeof recordStates)[number];

/** What the list can be sorted by, each from the first to the last. */
export const recordSorts = ["title", "place", "validFrom", "validTo", "recheckOn"] as const;
export type RecordSort = (typeof recordSorts)[number];

/** How the list of records is narrowed; null = not. */
export interface RecordListFilter {
  type: FreedomRecordType | null;
  level: FencePostLevel | null;
  area: WelfareArea | null;
  municipality: string | null;
  state: RecordState | null;
  q: string;
  /** only what the viewer keeps */
  mine: boolean;
}

/** One line of the list. */
export interface RecordListItem {
  type: FreedomRecordType;
  id: string;
  title: string;
  /** a provision's law and paragraph */
  law: string | null;
  level: FencePostLevel;
  areas: WelfareArea[];
  municipalityId: string | null;
  institutionId: string | null;
  /** the municipality's or institution's name; null for the whole country */
  place: string | null;
  state: RecordState;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  recheckOn: CalendarDate | null;
  isReplaced: boolean;
}
