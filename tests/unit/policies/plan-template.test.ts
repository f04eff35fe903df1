import { expect, test } from "vitest";
import { canChangeTemplate, canOpenTemplates, templateReach } from "@/lib/policies/plan-template";
import { planNavigationFor } from "@/lib/policies/navigation";
import { actor, at } from "@/tests/support/viewer";

const administration = actor(at("ADMINISTRATION", "alfa"), at("ADMINISTRATION", "beta", null, "SCHOOL"));
const others = [
  null,
  ...[actor(at("LEADER", "alfa", "house")), actor(at("POLITICIAN", "alfa")), actor(at("SYSTEM_ADMIN", null))],
];

test("templates are for those who make plans, their own municipalities' beside the common ones", () => {
  expect(canOpenTemplates(administration)).toBe(true);
  expect(others.some(canOpenTemplates)).toBe(false);
  expect(templateReach(administration)).toEqual(["alfa", "beta"]);
});

test("a template is changed by its own municipality, a common one by nobody", () => {
  expect(canChangeTemplate(administration, { municipalityId: "alfa" })).toBe(true);
  expect(canChangeTemplate(administration, { municipalityId: "gamma" })).toBe(false);
  expect(canChangeTemplate(administration, { municipalityId: null })).toBe(false);
});

test("nobody else is shown the way there", () => {
  const keys = (viewer: typeof administration | null) =>
    planNavigationFor(viewer, { municipality: "alfa", agreement: "a" }).map(({ key }) => key);
  expect(keys(administration)).toContain("templates");
  expect(others.flatMap(keys)).not.toContain("templates");
});
