/** What evaluations are held against: results expected of the work, and what the politicians want with it. */
export const goalKinds = ["EXPECTED_RESULT", "POLITICAL_GOAL"] as const;
export type GoalKind = (typeof goalKinds)[number];

/** The three layers in which a year is evaluated. */
export const evaluationLayers = ["LOCAL", "MUNICIPAL", "NATIONAL"] as const;
export type EvaluationLayer = (typeof evaluationLayers)[number];

/** How far a goal was come, as somebody judged it: never a count. */
export const goalDegrees = ["NOT_BEGUN", "ON_THE_WAY", "MOSTLY", "FULLY"] as const;
export type GoalDegree = (typeof goalDegrees)[number];
