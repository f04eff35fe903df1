import { describe, expect, test } from "vitest";
import type { Membership, Viewer } from "@/lib/domain/member/role";
import {
  canAskFor,
  canChangeReflection,
  canReadDilemma,
  canReflect,
  readsReflections,
} from "@/lib/policies/dilemma";

const as = (membership: Partial<Membership>, userId = "me"): Viewer => ({
  ...{ userId, sessionId: "s", name: "Navn", email: "n@example.dk" },
  memberships: [{ role: "STAFF", municipalityId: "alfa", institutionId: null, area: null, ...membership }],
});
const place = { municipalityId: "alfa", institutionId: "one", area: "DAYCARE" as const };

describe("who may do what with a dilemma", () => {
  test.each([
    ["its leader", as({ role: "LEADER", institutionId: "one" }), true],
    ["another leader", as({ role: "LEADER", institutionId: "two" }), false],
    ["its staff", as({ role: "STAFF", institutionId: "one" }), false],
    ["the administration", as({ role: "ADMINISTRATION" }), true],
    ["the administration of schools", as({ role: "ADMINISTRATION", area: "SCHOOL" }), false],
    ["a politician", as({ role: "POLITICIAN" }), false],
    ["nobody", null, false],
  ])("%s asks: %s", (_who, viewer, may) => {
    expect(canAskFor(viewer, place)).toBe(may);
  });

  test.each([
    ["a politician", as({ role: "POLITICIAN" }), true],
    ["a politician of schools", as({ role: "POLITICIAN", area: "SCHOOL" }), false],
    ["a politician elsewhere", as({ role: "POLITICIAN", municipalityId: "beta" }), false],
    ["the administration", as({ role: "ADMINISTRATION" }), false],
    ["its leader", as({ role: "LEADER", institutionId: "one" }), false],
  ])("%s reflects", (_who, viewer, may) => {
    expect(canReflect(viewer, place)).toBe(may);
  });

  test("sharing opens the dilemma and never the politicians' words", () => {
    const elsewhere = as({ role: "LEADER", municipalityId: "beta", institutionId: "far" });
    for (const viewer of [null, elsewhere]) {
      expect(canReadDilemma(viewer, { municipalityId: "alfa", shared: true })).toBe(true);
      expect(canReadDilemma(viewer, { municipalityId: "alfa", shared: false })).toBe(false);
      expect(readsReflections(viewer, "alfa")).toBe(false);
    }
    expect(readsReflections(as({ role: "EVALUATOR", municipalityId: null }), "alfa")).toBe(true);
  });

  test("a politician changes their own words only, and only as long as they are one", () => {
    const own = { authorId: "me", isFromMeeting: false };
    expect(canChangeReflection(as({ role: "POLITICIAN" }), place, own)).toBe(true);
    expect(canChangeReflection(as({ role: "POLITICIAN" }, "other"), place, own)).toBe(false);
    expect(canChangeReflection(as({ role: "STAFF" }), place, own)).toBe(false);
    expect(canChangeReflection(as({ role: "ADMINISTRATION" }), place, own)).toBe(false);
  });

  test("what was said at a meeting is put right by those who keep the minutes", () => {
    const said = { authorId: null, isFromMeeting: true };
    expect(canChangeReflection(as({ role: "ADMINISTRATION" }), place, said)).toBe(true);
    expect(canChangeReflection(as({ role: "POLITICIAN" }), place, said)).toBe(false);
  });
});
