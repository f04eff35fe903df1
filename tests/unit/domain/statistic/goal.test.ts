import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOfNoGoal, countByGoal, goalSteps, noGoalOf } from "@/lib/domain/statistic/goal";
import { trialStages } from "@/lib/domain/trial/stage";

const trial = fc.record({
  stage: fc.constantFrom(...trialStages),
  goals: fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 4 }),
});

describe("trials by goal", () => {
  test("a trial counts once in each goal it contributes to, and in none only when it contributes to nothing", () => {
    const figures = countByGoal(
      ["a", "b"],
      [
        { stage: "IN_TEST", goals: ["a", "a", "b"] },
        { stage: "PAUSED", goals: ["a"] },
        { stage: "IDEA", goals: [] },
        { stage: "DECIDED", goals: ["c"] },
      ],
    );
    expect(figures.byGoal.a?.total).toBe(2);
    expect(figures.byGoal.b?.total).toBe(1);
    expect(figures.none.total).toBe(1);
    expect(figures.none.byStage.IDEA).toBe(1);
    expect(Object.keys(figures.byGoal)).toEqual(["a", "b"]);
  });

  test("a goal nobody contributes to is there with nothing", () => {
    expect(countByGoal(["a"], []).byGoal.a).toMatchObject({ total: 0 });
    expect(goalSteps(countByGoal(["a"], []).byGoal.a!)).toEqual([]);
  });

  test("the steps together are all trials of the goal, the withdrawn ones too, and none is empty", () => {
    fc.assert(
      fc.property(fc.array(trial, { maxLength: 30 }), (trials) => {
        for (const figures of Object.values(countByGoal(["a", "b"], trials).byGoal)) {
          const steps = goalSteps(figures);
          expect(steps.reduce((sum, { trials }) => sum + trials, 0)).toBe(figures.total);
          expect(steps.every(({ trials }) => trials > 0)).toBe(true);
          const stages = steps.flatMap(({ stages }) => stages);
          expect(new Set(stages).size).toBe(stages.length);
        }
      }),
    );
  });

  test("asking for none of an agreement's goals is told from asking for a goal", () => {
    expect(agreementOfNoGoal(noGoalOf("aftale-1"))).toBe("aftale-1");
    expect(agreementOfNoGoal("aftale-1-goal-2")).toBeNull();
  });
});
