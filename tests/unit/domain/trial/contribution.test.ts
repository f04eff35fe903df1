import { describe, expect, test } from "vitest";
import { fitsGoal, hasTooManyGoals, MOST_GOALS_OF_TRIAL } from "@/lib/domain/trial/contribution";

describe("contributing to goals", () => {
  test("a goal is the trial's own municipality's, of an agreement that covers its area", () => {
    const goal = { municipalityId: "alfa", areas: ["DAYCARE", "SCHOOL"] as const };
    expect(fitsGoal({ municipalityId: "alfa", area: "SCHOOL" }, goal)).toBe(true);
    expect(fitsGoal({ municipalityId: "alfa", area: "ELDERCARE" }, goal)).toBe(false);
    expect(fitsGoal({ municipalityId: "beta", area: "SCHOOL" }, goal)).toBe(false);
  });

  test("a trial has few goals; what a goal put back made too many may stay and not grow", () => {
    expect(hasTooManyGoals(MOST_GOALS_OF_TRIAL)).toBe(false);
    expect(hasTooManyGoals(MOST_GOALS_OF_TRIAL + 1)).toBe(true);
    expect(hasTooManyGoals(MOST_GOALS_OF_TRIAL + 1, MOST_GOALS_OF_TRIAL + 1)).toBe(false);
    expect(hasTooManyGoals(MOST_GOALS_OF_TRIAL + 2, MOST_GOALS_OF_TRIAL + 1)).toBe(true);
  });
});
