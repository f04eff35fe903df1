import { describe, expect, test } from "vitest";
import type { Role, Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import {
  canBeginHandOver,
  canChooseWhoLeaves,
  canCloseInstitution,
  canCompleteHandOver,
  canOpenHandOvers,
  canWriteHandOver,
} from "@/lib/policies/hand-over";

const place = { municipalityId: "alfa", institutionId: "one", area: "DAYCARE" as const };
const open = { completedAt: null, from: { id: "u" } };

function as(
  role: Role,
  municipalityId: string | null,
  institutionId: string | null,
  area: WelfareArea | null,
) {
  return {
    ...{ userId: "u", sessionId: "s", name: "n", email: "e" },
    memberships: [{ role, municipalityId, institutionId, area }],
  } satisfies Viewer;
}

const leader = as("LEADER", "alfa", "one", null);
const administration = as("ADMINISTRATION", "alfa", null, null);
const ofArea = as("ADMINISTRATION", "alfa", null, "DAYCARE");

describe.each<[string, Viewer, string]>([
  // opens the pages, begins, names who leaves, writes, carries out, closes
  ["the public", null, "------"],
  ["the leader who leaves", leader, "ob-w--"],
  ["a leader next door", as("LEADER", "alfa", "two", null), "o-----"],
  ["a namesake elsewhere", as("LEADER", "beta", "one", null), "o-----"],
  ["staff", as("STAFF", "alfa", "one", null), "------"],
  ["the administration", administration, "obnwcx"],
  ["the administration of the area", ofArea, "obnw-x"],
  ["the administration of another area", as("ADMINISTRATION", "alfa", null, "SCHOOL"), "o-----"],
  ["another municipality's administration", as("ADMINISTRATION", "beta", null, null), "o-----"],
  ["a politician", as("POLITICIAN", "alfa", null, null), "------"],
  ["an evaluator", as("EVALUATOR", null, null, null), "------"],
  ["the system administrator", as("SYSTEM_ADMIN", null, null, null), "------"],
])("%s", (_, viewer, may) => {
  test(`may ${may}`, () => {
    const said = [
      canOpenHandOvers(viewer) && "o",
      canBeginHandOver(viewer, place) && "b",
      canChooseWhoLeaves(viewer, place) && "n",
      canWriteHandOver(viewer, place, open) && "w",
      canCompleteHandOver(viewer, place) && "c",
      canCloseInstitution(viewer, place) && "x",
    ];
    expect(said.map((letter) => letter || "-").join("")).toBe(may);
  });
});

test("of two leaders only the one who leaves writes", () => {
  expect(canWriteHandOver(leader, place, { ...open, from: { id: "other" } })).toBe(false);
  expect(canWriteHandOver(leader, place, { ...open, from: null })).toBe(false);
});

test("what is carried out is written in by nobody", () => {
  const done = { ...open, completedAt: "2026-01-01T00:00:00.000Z" };
  expect(canWriteHandOver(leader, place, done)).toBe(false);
  expect(canWriteHandOver(administration, place, done)).toBe(false);
});
