import { describe, expect, test } from "vitest";
import type { Membership, Viewer } from "@/lib/domain/member/role";
import { welfareAreas } from "@/lib/domain/shared/area";
import {
  canDecideReview,
  canMarkFor,
  canOpenReview,
  canSeeReview,
  canSeeWhoMarked,
  reviewPlaces,
} from "@/lib/policies/review";
import { at } from "@/tests/support/viewer";

const place = { municipalityId: "alfa", area: "DAYCARE" } as const;
const institution = { id: "one", ...place };
const actor = (...memberships: Membership[]): Viewer => ({
  ...{ userId: "me", sessionId: "s", name: "N", email: "n@example.dk", memberships },
});

// columns: sees the round, marks for "one", sees who marked, decides, opens
const table: [string, Viewer, string][] = [
  ["the public", null, "-----"],
  ["its leader", actor(at("LEADER", "alfa", "one")), "XX---"],
  ["its staff", actor(at("STAFF", "alfa", "one")), "X----"],
  ["the leader next door", actor(at("LEADER", "alfa", "two")), "X----"],
  ["the administration", actor(at("ADMINISTRATION", "alfa")), "X-XXX"],
  ["the area's administration", actor(at("ADMINISTRATION", "alfa", null, "DAYCARE")), "X-XXX"],
  ["another area's administration", actor(at("ADMINISTRATION", "alfa", null, "SCHOOL")), "X----"],
  ["a politician", actor(at("POLITICIAN", "alfa")), "X--X-"],
  ["a politician of another area", actor(at("POLITICIAN", "alfa", null, "SCHOOL")), "X----"],
  ["the municipality's evaluator", actor(at("EVALUATOR", "alfa")), "X----"],
  ["a foreign administration", actor(at("ADMINISTRATION", "beta")), "-----"],
  ["a foreign politician", actor(at("POLITICIAN", "beta")), "-----"],
  ["a foreign leader", actor(at("LEADER", "beta", "three")), "-----"],
  ["a national evaluator", actor(at("EVALUATOR", null)), "X----"],
  ["the system administrator", actor(at("SYSTEM_ADMIN", null)), "X----"],
];

describe("who may do what with a round", () => {
  test.each(table)("%s", (_, viewer, expected) => {
    const may = [
      canSeeReview(viewer, place),
      canMarkFor(viewer, place, institution),
      canSeeWhoMarked(viewer, place),
      canDecideReview(viewer, place),
      canOpenReview(viewer, place),
    ];
    expect(may.map((each) => (each ? "X" : "-")).join("")).toBe(expected);
  });

  test("a leader answers only where the round asks", () => {
    const leader = actor(at("LEADER", "alfa", "one"));
    expect(canMarkFor(leader, place, { ...institution, area: "SCHOOL" })).toBe(false);
    expect(canMarkFor(leader, place, { ...institution, municipalityId: "beta" })).toBe(false);
  });

  test.each(table)("%s is offered exactly the places where a round can be opened", (_, viewer) => {
    const offered = reviewPlaces(viewer).map(({ municipalityId, area }) => `${municipalityId} ${area}`);
    const possible = ["alfa", "beta"].flatMap((municipalityId) =>
      welfareAreas
        .filter((area) => canOpenReview(viewer, { municipalityId, area }))
        .map((area) => `${municipalityId} ${area}`),
    );
    expect(offered.sort()).toEqual(possible.sort());
  });
});
