import { expect, test } from "vitest";
import type { Role, Viewer } from "@/lib/domain/member/role";
import { freedomNavigationFor, navigationFor } from "@/lib/policies/navigation";

const as = (role: Role, municipalityId: string | null): Viewer => ({
  ...{ userId: "u", sessionId: "s", name: "Navn", email: "n@example.dk" },
  memberships: [{ role, municipalityId, institutionId: role === "LEADER" ? "i" : null, area: null }],
});
const keys = (items: { key: string }[]) => items.map(({ key }) => key);

test("the public is shown what is public", () => {
  expect(keys(navigationFor(null))).toEqual(["freedom", "trials", "ideas", "plan", "compare"]);
  expect(keys(freedomNavigationFor(null))).toEqual(["check", "map", "wishes", "exemptions"]);
});

test.each([as("LEADER", "alfa"), as("POLITICIAN", "alfa"), as("SYSTEM_ADMIN", null)])(
  "whoever belongs somewhere sees what ends and what is reviewed there",
  (viewer) => {
    expect(keys(freedomNavigationFor(viewer))).toEqual([
      ...["check", "map", "wishes", "exemptions", "reviews", "sunset", "records"],
    ]);
  },
);
