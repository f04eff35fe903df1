import type { PlanChangeKind } from "@/lib/domain/plan/change";
import type { ChangeWords } from "@/lib/domain/plan/change-words";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** A change as it is told. */
export interface ToldChange {
  id: string;
  kind: PlanChangeKind;
  words: ChangeWords;
  /** taken out, and still out */
  isOut: boolean;
}

/** One line of the log: a change, or what was done in one go. */
export interface ToldEntry {
  /** of the first change */
  id: string;
  on: CalendarDate;
  /** null for those who do not belong to the municipality */
  by: string | null;
  reason: string | null;
  /** with more than one change: how many, of which kinds, and where to read the rest */
  go: { id: string; size: number; kinds: Record<PlanChangeKind, number> } | null;
  changes: ToldChange[];
}

/** Which changes are looked at. */
export interface ChangeFilter {
  /** one part of the plan */
  part: string | null;
  /** what was done in one go */
  batch: string | null;
  from: CalendarDate | null;
  to: CalendarDate | null;
}
