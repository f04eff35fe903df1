import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Occurrence, Period } from "@/lib/domain/plan/plan";

/** The day something next asks for attention: its beginning, or its end when it is under way. */
export function nextDay({ start, end }: Period, today: CalendarDate): CalendarDate {
  return start > today ? start : end;
}

/** Of several times in one wording the first that is not over; the whole period when there is only one. */
export function nextOccurrence<T extends Occurrence & { occurrences: Occurrence[] }>(
  dated: T,
  today: CalendarDate,
): Occurrence {
  const { start, end, precision } = dated.occurrences.find((each) => each.end >= today) ?? dated;
  return { start, end, precision };
}
