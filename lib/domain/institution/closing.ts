import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FieldErrors } from "@/lib/domain/shared/result";
import type { TrialMove } from "@/lib/domain/trial/life";
import type { LandingWay } from "@/lib/domain/trial/landing";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** What can become of a live trial when its institution closes. */
export const closingChoices = ["MOVE", "PAUSE", "STAY", "LAND", "WITHDRAW"] as const;
export type ClosingChoice = (typeof closingChoices)[number];

/** The move through the state machine that a choice is; a trial that moves house or stays paused makes none. */
export const moveOfChoice = {
  MOVE: null,
  STAY: null,
  PAUSE: "PAUSE",
  LAND: "LAND",
  WITHDRAW: "WITHDRAW",
} as const satisfies Record<ClosingChoice, TrialMove | null>;

/**
 * What can be chosen for a trial, the gentlest first. The state machine has the last word when it is carried out; a
 * test holds this to it.
 * @param canMoveHouse there is another open institution of the same area and municipality
 */
export function closingChoicesFor(
  trial: { stage: TrialStage; decision: DecisionOutcome | null },
  canMoveHouse: boolean,
): ClosingChoice[] {
  const { stage, decision } = trial;
  const isDecided = stage === "DECIDED" && decision !== "YELLOW";
  const offered: Record<ClosingChoice, boolean> = {
    MOVE: canMoveHouse,
    PAUSE: stage === "IN_TEST" || stage === "EVALUATING",
    STAY: stage === "PAUSED",
    LAND: isDecided,
    WITHDRAW: !isDecided,
  };
  return stage === "LANDED" || stage === "WITHDRAWN"
    ? []
    : closingChoices.filter((choice) => offered[choice]);
}

/** What was decided about one trial. */
export interface ClosingDecision {
  trialId: string;
  /** of the trial when the form was opened */
  version: number;
  choice: ClosingChoice;
  /** MOVE: where it goes */
  toInstitutionId: string | null;
  reason: string | null;
  /** LAND: how a trial that lives on an exemption goes on */
  way: LandingWay | null;
}

/** The names of a trial's fields on the form that closes its institution. */
export const closingFields = ["choice", "to", "reason", "way"] as const;
export type ClosingField = (typeof closingFields)[number];
export const closingField = (field: ClosingField | "version", trialId: string) => `${field}-${trialId}`;

/** What the state machine finds wrong with a trial's move, at the fields of the form. */
export function closingErrors(trialId: string, errors: FieldErrors): FieldErrors {
  const fieldOf: Record<string, ClosingField> = { note: "reason", way: "way" };
  return Object.fromEntries(
    Object.entries(errors).map(([field, error]) => [
      closingField(fieldOf[field] ?? "choice", trialId),
      error,
    ]),
  );
}

/** The decisions in one line: what is confirmed must be what was shown. */
export function closingFingerprint(decisions: readonly ClosingDecision[]): string {
  return decisions
    .map(({ trialId, choice, toInstitutionId, way }) => [trialId, choice, toInstitutionId, way].join(" "))
    .sort()
    .join("; ")
    .concat(".");
}

/** What closing an institution would do, for the confirmation that names it. */
export interface ClosingPreview {
  /** sent back with the confirmation */
  fingerprint: string;
  closesOn: CalendarDate;
  trials: { id: string; title: string; choice: ClosingChoice; to: string | null }[];
  /** links for proposals that stop working */
  ideaLinks: number;
}
