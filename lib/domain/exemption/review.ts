import type { ExemptionNeed } from "@/lib/domain/exemption/need";

/**
 * Where a statement stands in the three steps (domain rule 2: the institution states, the administration or the
 * evaluator reviews, the municipality comments). The counted need is another matter: see `countedNeed`.
 */
export const reviewStates = ["UNREVIEWED", "CHANGED", "DISAGREEING", "COMMENTED", "AGREED"] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What somebody still has to do something about, the queue of the reviewers. */
export const waitingStates = [
  "UNREVIEWED",
  "CHANGED",
  "DISAGREEING",
] as const satisfies readonly ReviewState[];

/** One statement as far as its review needs it. */
export interface ReviewedStatement {
  statedNeed: ExemptionNeed;
  reviewedNeed: ExemptionNeed | null;
  /** the institution stated something else after the review */
  changedSinceReview: boolean;
  /** the municipality commented on this review */
  isCommented: boolean;
}

/**
 * - UNREVIEWED: stated only.
 * - AGREED: the review found what is stated. An institution that adopts what was found has settled it, too.
 * - CHANGED: the review concerned something else than what is stated now. It is kept and counts until it is redone.
 * - DISAGREEING: the review found something else, and the municipality has not said what it thinks.
 * - COMMENTED: the same, and it has: all three steps are taken.
 */
export function reviewState(statement: ReviewedStatement): ReviewState {
  if (statement.reviewedNeed === null) return "UNREVIEWED";
  if (statement.reviewedNeed === statement.statedNeed) return "AGREED";
  if (statement.changedSinceReview) return "CHANGED";
  return statement.isCommented ? "COMMENTED" : "DISAGREEING";
}

/** Longest texts, in characters; the database checks the same numbers. */
export const reviewTextLimits = { reviewNote: 2_000, comment: 2_000 } as const;
