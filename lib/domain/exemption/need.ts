export const exemptionNeeds = ["DIRECT", "INDIRECT", "NONE"] as const;
export type ExemptionNeed = (typeof exemptionNeeds)[number];

export const exemptionLevels = ["NATIONAL", "MUNICIPAL"] as const;
export type ExemptionLevel = (typeof exemptionLevels)[number];

/** The need of one part of a trial: what the institution stated and what the reviewer found. */
export interface StatedNeed {
  level: ExemptionLevel;
  statedNeed: ExemptionNeed;
  reviewedNeed: ExemptionNeed | null;
}

/** The counted value is the reviewed one, else the stated one (domain rule 2; report annex 1, B). */
export function countedNeed(use: Pick<StatedNeed, "statedNeed" | "reviewedNeed">): ExemptionNeed {
  return use.reviewedNeed ?? use.statedNeed;
}

/**
 * The need of a whole trial at one level: direct if any part is, else indirect if any part is (domain rule 2).
 * @returns null when nothing was stated at that level: not the same as NONE
 */
export function trialNeed(uses: StatedNeed[], level: ExemptionLevel): ExemptionNeed | null {
  const needs = uses.filter((use) => use.level === level).map(countedNeed);
  if (needs.includes("DIRECT")) return "DIRECT";
  if (needs.includes("INDIRECT")) return "INDIRECT";
  return needs.length > 0 ? "NONE" : null;
}
