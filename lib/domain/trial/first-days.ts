import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { lastDay, type Life } from "@/lib/domain/trial/life";

/** What the days of a move's form begin with. */
export type FirstDays = Record<"on" | "periodEnd" | "nextStart" | "nextEnd", CalendarDate>;

/**
 * The days a move's form is opened with: a test begins as it was planned where that day has come, everything else today.
 * @param testDays how long a test takes when nothing else is planned
 */
export function firstDays(life: Life, today: CalendarDate, testDays: number): FirstDays {
  const { start, end } = life.period;
  const previous = lastDay(life);
  const canBeginAsPlanned = start !== null && start <= today && (previous === null || start >= previous);
  const on = canBeginAsPlanned && life.stage === "PREPARED" ? start : today;
  const length = testDays - 1;
  return {
    on,
    periodEnd: end !== null && end > on ? end : addDays(on, length),
    nextStart: today,
    nextEnd: addDays(today, length),
  };
}
