import { expect, test } from "vitest";
import { reviewState, waitingStates, type ReviewedStatement } from "@/lib/domain/exemption/review";

const statement = (parts: Partial<ReviewedStatement>): ReviewedStatement => ({
  ...{ statedNeed: "DIRECT", reviewedNeed: null, changedSinceReview: false, isCommented: false, ...parts },
});

test.each<[string, Partial<ReviewedStatement>]>([
  ["UNREVIEWED", {}],
  ["AGREED", { reviewedNeed: "DIRECT" }],
  ["DISAGREEING", { reviewedNeed: "NONE" }],
  ["COMMENTED", { reviewedNeed: "NONE", isCommented: true }],
  ["CHANGED", { reviewedNeed: "NONE", changedSinceReview: true }],
  // the comment was about the review, not about what is stated now
  ["CHANGED", { reviewedNeed: "NONE", changedSinceReview: true, isCommented: true }],
  // the institution adopted what was found: nobody has to look again
  ["AGREED", { reviewedNeed: "NONE", statedNeed: "NONE", changedSinceReview: true }],
])("%s: %j", (expected, parts) => {
  expect(reviewState(statement(parts))).toBe(expected);
});

test("what is agreed on, or has had all three steps, waits for nobody", () => {
  expect(waitingStates).not.toContain("AGREED");
  expect(waitingStates).not.toContain("COMMENTED");
});
