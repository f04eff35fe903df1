import { describe, expect, test } from "vitest";
import {
  gatherByGoal,
  goalsInForce,
  isFullOfPoliticalGoals,
  movedGoals,
  type PlanEvaluation,
  type PlanGoal,
} from "@/lib/domain/process/goal";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const goal = (id: string, changes: Partial<PlanGoal> = {}): PlanGoal => ({
  ...{ id, order: 1, kind: "POLITICAL_GOAL", text: `Mål ${id}`, origin: "REGISTERED", version: 1 },
  ...{ isRemoved: false, ...changes },
});
const evaluation = (name: string, changes: Partial<PlanEvaluation> = {}): PlanEvaluation => ({
  ...{ id: name, year: 1, layer: "LOCAL", institution: { id: name, name }, summary: "Det gik", url: null },
  ...{ consequence: null, finishedOn: toCalendarDate("2022-05-01"), authorName: "L", origin: "REGISTERED" },
  ...{ version: 1, assessments: [], ...changes },
});

describe("goals", () => {
  test("stand by kind and order, and what was taken out is not in force", () => {
    const goals = [
      goal("late", { order: 2 }),
      goal("result", { kind: "EXPECTED_RESULT" }),
      goal("first"),
      goal("gone", { isRemoved: true }),
    ];
    expect(goalsInForce(goals).map(({ id }) => id)).toEqual(["first", "late", "result"]);
  });

  test("are moved among their own kind", () => {
    const goals = [goal("a"), goal("b", { order: 2 }), goal("r", { kind: "EXPECTED_RESULT", order: 3 })];
    expect(movedGoals(goals, "b", "UP")).toEqual(["b", "a", "r"]);
    expect(movedGoals(goals, "b", "DOWN")).toBeNull();
    expect(movedGoals(goals, "r", "UP")).toBeNull();
    expect(movedGoals(goals, "nobody", "UP")).toBeNull();
  });

  test("five political ones are enough; changing one of the five is not adding a sixth", () => {
    const five = ["a", "b", "c", "d", "e"].map((id) => goal(id));
    expect(isFullOfPoliticalGoals(five.slice(1))).toBe(false);
    expect(isFullOfPoliticalGoals(five)).toBe(true);
    expect(isFullOfPoliticalGoals(five, "c")).toBe(false);
    const removed = [
      ...five.slice(1),
      goal("x", { isRemoved: true }),
      goal("r", { kind: "EXPECTED_RESULT" }),
    ];
    expect(isFullOfPoliticalGoals(removed)).toBe(false);
  });
});

describe("what institutions wrote", () => {
  test("stands goal by goal; unfinished ones and other layers are left out", () => {
    const said = { goalId: "a", degree: "MOSTLY" as const, text: "Vi ser mere ro" };
    const gathered = gatherByGoal(
      [goal("a"), goal("b")],
      [
        evaluation("Engen", { assessments: [said] }),
        evaluation("Kilden", { assessments: [{ ...said, degree: null, text: "For tidligt" }] }),
        evaluation("Broen", { assessments: [said], finishedOn: null }),
        evaluation("Kommunen", { layer: "MUNICIPAL", institution: null, assessments: [said] }),
      ],
    );
    expect(
      gathered.map(({ said: words }) => words.map(({ institution, degree }) => [institution.name, degree])),
    ).toEqual([
      [
        ["Engen", "MOSTLY"],
        ["Kilden", null],
      ],
      [],
    ]);
  });
});
