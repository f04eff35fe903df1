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

/** As much as the database holds. */
export const logLimits = { text: 2_000, alt: 300, photos: 4, note: 1_000 } as const;

/** Entries of the log on one page of a trial. */
export const LOG_PAGE = 20;
