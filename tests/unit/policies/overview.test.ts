import { describe, expect, test } from "vitest";
import type { Role, Viewer } from "@/lib/domain/member/role";
import { administeredAreas, canOpenOverview, canSeeOverview, overviewReach } from "@/lib/policies/overview";
import { canOpenPolitics, politicsReach } from "@/lib/policies/politics";

function viewerOf(...roles: [Role, string | null][]): Viewer {
  return {
    ...{ userId: "u", sessionId: "s", name: "n", email: "e" },
    memberships: roles.map(([role, municipalityId]) => ({
      role,
      municipalityId,
      institutionId: null,
      area: null,
    })),
  };
}

describe("whose overview and purpose page one may see", () => {
  test.each<[string, Viewer, "ALL" | string[], "ALL" | string[]]>([
    ["the public", null, [], []],
    ["someone without any role", viewerOf(), [], []],
    ["a leader", viewerOf(["LEADER", "rebild"]), [], ["rebild"]],
    ["staff", viewerOf(["STAFF", "rebild"]), [], ["rebild"]],
    ["the administration", viewerOf(["ADMINISTRATION", "rebild"]), ["rebild"], ["rebild"]],
    ["a politician", viewerOf(["POLITICIAN", "rebild"]), [], ["rebild"]],
    ["an evaluator of one", viewerOf(["EVALUATOR", "rebild"]), ["rebild"], ["rebild"]],
    ["a national evaluator", viewerOf(["EVALUATOR", null]), "ALL", "ALL"],
    ["the system administrator", viewerOf(["SYSTEM_ADMIN", null]), "ALL", "ALL"],
    [
      "a politician in one and administration in another",
      viewerOf(["POLITICIAN", "viborg"], ["ADMINISTRATION", "rebild"]),
      ["rebild"],
      ["viborg", "rebild"],
    ],
  ])("%s", (_name, viewer, overview, politics) => {
    expect([overviewReach(viewer), politicsReach(viewer)]).toEqual([overview, politics]);
    expect(canOpenOverview(viewer)).toBe(overview === "ALL" || overview.length > 0);
    expect(canOpenPolitics(viewer)).toBe(politics === "ALL" || politics.length > 0);
    expect(canSeeOverview(viewer, "rebild")).toBe(overview.includes("rebild") || overview === "ALL");
  });
});

describe("who is told what waits, and institutions by name", () => {
  const narrowed = (...areas: ("DAYCARE" | "SCHOOL" | null)[]): Viewer => ({
    ...{ userId: "u", sessionId: "s", name: "n", email: "e" },
    memberships: areas.map((area) => ({
      ...{ role: "ADMINISTRATION", municipalityId: "rebild", institutionId: null, area },
    })),
  });
  test.each<[string, Viewer, ReturnType<typeof administeredAreas>]>([
    ["nobody signed in", null, "NONE"],
    ["an evaluator", viewerOf(["EVALUATOR", null]), "NONE"],
    ["the system administrator", viewerOf(["SYSTEM_ADMIN", null]), "NONE"],
    ["another's administration", viewerOf(["ADMINISTRATION", "viborg"]), "NONE"],
    ["the administration", narrowed(null), null],
    ["one of a single area", narrowed("SCHOOL"), ["SCHOOL"]],
    ["one of two areas", narrowed("SCHOOL", "DAYCARE", "SCHOOL"), ["SCHOOL", "DAYCARE"]],
    ["one of an area and of all", narrowed("SCHOOL", null), null],
  ])("%s", (_name, viewer, areas) => {
    expect(administeredAreas(viewer, "rebild")).toEqual(areas);
  });
});
