import { describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/domain/member/role";
import {
  canCommentExemption,
  canReviewExemption,
  canReviewExemptions,
  canSeeExemptionNames,
} from "@/lib/policies/exemption";
import { actor, at } from "@/tests/support/viewer";

const place = { municipalityId: "alfa", leadInstitutionId: "one", area: "DAYCARE" } as const;

// columns: reviews somewhere, reviews here, comments here, sees names
const table: [string, Viewer, string][] = [
  ["signed out", null, "----"],
  ["leader here", actor(at("LEADER", "alfa", "one")), "---+"],
  ["leader next door", actor(at("LEADER", "alfa", "two")), "---+"],
  ["leader elsewhere", actor(at("LEADER", "beta", "far")), "----"],
  ["staff here", actor(at("STAFF", "alfa", "one")), "---+"],
  ["administration here", actor(at("ADMINISTRATION", "alfa")), "++++"],
  ["administration of the area", actor(at("ADMINISTRATION", "alfa", null, "DAYCARE")), "++++"],
  ["administration of another area", actor(at("ADMINISTRATION", "alfa", null, "SCHOOL")), "+--+"],
  ["administration elsewhere", actor(at("ADMINISTRATION", "beta")), "+---"],
  // nobody checks what they stated themselves, and the municipality's word is still the administration's
  [
    "leader here and administration",
    actor(at("LEADER", "alfa", "one"), at("ADMINISTRATION", "alfa")),
    "+-++",
  ],
  [
    "leader next door and administration",
    actor(at("LEADER", "alfa", "two"), at("ADMINISTRATION", "alfa")),
    "++++",
  ],
  ["politician here", actor(at("POLITICIAN", "alfa")), "---+"],
  ["politician elsewhere", actor(at("POLITICIAN", "beta")), "----"],
  ["evaluator here", actor(at("EVALUATOR", "alfa")), "++-+"],
  ["evaluator of another area", actor(at("EVALUATOR", "alfa", null, "SCHOOL")), "+--+"],
  ["evaluator elsewhere", actor(at("EVALUATOR", "beta")), "+---"],
  ["national evaluator", actor(at("EVALUATOR", null)), "++-+"],
  ["national evaluator of another area", actor(at("EVALUATOR", null, null, "SCHOOL")), "+--+"],
  ["system administrator", actor(at("SYSTEM_ADMIN", null)), "---+"],
];

describe("who may what with the statement of a trial", () => {
  test.each(table)("%s", (_, viewer, expected) => {
    const answers = [
      canReviewExemptions(viewer),
      canReviewExemption(viewer, place),
      canCommentExemption(viewer, place),
      canSeeExemptionNames(viewer, place.municipalityId),
    ];
    expect(answers.map((answer) => (answer ? "+" : "-")).join("")).toBe(expected);
  });
});
