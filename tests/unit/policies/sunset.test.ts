import { describe, expect, test } from "vitest";
import type { Membership, Viewer } from "@/lib/domain/member/role";
import { isWithin } from "@/lib/policies/overview";
import {
  canMoveExpiry,
  canMoveLaw,
  canRecheckProvisions,
  canSeeResponsible,
  sunsetInstitutions,
  sunsetReach,
} from "@/lib/policies/sunset";
import { at } from "@/tests/support/viewer";

const actor = (...memberships: Membership[]): Viewer => ({
  userId: "me",
  sessionId: "s",
  name: "N",
  email: "n@example.dk",
  memberships,
});

const municipal = { kind: "MUNICIPAL", municipalityId: "alfa", areas: ["DAYCARE"] } as const;
const wide = { ...municipal, areas: ["DAYCARE", "SCHOOL"] } as const;
const statutory = { ...municipal, kind: "STATUTORY" } as const;

// columns: opens alfa's page, is told who answers, moves a municipal agreement, one of more areas, one by law,
// a law, checks provisions; then the institutions the list keeps to
const table: [string, Viewer, string, string[] | null][] = [
  ["signed out", null, "-------", []],
  ["leader here", actor(at("LEADER", "alfa", "one")), "++-----", ["one"]],
  [
    "leader of two",
    actor(at("LEADER", "alfa", "one"), at("LEADER", "alfa", "two")),
    "++-----",
    ["one", "two"],
  ],
  ["staff here", actor(at("STAFF", "alfa", "one")), "++-----", ["one"]],
  ["administration here", actor(at("ADMINISTRATION", "alfa")), "++++---", null],
  ["administration of the area", actor(at("ADMINISTRATION", "alfa", null, "DAYCARE")), "+++----", null],
  ["administration of another area", actor(at("ADMINISTRATION", "alfa", null, "SCHOOL")), "++-----", null],
  ["leader and politician", actor(at("LEADER", "alfa", "one"), at("POLITICIAN", "alfa")), "++-----", null],
  ["politician here", actor(at("POLITICIAN", "alfa")), "++-----", null],
  ["evaluator here", actor(at("EVALUATOR", "alfa")), "++-----", null],
  ["administration elsewhere", actor(at("ADMINISTRATION", "beta")), "-------", []],
  ["leader elsewhere", actor(at("LEADER", "beta", "far")), "-------", []],
  ["national evaluator", actor(at("EVALUATOR", null)), "+---+++", null],
  ["system administrator", actor(at("SYSTEM_ADMIN", null)), "+---+++", null],
];

describe("who may what with what ends", () => {
  test.each(table)("%s", (_, viewer, expected, institutions) => {
    const answers = [
      isWithin(sunsetReach(viewer), "alfa"),
      canSeeResponsible(viewer, "alfa"),
      canMoveExpiry(viewer, municipal),
      canMoveExpiry(viewer, wide),
      canMoveExpiry(viewer, statutory),
      canMoveLaw(viewer),
      canRecheckProvisions(viewer),
    ];
    expect(answers.map((answer) => (answer ? "+" : "-")).join("")).toBe(expected);
    expect(sunsetInstitutions(viewer, "alfa")).toEqual(institutions);
  });
});
