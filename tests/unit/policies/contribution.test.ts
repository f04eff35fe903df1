import { describe, expect, test } from "vitest";
import type { Membership, Role, Viewer } from "@/lib/domain/member/role";
import { canContribute, contributionReach } from "@/lib/policies/contribution";

function viewer(role: Role, membership: Partial<Membership> = {}): Viewer {
  const own = { role, municipalityId: "alfa", institutionId: null, area: null, ...membership };
  return { userId: "u", sessionId: "s", name: "n", email: "e", memberships: [own] };
}
const goal = { municipalityId: "alfa", areas: ["DAYCARE", "SCHOOL"] as const };
const trial = {
  ...{ municipalityId: "alfa", leadInstitutionId: "alfa-one", area: "DAYCARE" as const },
  ...{ stage: "IN_TEST" as const, createdById: null },
};

describe("saying that a trial contributes", () => {
  test.each([
    ["its leader", viewer("LEADER", { institutionId: "alfa-one" }), true],
    ["a leader next door", viewer("LEADER", { institutionId: "alfa-two" }), false],
    ["staff, once it is no idea any more", viewer("STAFF", { institutionId: "alfa-one" }), false],
    ["the administration", viewer("ADMINISTRATION"), true],
    ["the administration of another area", viewer("ADMINISTRATION", { area: "SCHOOL" }), false],
    ["a foreign administration", viewer("ADMINISTRATION", { municipalityId: "beta" }), false],
    ["a politician", viewer("POLITICIAN"), false],
    ["nobody", null, false],
  ])("%s", (_name, who, expected) => {
    expect(canContribute(who, trial, goal)).toBe(expected);
  });

  test("nobody ties it to another municipality's goal", () => {
    const national = viewer("ADMINISTRATION");
    expect(canContribute(national, trial, { ...goal, municipalityId: "beta" })).toBe(false);
    expect(canContribute(national, trial, { ...goal, areas: ["ELDERCARE"] })).toBe(false);
  });
});

describe("where trials are looked for", () => {
  test("the administration in its areas, a leader at the own places, others nowhere", () => {
    expect(contributionReach(viewer("ADMINISTRATION"), goal)).toEqual({
      ...{ areas: ["DAYCARE", "SCHOOL"], institutionIds: null },
    });
    expect(contributionReach(viewer("ADMINISTRATION", { area: "SCHOOL" }), goal)?.areas).toEqual(["SCHOOL"]);
    expect(contributionReach(viewer("ADMINISTRATION", { area: "ELDERCARE" }), goal)).toBeNull();
    const leader = viewer("LEADER", { institutionId: "alfa-one" });
    expect(contributionReach(leader, goal)?.institutionIds).toEqual(["alfa-one"]);
    expect(contributionReach(viewer("LEADER", { municipalityId: "beta" }), goal)).toBeNull();
    expect(contributionReach(viewer("POLITICIAN"), goal)).toBeNull();
    expect(contributionReach(null, goal)).toBeNull();
  });
});
