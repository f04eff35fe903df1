import type { ExemptionNeed } from "@/lib/domain/exemption/need";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** How long before the law ends the administration is reminded. */
export const LANDING_NOTICE_DAYS = 180;

/** The last day of agreements whose trials must be landed, seen from today. */
export function landingHorizon(today: CalendarDate): CalendarDate {
  return addDays(today, LANDING_NOTICE_DAYS);
}

/**
 * A trial that lives on an exemption from the law needs a landing before the law expires (domain rule 6): stop,
 * go on within ordinary law, or recommend a change of law. One that has landed, was withdrawn or was stopped by
 * its latest decision has none to come.
 */
export function isLandingDue(
  trial: {
    stage: TrialStage;
    nationalNeed: ExemptionNeed | null;
    latestDecision: DecisionOutcome | null;
    agreementExpiresOn: CalendarDate | null;
  },
  today: CalendarDate,
): boolean {
  return (
    trial.nationalNeed === "DIRECT" &&
    trial.stage !== "LANDED" &&
    trial.stage !== "WITHDRAWN" &&
    !(trial.stage === "DECIDED" && trial.latestDecision === "RED") &&
    trial.agreementExpiresOn !== null &&
    trial.agreementExpiresOn <= landingHorizon(today)
  );
}
