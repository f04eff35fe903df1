import { describe, expect, test } from "vitest";
import type { Plan } from "@/lib/domain/plan/plan";
import {
  monthsBetween,
  planFromTemplate,
  templateOf,
  type TemplateContent,
} from "@/lib/domain/plan/template";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { templateContentSchema } from "@/lib/validation/plan-template";
import { makeItem, makeMilestone, makePhase } from "@/tests/support/plan";

const days = (start: string, end: string) => ({ start: toCalendarDate(start), end: toCalendarDate(end) });
const counter = () => {
  let count = 0;
  return () => `id-${(count += 1)}`;
};

const plan: Plan = {
  phases: [
    makePhase({ id: "a", wording: "oktober 2023 – februar 2024", ...days("2023-10-01", "2024-02-29") }),
    makePhase({ id: "b", order: 2, wording: "marts 2024 – juni 2026", ...days("2024-03-01", "2026-06-30") }),
  ],
  items: [
    makeItem({
      id: "one",
      phaseId: "a",
      wording: "29. februar",
      ...days("2024-02-29", "2024-02-29"),
      precision: "DAY",
    }),
    makeItem({ id: "own", phaseId: "b", institutionId: "solstraalen", level: "LOCAL" }),
    makeItem({ id: "under", phaseId: "b", parentId: "own", dependsOnIds: ["one", "own"] }),
    makeItem({ id: "gone", phaseId: "b", state: "DROPPED" }),
    makeItem({
      ...{ id: "begun", phaseId: "b", state: "DONE", reachedOn: toCalendarDate("2024-04-01") },
      ...{ responsible: "Ane Andersen", responsibleId: "u1", workingGroupId: "g1", parentId: "one" },
    }),
  ],
  milestones: [makeMilestone({ id: "m", phaseId: "b", planItemIds: ["begun", "gone"], state: "DONE" })],
};

describe("a plan as a template", () => {
  const template = templateOf(plan)!;

  test("begins where the plan begins and is a template as the database takes it", () => {
    expect(template.origin).toBe("2023-10-01");
    expect(templateContentSchema.parse(template)).toEqual(template);
  });

  test("holds nobody's name, no institution's own and nothing that was dropped", () => {
    expect(template.items.map(({ key, parent, waitsFor }) => ({ key, parent, waitsFor }))).toEqual([
      { key: "item-1", parent: null, waitsFor: [] },
      { key: "item-2", parent: null, waitsFor: ["item-1"] },
      { key: "item-3", parent: "item-1", waitsFor: [] },
    ]);
    expect(template.milestones[0]!.items).toEqual(["item-3"]);
    expect(JSON.stringify(template)).not.toMatch(/Ane|u1|g1|solstraalen|DONE|DROPPED/);
  });

  test("of a plan without phases there is none", () => {
    expect(templateOf({ phases: [], items: [], milestones: [] })).toBeNull();
  });
});

describe("a plan from a template", () => {
  const template = templateOf(plan)!;

  test("and a template of that plan is the same template", () => {
    const made = planFromTemplate(template, template.origin, counter());
    expect(templateOf(made)).toEqual(template);
  });

  test("years later and taken back it still is, but for the years that are now written", () => {
    const made = planFromTemplate(template, toCalendarDate("2027-10-01"), counter());
    const back = planFromTemplate(templateOf(made)!, template.origin, counter());
    const withoutWording = (content: TemplateContent) =>
      content.items.map(({ wording: _wording, ...item }) => item);
    expect(withoutWording(templateOf(back)!)).toEqual(withoutWording(template));
  });

  test("begins in the month chosen, nothing begun", () => {
    const made = planFromTemplate(template, toCalendarDate("2026-08-17"), counter());
    expect(made.phases[0]).toMatchObject({ wording: "august 2026 – december 2026", start: "2026-08-01" });
    expect(made.items.every(({ state, responsible }) => state === "PLANNED" && responsible === null)).toBe(
      true,
    );
    expect(made.items[1]!.dependsOnIds).toEqual([made.items[0]!.id]);
    expect(made.milestones[0]!.planItemIds).toEqual([made.items[2]!.id]);
    const all = [...made.phases, ...made.items, ...made.milestones];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test.each([
    ["2024-10-01", "28. februar 2025"],
    ["2027-10-31", "29. februar 2028"],
    ["2024-02-29", "29. juni 2024"],
  ])("from %s has its leap day on %s", (start, wording) => {
    const made = planFromTemplate(template, toCalendarDate(start), counter());
    expect(made.items[0]!.wording).toBe(wording);
  });
});

test("months between two days are those of the calendar", () => {
  const months = (from: string, to: string) => monthsBetween(toCalendarDate(from), toCalendarDate(to));
  expect([months("2020-10-01", "2021-09-30"), months("2024-02-29", "2024-01-31")]).toEqual([11, -1]);
});

describe("the content of a template", () => {
  const template = templateOf(plan)!;
  const [first, ...others] = template.items;
  test.each([
    ["without phases", { ...template, phases: [] }],
    ["with a key twice", { ...template, items: [first, first] }],
    ["with a phase that is not there", { ...template, items: [{ ...first!, phase: "nowhere" }] }],
    ["with an item under itself", { ...template, items: [{ ...first!, parent: first!.key }, ...others] }],
    ["with an item waiting for itself", { ...template, items: [{ ...first!, waitsFor: [first!.key] }] }],
    ["that ends before it begins", { ...template, items: [{ ...first!, end: "2020-01-01" }] }],
    ["with 30 February", { ...template, origin: "2024-02-30" }],
  ])("%s is refused", (_name, content) => {
    expect(templateContentSchema.safeParse(content).success).toBe(false);
  });
});
