import { describe, expect, test } from "vitest";
import type { Membership, Viewer } from "@/lib/domain/member/role";
import type { TrialStage } from "@/lib/domain/trial/stage";
import {
  canAdoptTrial,
  canEditTrial,
  canManageTrial,
  canOnlyProposeAt,
  canRegisterTrialAt,
  canRegisterTrials,
  canSeeTrialHistory,
} from "@/lib/policies/trial";
import { at } from "@/tests/support/viewer";

const place = { municipalityId: "alfa", leadInstitutionId: "one", area: "DAYCARE" } as const;
const actor = (...memberships: Membership[]): Viewer => ({
  userId: "me",
  sessionId: "s",
  name: "N",
  email: "n@example.dk",
  memberships,
});

// columns: registers somewhere, registers here, only proposes, manages, edits own idea, edits others' idea,
// edits own started trial, sees the history
const table: [string, Viewer, string][] = [
  ["signed out", null, "--------"],
  ["leader here", actor(at("LEADER", "alfa", "one")), "++-+++++"],
  ["leader next door", actor(at("LEADER", "alfa", "two")), "+-------"],
  ["leader elsewhere", actor(at("LEADER", "beta", "far")), "+-------"],
  ["staff here", actor(at("STAFF", "alfa", "one")), "+++-+--+"],
  ["staff next door", actor(at("STAFF", "alfa", "two")), "+-------"],
  ["staff elsewhere", actor(at("STAFF", "beta", "far")), "+-------"],
  ["leader and staff here", actor(at("STAFF", "alfa", "one"), at("LEADER", "alfa", "one")), "++-+++++"],
  ["administration here", actor(at("ADMINISTRATION", "alfa")), "++-+++++"],
  ["administration of the area", actor(at("ADMINISTRATION", "alfa", null, "DAYCARE")), "++-+++++"],
  ["administration of another area", actor(at("ADMINISTRATION", "alfa", null, "SCHOOL")), "+-------"],
  ["administration elsewhere", actor(at("ADMINISTRATION", "beta")), "+-------"],
  ["politician here", actor(at("POLITICIAN", "alfa")), "--------"],
  ["politician elsewhere", actor(at("POLITICIAN", "beta")), "--------"],
  ["evaluator here", actor(at("EVALUATOR", "alfa")), "--------"],
  ["national evaluator", actor(at("EVALUATOR", null)), "--------"],
  ["system administrator", actor(at("SYSTEM_ADMIN", null)), "-------+"],
];

describe("who may what with a trial", () => {
  test.each(table)("%s", (_, viewer, expected) => {
    const trial = (stage: TrialStage, createdById: string) => ({ ...place, stage, createdById });
    const answers = [
      canRegisterTrials(viewer),
      canRegisterTrialAt(viewer, place),
      canOnlyProposeAt(viewer, place),
      canManageTrial(viewer, place),
      canEditTrial(viewer, trial("IDEA", "me")),
      canEditTrial(viewer, trial("IDEA", "somebody")),
      canEditTrial(viewer, trial("IN_TEST", "me")),
      canSeeTrialHistory(viewer, place),
    ];
    expect(answers.map((answer) => (answer ? "+" : "-")).join("")).toBe(expected);
  });

  test.each<[string, Viewer, boolean]>([
    ["signed out", null, false],
    ["who only belongs to the place that leads it", actor(at("LEADER", "alfa", "one")), false],
    ["a leader elsewhere", actor(at("LEADER", "beta", "far")), true],
    ["staff next door", actor(at("STAFF", "alfa", "two")), true],
    ["a leader of both places", actor(at("LEADER", "alfa", "one"), at("LEADER", "alfa", "two")), true],
    ["the administration", actor(at("ADMINISTRATION", "alfa")), true],
    ["a politician", actor(at("POLITICIAN", "beta")), false],
    ["a national evaluator", actor(at("EVALUATOR", null)), false],
  ])("%s has a place of their own to try it at: %#", (_, viewer, expected) => {
    expect(canAdoptTrial(viewer, place)).toBe(expected);
  });

  test("a trial nobody is named for belongs to no staff", () => {
    const signedOutIdea = { ...place, stage: "IDEA" as const, createdById: null };
    expect(canEditTrial(null, signedOutIdea)).toBe(false);
    expect(canEditTrial(actor(at("STAFF", "alfa", "one")), signedOutIdea)).toBe(false);
  });
});
