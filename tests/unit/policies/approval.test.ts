import { describe, expect, test } from "vitest";
import type { Membership, Role, Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import {
  approvalAreas,
  canEnterDecisions,
  canKeepPolicy,
  canOpenApprovals,
  canOpenPolicy,
} from "@/lib/policies/approval";

const as = (role: Role, municipalityId: string | null, area: WelfareArea | null = null): Viewer => ({
  ...{ userId: "u", sessionId: "s", name: "Navn", email: "n@example.dk" },
  memberships: [{ role, municipalityId, institutionId: null, area } satisfies Membership],
});
const bothAreas = { municipalityId: "alfa", areas: ["DAYCARE", "SCHOOL"] as const };
const daycare = { municipalityId: "alfa", areas: ["DAYCARE"] as const };

describe("who sees and enters approvals", () => {
  test.each<[Role, string | null, boolean, boolean]>([
    ["ADMINISTRATION", "alfa", true, true],
    ["POLITICIAN", "alfa", true, true],
    ["ADMINISTRATION", "beta", true, false],
    ["SYSTEM_ADMIN", null, true, false],
    ["LEADER", "alfa", false, false],
    ["STAFF", "alfa", false, false],
    ["EVALUATOR", null, false, false],
  ])("%s at %s", (role, municipality, opens, enters) => {
    expect(canOpenApprovals(as(role, municipality))).toBe(opens);
    expect(canEnterDecisions(as(role, municipality), "alfa")).toBe(enters);
  });

  test("a membership of one area has that area's table", () => {
    expect(approvalAreas(as("ADMINISTRATION", "alfa", "SCHOOL"), "alfa")).toEqual(["SCHOOL"]);
    expect(approvalAreas(as("POLITICIAN", "alfa"), "alfa")).toBe("ALL");
    expect(approvalAreas(null, "alfa")).toEqual([]);
  });
});

describe("who keeps the policy", () => {
  test.each<[Role, string | null, WelfareArea | null, boolean, boolean, boolean]>([
    ["ADMINISTRATION", "alfa", null, true, true, true],
    ["ADMINISTRATION", "alfa", "DAYCARE", true, false, true],
    ["ADMINISTRATION", "alfa", "SCHOOL", true, false, false],
    ["ADMINISTRATION", "beta", null, true, false, false],
    ["SYSTEM_ADMIN", null, null, true, false, false],
    ["POLITICIAN", "alfa", null, false, false, false],
    ["LEADER", "alfa", null, false, false, false],
  ])("%s at %s of area %s", (role, municipality, area, opens, keepsBoth, keepsDaycare) => {
    const viewer = as(role, municipality, area);
    expect(canOpenPolicy(viewer)).toBe(opens);
    expect([canKeepPolicy(viewer, bothAreas), canKeepPolicy(viewer, daycare)]).toEqual([
      keepsBoth,
      keepsDaycare,
    ]);
  });
});
