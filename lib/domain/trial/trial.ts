/** Who had the idea; kept as a figure, never as a person. */
export const initiators = [
  "PARENTS",
  "STAFF",
  "LEADER",
  "ADMINISTRATION",
  "CITIZENS",
  "CHILDREN",
  "POLITICIANS",
] as const;
export type Initiator = (typeof initiators)[number];

/** Red stop, yellow go on as a trial, green implement. */
export const decisionOutcomes = ["RED", "YELLOW", "GREEN"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export const classificationKinds = [
  "THEME",
  "FOCUS_GROUP",
  "LEISURE_CATEGORY",
  "SUB_AREA",
  "CONTENT_TYPE",
] as const;
export type ClassificationKind = (typeof classificationKinds)[number];

/** Longest texts, in characters; the database checks the same numbers. */
export const trialTextLimits = {
  title: 200,
  freedFrom: 2_000,
  freedTo: 2_000,
  purpose: 10_000,
  change: 10_000,
  expectedResult: 10_000,
  observedEffect: 10_000,
  participants: 10_000,
} as const;

/** Parts of a trial: how many, and how long each one's title. */
export const partLimits = { count: 50, title: 200 } as const;
