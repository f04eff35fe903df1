import { expect, test } from "vitest";
import type { Role, Viewer } from "@/lib/domain/member/role";
import { canOpenReports, canReadIssued, canWriteReports } from "@/lib/policies/report";

const as = (role: Role, municipalityId: string | null): Viewer => ({
  ...{ userId: "u", sessionId: "s", name: "n", email: "e" },
  memberships: [{ role, municipalityId, institutionId: null, area: null }],
});

test.each<[string, Viewer, string]>([
  // opens the pages, reads issued ones, writes
  ["the public", null, "---"],
  ["the administration", as("ADMINISTRATION", "alfa"), "orw"],
  ["another administration", as("ADMINISTRATION", "beta"), "o--"],
  ["a politician", as("POLITICIAN", "alfa"), "or-"],
  ["a leader", as("LEADER", "alfa"), "or-"],
  ["staff", as("STAFF", "alfa"), "or-"],
  ["the municipality's evaluator", as("EVALUATOR", "alfa"), "or-"],
  ["a national evaluator", as("EVALUATOR", null), "or-"],
  ["the system administrator", as("SYSTEM_ADMIN", null), "or-"],
])("%s", (_name, viewer, expected) => {
  const place = { municipalityId: "alfa" };
  const rights = [
    canOpenReports(viewer) ? "o" : "-",
    canReadIssued(viewer, place) ? "r" : "-",
    canWriteReports(viewer, place) ? "w" : "-",
  ];
  expect(rights.join("")).toBe(expected);
});
