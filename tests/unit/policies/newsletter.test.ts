import { describe, expect, test } from "vitest";
import { canSeeWork, isOwnInstitution } from "@/lib/policies/institution";
import { canOpenLetters, canWriteLetter, letterReach } from "@/lib/policies/newsletter";
import type { Role, Viewer } from "@/lib/domain/member/role";

const viewer = (role: Role, municipalityId: string | null, institutionId: string | null = null): Viewer => ({
  ...{ userId: "u", sessionId: "s", name: "n", email: "e" },
  memberships: [{ role, municipalityId, institutionId, area: null }],
});

describe("letters", () => {
  test.each([
    ["ADMINISTRATION", "rebild", true],
    ["ADMINISTRATION", "viborg", false],
    ["POLITICIAN", "rebild", false],
    ["LEADER", "rebild", false],
    ["EVALUATOR", null, false],
    ["SYSTEM_ADMIN", null, false],
  ] as const)("%s of %s writes Rebild's: %s", (role, municipality, may) => {
    const who = viewer(role, municipality);
    expect(canWriteLetter(who, "rebild")).toBe(may);
    expect(canOpenLetters(who)).toBe(role === "ADMINISTRATION");
    expect(letterReach(who)).toEqual(role === "ADMINISTRATION" ? [municipality] : []);
  });

  test("nobody without an account", () => expect(canWriteLetter(null, "rebild")).toBe(false));
});

describe("what an institution has before it", () => {
  const place = { id: "skovbrynet", municipalityId: "rebild" };
  test.each([
    [viewer("LEADER", "rebild", "skovbrynet"), true, true],
    [viewer("STAFF", "rebild", "skovbrynet"), true, true],
    [viewer("LEADER", "rebild", "vindrosen"), false, false],
    [viewer("ADMINISTRATION", "rebild"), true, false],
    [viewer("ADMINISTRATION", "viborg"), false, false],
    [viewer("POLITICIAN", "rebild"), false, false],
    [viewer("EVALUATOR", null), true, false],
    [null, false, false],
  ] as const)("case %#", (who, sees, own) => {
    expect(canSeeWork(who, place)).toBe(sees);
    expect(isOwnInstitution(who, place.id)).toBe(own);
  });
});
