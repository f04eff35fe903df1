import type { InvolvedGroup, LogKind } from "@/lib/domain/log/entry";
import { involvedGroups } from "@/lib/domain/log/entry";
import type { PlanChange } from "@/lib/domain/log/plan-change";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { groupBy } from "@/lib/domain/shared/group-by";

/** A picture of the log without the picture. */
export interface LogPhotoRecord {
  id: string;
  alt: string;
  width: number;
  height: number;
}

/** One entry of a trial's log. */
export interface LogEntryRecord {
  id: string;
  kind: LogKind;
  text: string;
  happenedOn: CalendarDate;
  /** what the system wrote down about a changed plan; null for what people wrote */
  change: PlanChange | null;
  version: number;
  authorName: string;
  authorId: string | null;
  photos: LogPhotoRecord[];
}

/** A group that was heard. */
export interface InvolvementRecord {
  id: string;
  group: InvolvedGroup;
  heardOn: CalendarDate;
  note: string | null;
}

/** What stands in the database now, for the one who saves second. */
export interface LogConflict {
  version: number;
  kind: LogKind;
  text: string;
  happenedOn: CalendarDate;
}

/** Entries under their months, in the order they came. */
export function byMonth<T extends { happenedOn: CalendarDate }>(
  entries: T[],
): { month: CalendarDate; entries: T[] }[] {
  const groups = groupBy(entries, ({ happenedOn }) => `${happenedOn.slice(0, 7)}-01` as CalendarDate);
  return [...groups].map(([month, list]) => ({ month, entries: list }));
}

/** The groups that were heard, each once, in the order of the list. */
export function groupsHeard(involvements: { group: InvolvedGroup }[]): InvolvedGroup[] {
  return involvedGroups.filter((group) => involvements.some((each) => each.group === group));
}
