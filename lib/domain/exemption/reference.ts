import {
  holdsOn,
  overlaps,
  provisionStateOn,
  type Period,
  type ProvisionPeriod,
} from "@/lib/domain/freedom/validity";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";

/** What a statement can point at: a provision of law or a municipal rule, with where and when it holds. */
export type ExemptionBasis = { id: string; label: string; areas: readonly WelfareArea[] } & (
  { level: "NATIONAL"; periods: readonly ProvisionPeriod[] } | ({ level: "MUNICIPAL" } & Period)
);

/** Where and when a trial runs. Without a single day of its own it is asked about today. */
export interface TrialTime {
  area: WelfareArea;
  periodStart: CalendarDate | null;
  periodEnd: CalendarDate | null;
}

/** Why a trial cannot point at it: the key of a sentence under `validation.*`, and the day that decides. */
export type ReferenceProblem =
  | { key: "basisArea" }
  | { key: "basisNotYet"; date: CalendarDate }
  | { key: "basisEnded"; date: CalendarDate }
  | { key: "basisReplaced"; date: CalendarDate };

function daysOf({ periodStart, periodEnd }: TrialTime, today: CalendarDate): Period {
  if (periodStart === null && periodEnd === null) return { validFrom: today, validTo: today };
  return { validFrom: periodStart, validTo: periodEnd };
}

/** The days in the trial's time on which a provision's state can be another than before. */
function decisiveDays(periods: readonly ProvisionPeriod[], time: Period): CalendarDate[] {
  const edges = periods.flatMap(({ kind, validFrom, validTo }) => [
    ...(validFrom ? [validFrom] : []),
    ...(validFrom && kind === "REPLACED" ? [addDays(validFrom, -1)] : []),
    ...(validTo ? [validTo] : []),
  ]);
  const within = edges.filter((day) => holdsOn(time, day));
  return [...[time.validFrom ?? time.validTo ?? []].flat(), ...within];
}

function provisionProblem(
  periods: readonly ProvisionPeriod[],
  time: Period,
): Exclude<ReferenceProblem, { key: "basisArea" }> | null {
  const states = decisiveDays(periods, time).map((day) => provisionStateOn(periods, day));
  const [first] = states;
  if (!first || states.some(({ state }) => state === "IN_FORCE")) return null;
  switch (first.state) {
    case "NOT_YET":
      return { key: "basisNotYet", date: first.validFrom };
    case "REPLACED":
      return { key: "basisReplaced", date: first.since };
    case "ENDED":
      return { key: "basisEnded", date: first.lastDay };
    case "IN_FORCE":
      return null;
  }
}

/**
 * Why a trial cannot need to be exempted from this: it does not hold in the trial's area, or on no day of the trial
 * (today, where the trial has no days yet).
 * @returns null when it can
 */
export function referenceProblem(
  basis: ExemptionBasis,
  trial: TrialTime,
  today: CalendarDate,
): ReferenceProblem | null {
  if (!basis.areas.includes(trial.area)) return { key: "basisArea" };
  const time = daysOf(trial, today);
  if (basis.level === "NATIONAL") return provisionProblem(basis.periods, time);
  if (overlaps(basis, time)) return null;
  return basis.validFrom !== null && time.validTo !== null && time.validTo < basis.validFrom
    ? { key: "basisNotYet", date: basis.validFrom }
    : { key: "basisEnded", date: basis.validTo! };
}
