import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** The test model, in order; PAUSED and WITHDRAWN stand beside it (Viborg's model, report section 4.3). */
export const trialStages = [
  "IDEA",
  "PREPARED",
  "AWAITING_APPROVAL",
  "IN_TEST",
  "EVALUATING",
  "DECIDED",
  "LANDED",
  "PAUSED",
  "WITHDRAWN",
] as const;
export type TrialStage = (typeof trialStages)[number];

/** Stages in which something is or has been tried in practice. A paused trial has begun. */
export const startedStages = [
  "IN_TEST",
  "EVALUATING",
  "DECIDED",
  "LANDED",
  "PAUSED",
] as const satisfies TrialStage[];
/** Stages in which it is still to come. Withdrawn trials are neither planned nor started. */
export const plannedStages = ["IDEA", "PREPARED", "AWAITING_APPROVAL"] as const satisfies TrialStage[];
/** Stages a person may choose when registering; the rest is reached by moves. */
export const registrationStages = ["IDEA", "PREPARED", "IN_TEST"] as const satisfies TrialStage[];
export type RegistrationStage = (typeof registrationStages)[number];

/** True for a trial that is still to come. */
export function isPlanned(stage: TrialStage): boolean {
  return (plannedStages as readonly TrialStage[]).includes(stage);
}

/**
 * The stage a newly registered trial stands at when nobody chose one: staff propose ideas; a trial whose
 * period has begun is in test; the rest is prepared.
 */
export function initialStage(
  proposedByStaff: boolean,
  periodStart: CalendarDate | null,
  today: CalendarDate,
): RegistrationStage {
  if (proposedByStaff) return "IDEA";
  return periodStart !== null && periodStart <= today ? "IN_TEST" : "PREPARED";
}

/** The stages a person may choose between on the form: only when registering; from then on the trial is moved. */
export function choosableStages(current: TrialStage | null): readonly RegistrationStage[] {
  return current === null ? registrationStages : [];
}

/**
 * The day from which a newly chosen stage holds: a test that has begun holds from its beginning, everything else
 * from today; never before the stage it follows.
 */
export function stageHoldsFrom(
  stage: TrialStage,
  periodStart: CalendarDate | null,
  today: CalendarDate,
  lastChange: CalendarDate | null,
): CalendarDate {
  const from = stage === "IN_TEST" && periodStart !== null && periodStart < today ? periodStart : today;
  return lastChange !== null && lastChange > from ? lastChange : from;
}

/** A test whose period has run out without an evaluation being under way (domain rule 5: every test ends in a decision). */
export function isOverdue(
  trial: { stage: TrialStage; periodEnd: CalendarDate | null },
  today: CalendarDate,
): boolean {
  return trial.stage === "IN_TEST" && trial.periodEnd !== null && trial.periodEnd < today;
}
