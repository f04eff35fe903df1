import type { ExemptionNeed } from "@/lib/domain/exemption/need";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** The three ways on for a trial when what it leans on ends (domain rule 6). */
export const landingWays = ["STOP", "EXTEND", "MAKE_PERMANENT"] as const;
export type LandingWay = (typeof landingWays)[number];

/** How long before the law ends people are reminded. */
export const LANDING_NOTICE_DAYS = 180;

/** The last day of agreements whose trials must be landed, seen from today. */
export function landingHorizon(today: CalendarDate): CalendarDate {
  return addDays(today, LANDING_NOTICE_DAYS);
}

/** A trial that goes on, or is to: one that has landed, was withdrawn or was stopped by its latest decision does not. */
export function isToBeLanded(trial: { stage: TrialStage; latestDecision: DecisionOutcome | null }): boolean {
  return (
    trial.stage !== "LANDED" &&
    trial.stage !== "WITHDRAWN" &&
    !(trial.stage === "DECIDED" && trial.latestDecision === "RED")
  );
}

/** True when something could not be, or would not be, without the exemption (domain rule 2). */
export function isNeeded(need: ExemptionNeed | null): boolean {
  return need === "DIRECT" || need === "INDIRECT";
}

/**
 * True when a trial loses what it lives on with its agreement. A statutory agreement is what frees from the law; the
 * municipality can free from its own rules without it. A municipal agreement is all its trials have.
 */
export function leansOnAgreement(
  trial: { nationalNeed: ExemptionNeed | null; municipalNeed: ExemptionNeed | null },
  kind: "STATUTORY" | "MUNICIPAL",
): boolean {
  return isNeeded(trial.nationalNeed) || (kind === "MUNICIPAL" && isNeeded(trial.municipalNeed));
}

/** True when the trial has a part that could not go on without an exemption, whatever its agreement is (domain rule 2). */
export function leansOnExemption(
  trial: { nationalNeed: ExemptionNeed | null; municipalNeed: ExemptionNeed | null },
  agreement: { kind: "STATUTORY" | "MUNICIPAL" } | null,
): boolean {
  return leansOnAgreement(trial, agreement?.kind ?? "STATUTORY");
}

/**
 * A trial that lives on an exemption needs a landing before its agreement expires (domain rule 6): stop, go on within
 * ordinary law, or recommend a change of law. Due until one is chosen. What else a trial can lean on is in
 * `domain/sunset`.
 */
export function isLandingDue(
  trial: {
    stage: TrialStage;
    nationalNeed: ExemptionNeed | null;
    municipalNeed: ExemptionNeed | null;
    latestDecision: DecisionOutcome | null;
    agreement: { kind: "STATUTORY" | "MUNICIPAL"; expiresOn: CalendarDate } | null;
    landing: LandingWay | null;
  },
  today: CalendarDate,
): boolean {
  return (
    isToBeLanded(trial) &&
    trial.landing === null &&
    trial.agreement !== null &&
    leansOnAgreement(trial, trial.agreement.kind) &&
    trial.agreement.expiresOn <= landingHorizon(today)
  );
}
