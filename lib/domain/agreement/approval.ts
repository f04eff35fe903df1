/** Who can be the one to say yes, from the nearest to the highest. */
export const approvalBodies = ["LEADER", "ADMINISTRATION", "COMMITTEE", "CITY_COUNCIL"] as const;
export type ApprovalBody = (typeof approvalBodies)[number];

/** What a line of a policy asks about a trial. */
export const approvalTriggers = [
  "STATUTORY_EXEMPTION",
  "COSTS_MONEY",
  "PARTICIPANTS_ABOVE",
  "IMPLEMENTATION",
  "ALWAYS",
] as const;
export type ApprovalTrigger = (typeof approvalTriggers)[number];

/** One line of an agreement's approval policy. */
export interface ApprovalLine {
  trigger: ApprovalTrigger;
  /** only for PARTICIPANTS_ABOVE */
  threshold: number | null;
  body: ApprovalBody;
}

/** What of a trial the lines ask about. */
export interface RoutedTrial {
  /** some part could not happen without being exempted from law (domain rule 2) */
  needsStatutoryExemption: boolean;
  /** null: not told, which sends nobody to a committee */
  costsMoney: boolean | null;
  participantCount: number | null;
}

/** What is to be approved: that the trial begins, or that it becomes ordinary practice. */
export type ApprovalOccasion = "START" | "IMPLEMENTATION";

function applies(
  { trigger, threshold }: ApprovalLine,
  trial: RoutedTrial,
  occasion: ApprovalOccasion,
): boolean {
  switch (trigger) {
    case "STATUTORY_EXEMPTION":
      return trial.needsStatutoryExemption;
    case "COSTS_MONEY":
      return trial.costsMoney === true;
    case "PARTICIPANTS_ABOVE":
      return trial.participantCount !== null && threshold !== null && trial.participantCount > threshold;
    case "IMPLEMENTATION":
      return occasion === "IMPLEMENTATION";
    case "ALWAYS":
      return true;
  }
}

/** The first line of a policy that applies to the trial; null when none does. */
export function approvingLine<Line extends ApprovalLine>(
  policy: readonly Line[],
  trial: RoutedTrial,
  occasion: ApprovalOccasion,
): Line | null {
  return policy.find((line) => applies(line, trial, occasion)) ?? null;
}

/**
 * Who approves, by the policy of the trial's agreement: the first line that applies names the body (domain rule 4).
 * LEADER means that nobody else is asked; so does a policy without a line that applies, and no agreement at all.
 * @param policy the agreement's lines in their order
 */
export function approvingBody(
  policy: readonly ApprovalLine[],
  trial: RoutedTrial,
  occasion: ApprovalOccasion,
): ApprovalBody {
  return approvingLine(policy, trial, occasion)?.body ?? "LEADER";
}

/** True when the body may say yes where `required` is asked: itself, or one that stands above it. */
export function reaches(body: ApprovalBody, required: ApprovalBody): boolean {
  return approvalBodies.indexOf(body) >= approvalBodies.indexOf(required);
}
