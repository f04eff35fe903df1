/** A wish goes to the ministry in rounds; a challenge (udfordringsret) is answered by the municipality at any time. */
export const wishKinds = ["WISH", "CHALLENGE"] as const;
export type WishKind = (typeof wishKinds)[number];

/** Where a wish stands, in order; a challenge is never SENT. */
export const wishStages = [
  "SUBMITTED",
  "COMMITTEE",
  "CITY_COUNCIL",
  "SENT",
  "ANSWERED",
  "WITHDRAWN",
] as const;
export type WishStage = (typeof wishStages)[number];

/** Stages in which something is still to happen. */
export const openWishStages = [
  "SUBMITTED",
  "COMMITTEE",
  "CITY_COUNCIL",
  "SENT",
] as const satisfies WishStage[];

/** Stages in which politicians have it in front of them. */
export const politicalStages = ["COMMITTEE", "CITY_COUNCIL"] as const satisfies WishStage[];

export const wishAnswers = ["GRANTED", "PARTLY", "REFUSED"] as const;
export type WishAnswer = (typeof wishAnswers)[number];

/** What a granted challenge makes of the rule: each may choose, or nobody has to. */
export const liftedStatuses = ["OPTIONAL", "REMOVED"] as const;
export type LiftedStatus = (typeof liftedStatuses)[number];

/** Longest texts, in characters. Reason and condition together fit where a rule keeps its decision. */
export const wishLimits = {
  title: 120,
  lawText: 200,
  why: 4_000,
  wouldEnable: 4_000,
  note: 2_000,
  reason: 1_400,
  condition: 500,
  trials: 50,
} as const;

export function isOpen(stage: WishStage): boolean {
  return (openWishStages as readonly WishStage[]).includes(stage);
}

export function isPolitical(stage: WishStage): boolean {
  return (politicalStages as readonly WishStage[]).includes(stage);
}

/** True for an answer that gives some freedom. */
export function isGiving(answer: WishAnswer | null): boolean {
  return answer === "GRANTED" || answer === "PARTLY";
}
