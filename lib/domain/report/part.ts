/** What a report can be about, in the order it is told; each is chosen or not when it is made. */
export const reportSections = [
  "sinceLast",
  "figures",
  "charts",
  "decisions",
  "stories",
  "milestones",
  "wishes",
  "exemptions",
  "dilemmas",
  "next",
] as const;
export type ReportSection = (typeof reportSections)[number];

/** The named parts that stand in the text: figures and lists whose numbers cannot be typed over. */
export const reportParts = [
  "sinceLast",
  "figures",
  "movements",
  "stages",
  "themes",
  "subAreas",
  "contents",
  "decisions",
  "stories",
  "milestones",
  "wishes",
  "needs",
  "provisions",
  "dilemmas",
  "next",
] as const;
export type ReportPart = (typeof reportParts)[number];

export const partsOfSection = {
  sinceLast: ["sinceLast"],
  figures: ["figures", "movements"],
  charts: ["stages", "themes", "subAreas", "contents"],
  decisions: ["decisions"],
  stories: ["stories"],
  milestones: ["milestones"],
  wishes: ["wishes"],
  exemptions: ["needs", "provisions"],
  dilemmas: ["dilemmas"],
  next: ["next"],
} as const satisfies Record<ReportSection, readonly ReportPart[]>;

/** Longest texts, in characters, and most of each. */
export const reportLimits = {
  title: 200,
  committee: 200,
  text: 8_000,
  caption: 200,
  comment: 2_000,
  note: 500,
  blocks: 60,
  /** rows of one table; what is more is told and linked to */
  rows: 20,
  /** bars of one chart */
  bars: 12,
  /** stories in full */
  stories: 6,
} as const;
