import { describe, expect, test } from "vitest";
import type { Actor, Membership, Role, Viewer } from "@/lib/domain/member/role";
import {
  canCloseAccount,
  canManageMembers,
  canManageMembership,
  canSeeMember,
  grantableRoles,
  managedMunicipalities,
} from "@/lib/policies/member";

function membership(
  role: Role,
  municipalityId: string | null,
  institutionId: string | null = null,
): Membership {
  return { role, municipalityId, institutionId, area: null };
}

function actor(...memberships: Membership[]): Actor {
  return { userId: "self", sessionId: "s", name: "Prøve", email: "self@alfa.dk", memberships };
}

const viewers: Record<string, Viewer> = {
  "signed out": null,
  "without membership": actor(),
  leader: actor(membership("LEADER", "alfa", "alfa-one")),
  staff: actor(membership("STAFF", "alfa", "alfa-one")),
  politician: actor(membership("POLITICIAN", "alfa")),
  "own evaluator": actor(membership("EVALUATOR", "alfa")),
  "national evaluator": actor(membership("EVALUATOR", null)),
  "foreign administration": actor(membership("ADMINISTRATION", "beta")),
  "administration of one area": actor({ ...membership("ADMINISTRATION", "alfa"), area: "SCHOOL" }),
  administration: actor(membership("ADMINISTRATION", "alfa")),
  "system administrator": actor(membership("SYSTEM_ADMIN", null)),
};
const may = (rule: (viewer: Viewer) => boolean) =>
  Object.keys(viewers).filter((name) => rule(viewers[name]!));

const people = {
  leader: { userId: "leader", memberships: [membership("LEADER", "alfa", "alfa-one")] },
  abroad: { userId: "abroad", memberships: [membership("LEADER", "beta", "beta-one")] },
  both: {
    userId: "both",
    memberships: [membership("STAFF", "alfa", "alfa-one"), membership("POLITICIAN", "beta")],
  },
  national: { userId: "national", memberships: [membership("EVALUATOR", null)] },
  nobody: { userId: "nobody", memberships: [] },
  self: { userId: "self", memberships: [membership("ADMINISTRATION", "alfa")] },
};

describe("who manages users", () => {
  test("the administration of the municipality and the system administrator", () => {
    expect(may((viewer) => canManageMembers(viewer, "alfa"))).toEqual([
      "administration",
      "system administrator",
    ]);
    expect(may((viewer) => canManageMembers(viewer))).toEqual([
      "foreign administration",
      "administration",
      "system administrator",
    ]);
  });

  test("an administration manages its own municipality only", () => {
    expect(managedMunicipalities(viewers.administration!)).toEqual(["alfa"]);
    expect(managedMunicipalities(viewers["system administrator"]!)).toBeNull();
    expect(managedMunicipalities(viewers.leader!)).toEqual([]);
  });
});

describe("giving and taking memberships", () => {
  test.each(["LEADER", "STAFF", "ADMINISTRATION", "POLITICIAN", "EVALUATOR"] as const)(
    "%s at home is the administration's to give",
    (role) => {
      expect(may((viewer) => canManageMembership(viewer, { role, municipalityId: "alfa" }))).toEqual([
        "administration",
        "system administrator",
      ]);
    },
  );

  test.each([
    ["EVALUATOR", null],
    ["SYSTEM_ADMIN", null],
    ["SYSTEM_ADMIN", "alfa"],
  ] as const)("%s for %s is the system administrator's alone", (role, municipalityId) => {
    expect(may((viewer) => canManageMembership(viewer, { role, municipalityId }))).toEqual([
      "system administrator",
    ]);
  });

  test("only roles that may be given are offered", () => {
    expect(grantableRoles(viewers.administration!, "alfa")).toEqual([
      "LEADER",
      "STAFF",
      "ADMINISTRATION",
      "POLITICIAN",
      "EVALUATOR",
    ]);
    expect(grantableRoles(viewers.administration!, "beta")).toEqual([]);
    expect(grantableRoles(viewers.administration!, null)).toEqual([]);
    expect(grantableRoles(viewers["system administrator"]!, null)).toEqual(["EVALUATOR", "SYSTEM_ADMIN"]);
  });
});

describe("seeing and closing accounts", () => {
  test.each([
    ["leader", ["administration", "system administrator"], ["administration", "system administrator"]],
    [
      "abroad",
      ["foreign administration", "system administrator"],
      ["foreign administration", "system administrator"],
    ],
    ["both", ["foreign administration", "administration", "system administrator"], ["system administrator"]],
    ["national", ["system administrator"], ["system administrator"]],
    ["nobody", ["system administrator"], ["system administrator"]],
    ["self", ["administration", "system administrator"], []],
  ] as const)("%s", (person, seenBy, closedBy) => {
    expect(may((viewer) => canSeeMember(viewer, people[person]))).toEqual(seenBy);
    expect(may((viewer) => canCloseAccount(viewer, people[person]))).toEqual(closedBy);
  });
});
