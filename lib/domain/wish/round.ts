import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** A day by which wishes must have come in. */
export interface Round {
  id: string;
  deadlineOn: CalendarDate;
}

export interface RoundChoice<T extends Round = Round> {
  /** the round a wish handed in that day belongs to; null when no deadline lies ahead */
  round: T | null;
  /** the deadline that has just gone by, which the wish is too late for */
  missed: T | null;
}

/**
 * The round of a wish that comes in on a day: the first whose deadline has not gone by, its last day included. After a
 * deadline the next round takes it.
 */
export function roundFor<T extends Round>(rounds: readonly T[], day: CalendarDate): RoundChoice<T> {
  const inOrder = [...rounds].sort((one, other) => (one.deadlineOn < other.deadlineOn ? -1 : 1));
  return {
    round: inOrder.find(({ deadlineOn }) => deadlineOn >= day) ?? null,
    missed: inOrder.findLast(({ deadlineOn }) => deadlineOn < day) ?? null,
  };
}
