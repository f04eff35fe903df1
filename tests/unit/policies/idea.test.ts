import { describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/domain/member/role";
import {
  canManageIdeasAt,
  canManageSomeIdeas,
  canOpenIdeaBox,
  canProposeAt,
  ideaReach,
  managedReach,
} from "@/lib/policies/idea";
import { ideaNavigationFor } from "@/lib/policies/navigation";
import { actor, at } from "@/tests/support/viewer";

const place = { institutionId: "one", municipalityId: "alfa", area: "DAYCARE" } as const;

// columns: opens a box, looks after ideas somewhere, proposes here, looks after the ideas here
const table: [string, Viewer, string][] = [
  ["signed out", null, "----"],
  ["leader here", actor(at("LEADER", "alfa", "one")), "++++"],
  ["leader next door", actor(at("LEADER", "alfa", "two")), "++--"],
  ["staff here", actor(at("STAFF", "alfa", "one")), "+-+-"],
  ["staff next door", actor(at("STAFF", "alfa", "two")), "+---"],
  ["administration", actor(at("ADMINISTRATION", "alfa")), "++++"],
  ["administration of the area", actor(at("ADMINISTRATION", "alfa", null, "DAYCARE")), "++++"],
  ["administration of another area", actor(at("ADMINISTRATION", "alfa", null, "SCHOOL")), "++--"],
  ["administration elsewhere", actor(at("ADMINISTRATION", "beta")), "++--"],
  ["politician", actor(at("POLITICIAN", "alfa")), "----"],
  ["evaluator", actor(at("EVALUATOR", null)), "----"],
  ["system administrator", actor(at("SYSTEM_ADMIN", null)), "----"],
];

describe("who may what with ideas", () => {
  test.each(table)("%s", (_, viewer, flags) => {
    const answers = [
      canOpenIdeaBox(viewer),
      canManageSomeIdeas(viewer),
      canProposeAt(viewer, place),
      canManageIdeasAt(viewer, place),
    ];
    expect(answers.map((may) => (may ? "+" : "-")).join("")).toBe(flags);
  });

  test("whoever leads one place and works at another reads first only where they lead", () => {
    const both = actor(at("LEADER", "alfa", "two"), at("STAFF", "alfa", "one"));
    expect(ideaReach(both)).toMatchObject({ leads: ["two"], worksAt: ["one"] });
    expect(managedReach(both)).toMatchObject({ leads: ["two"], worksAt: [] });
  });

  test("the section's row shows nobody a page that turns them away", () => {
    const keys = (viewer: Viewer) => ideaNavigationFor(viewer).map(({ key }) => key);
    expect(keys(null)).toEqual(["catalogue", "whatWorks"]);
    expect(keys(actor(at("POLITICIAN", "alfa")))).toEqual(["catalogue", "whatWorks"]);
    expect(keys(actor(at("STAFF", "alfa", "one")))).toEqual(["catalogue", "whatWorks", "box"]);
    expect(keys(actor(at("LEADER", "alfa", "one")))).toEqual(["catalogue", "whatWorks", "box", "links"]);
  });
});
