/** What a note in a trial's learning log is. */
export const logKinds = ["OBSERVATION", "LEARNING", "ADJUSTMENT", "QUOTE", "DILEMMA"] as const;
export type LogKind = (typeof logKinds)[number];

/** Who is heard about a trial. */
export const involvedGroups = [
  "STAFF",
  "PARENTS",
  "CHILDREN",
  "RELATIVES",
  "CITIZENS",
  "BOARD",
  "MED",
] as const;
export type InvolvedGroup = (typeof involvedGroups)[number];
