import type { DataOrigin } from "@/lib/domain/shared/area";
import type { DateBound, DatePrecision, Period, PlanState } from "@/lib/domain/plan/plan";
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

/**
 * How a part of the plan stands today: what somebody said, and LATE when its time is over and nobody said that it was
 * done or dropped. NOT_STATED: its time is over, it was carried over from a source document that does not say what came
 * of it, and nobody has touched it since; calling that late would be saying more than is known.
 */
export const partStatuses = ["PLANNED", "UNDER_WAY", "DONE", "DROPPED", "LATE", "NOT_STATED"] as const;
export type PartStatus = (typeof partStatuses)[number];

/** What decides how an item or a milestone stands. */
export interface Stands extends Period {
  state: PlanState;
  precision: DatePrecision;
  bound: DateBound | null;
  /** a day named in the text; it may come after the time itself */
  exactOn?: CalendarDate | null;
  origin: DataOrigin;
  version: number;
}

/**
 * The last day on which a part is still in time, by its own precision (domain rule 7): the last day of the season, the
 * month or the part of it, the day itself of a deadline, the last of several times in one wording.
 * @returns null for what goes on, or may come at any time from its day: it is never late
 */
export function lastDayOf({
  end,
  precision,
  bound,
  exactOn = null,
}: Pick<Stands, "end" | "precision" | "bound" | "exactOn">): CalendarDate | null {
  if (precision === "ONGOING" || bound === "EARLIEST") return null;
  return exactOn !== null && exactOn > end ? exactOn : end;
}

/** How an item or a milestone stands today: "foråret 2022" is late from 1 June, not before. */
export function statusOf(part: Stands, today: CalendarDate): PartStatus {
  if (part.state === "DONE" || part.state === "DROPPED") return part.state;
  const last = lastDayOf(part);
  if (last === null || today <= last) return part.state;
  const isUntouched = part.origin === "REFERENCE" && part.version === 1 && part.state === "PLANNED";
  return isUntouched ? "NOT_STATED" : "LATE";
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
