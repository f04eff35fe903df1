import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { startedStages, type TrialStage } from "@/lib/domain/trial/stage";

/** What can happen to a trial on a day and is counted within a period. */
export const trialEventKinds = ["REGISTERED", "STARTED", "EVALUATED", "DECIDED", "LANDED"] as const;
export type TrialEventKind = (typeof trialEventKinds)[number];

/** Something that happened within a period, first and last day included. */
export interface TrialEvent {
  kind: TrialEventKind;
  from: CalendarDate;
  to: CalendarDate;
}

/** A trial's moves and decisions that count: what was undone is not among them. */
export interface TrialCourse {
  stageChanges: { stage: TrialStage; from: CalendarDate }[];
  decisions: { decidedOn: CalendarDate }[];
}

const started: readonly TrialStage[] = startedStages;

/**
 * The days on which it happened to the trial.
 * - REGISTERED, STARTED: the first day it was there, and the first day it stood at a stage in which something is
 *   tried; each happens once. A pause, a new round or a return is not a new start.
 * - EVALUATED: a test was over and its evaluation began; LANDED: it became ordinary practice or ended for good.
 * - DECIDED: red, yellow or green was given; once for each decision.
 */
export function eventDays({ stageChanges, decisions }: TrialCourse, kind: TrialEventKind): CalendarDate[] {
  const days = (stages: readonly TrialStage[] | null) =>
    stageChanges
      .filter(({ stage }) => stages === null || stages.includes(stage))
      .map(({ from }) => from)
      .sort();
  switch (kind) {
    case "REGISTERED":
      return days(null).slice(0, 1);
    case "STARTED":
      return days(started).slice(0, 1);
    case "EVALUATED":
      return days(["EVALUATING"]);
    case "LANDED":
      return days(["LANDED"]);
    case "DECIDED":
      return decisions.map(({ decidedOn }) => decidedOn).sort();
  }
}

/** True when it happened within the period. */
export function happened(course: TrialCourse, { kind, from, to }: TrialEvent): boolean {
  return eventDays(course, kind).some((day) => day >= from && day <= to);
}
