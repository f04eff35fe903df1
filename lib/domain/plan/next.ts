import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { NextMilestone, Occurrence, Period } from "@/lib/domain/plan/plan";

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

/** Whose a part of a plan is, seen by one person, the nearest first. */
export const nearness = ["MINE", "INSTITUTION", "MUNICIPALITY"] as const;
export type Nearness = (typeof nearness)[number];

/** What is next in a plan for somebody. */
export interface NextPart extends NextMilestone {
  subject: "ITEM" | "MILESTONE";
  agreementId: string;
  whose: Nearness;
  /** its time is over, and nobody said that it was done or dropped */
  isLate: boolean;
}

/** Of what is late only the newest: it must not hide what comes. */
const LATE_SHOWN = 2;

/**
 * The next things for one person: first what they see to themselves, then their institution's, then the municipality's;
 * in each what is late before what comes, and that by the day on which it next asks for attention.
 */
export function chooseNext<T extends NextPart>(parts: readonly T[], today: CalendarDate, limit: number): T[] {
  const rank = ({ whose }: NextPart) => nearness.indexOf(whose);
  const late = parts
    .filter(({ isLate }) => isLate)
    .toSorted((a, b) => rank(a) - rank(b) || b.end.localeCompare(a.end) || a.id.localeCompare(b.id));
  const shownLate = new Set(late.slice(0, LATE_SHOWN));
  return parts
    .filter((part) => !part.isLate || shownLate.has(part))
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        Number(b.isLate) - Number(a.isLate) ||
        nextDay(a, today).localeCompare(nextDay(b, today)) ||
        a.end.localeCompare(b.end) ||
        a.id.localeCompare(b.id),
    )
    .slice(0, limit);
}
