import type { Period } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

export const planStatuses = ["AHEAD", "NOW", "PAST"] as const;
export type PlanStatus = (typeof planStatuses)[number];

/**
 * Where something stands by its own precision: "foråret 2022" is under way from 1 March and over only after 31 May;
 * a deadline is kept all of its last day. Of several times in one wording the last one ends it.
 */
export function planStatus({ start, end }: Period, today: CalendarDate): PlanStatus {
  if (today < start) return "AHEAD";
  return today <= end ? "NOW" : "PAST";
}

/** A milestone that should have been reached by now and is not said to be. */
export function isLate(milestone: Period & { reachedOn: CalendarDate | null }, today: CalendarDate): boolean {
  return milestone.reachedOn === null && planStatus(milestone, today) === "PAST";
}

/** Where we are: the phases that run today, and the next thing to begin. */
export interface Standing {
  current: { id: string; label: string }[];
  next: { label: string; wording: string | null; phaseId: string | null } | null;
}

type Upcoming = NonNullable<Standing["next"]> & Period;

export function standing(
  phases: (Standing["current"][number] & Period)[],
  things: Upcoming[],
  today: CalendarDate,
): Standing {
  const [next = null] = things
    .filter(({ start }) => start > today)
    .toSorted((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end));
  return { current: phases.filter((phase) => planStatus(phase, today) === "NOW"), next };
}
