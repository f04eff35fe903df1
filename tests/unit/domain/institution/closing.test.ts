import { describe, expect, test } from "vitest";
import { closingChoicesFor, closingFingerprint, moveOfChoice } from "@/lib/domain/institution/closing";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { refusalOf, type Life } from "@/lib/domain/trial/life";
import { trialStages, type TrialStage } from "@/lib/domain/trial/stage";
import { decisionOutcomes, type DecisionOutcome } from "@/lib/domain/trial/trial";

function lifeAt(stage: TrialStage, outcome: DecisionOutcome | null): Life {
  return {
    ...{ stage, passed: [], period: { start: null, end: null }, evaluated: [1] },
    decisions: outcome ? [{ outcome, decidedOn: toCalendarDate("2026-01-01"), nextStart: null }] : [],
    required: { START: "LEADER", IMPLEMENTATION: "LEADER" },
    landing: { leansOnExemption: false, way: null },
  };
}

const standings = trialStages.flatMap((stage) =>
  [null, ...decisionOutcomes]
    // Nothing is decided without a decision, nor landed without one.
    .filter((decision) => (stage === "DECIDED" ? decision !== null : true))
    .map((decision) => ({ stage, decision })),
);

test.each(standings)(
  "$stage with $decision is offered what the state machine allows",
  ({ stage, decision }) => {
    const offered = closingChoicesFor({ stage, decision }, true);
    const life = lifeAt(stage, decision);
    for (const choice of ["PAUSE", "LAND", "WITHDRAW"] as const) {
      expect([choice, offered.includes(choice)]).toEqual([
        choice,
        refusalOf(life, moveOfChoice[choice]) === null,
      ]);
    }
  },
);

describe("a trial", () => {
  test("that lives can always be decided about, also where there is nowhere to move it", () => {
    for (const { stage, decision } of standings) {
      const isLive = stage !== "LANDED" && stage !== "WITHDRAWN";
      expect(closingChoicesFor({ stage, decision }, false).length > 0, stage).toBe(isLive);
      expect(closingChoicesFor({ stage, decision }, true).includes("MOVE"), stage).toBe(isLive);
      expect(closingChoicesFor({ stage, decision }, false)).not.toContain("MOVE");
    }
  });

  test("that is paused may stay so", () => {
    expect(closingChoicesFor({ stage: "PAUSED", decision: null }, false)).toEqual(["STAY", "WITHDRAW"]);
  });
});

test("what is confirmed is known by what is done, not by the order of the form", () => {
  const one = {
    ...{ trialId: "a", version: 1, choice: "MOVE" as const, toInstitutionId: "x", reason: null, way: null },
  };
  const other = { ...one, trialId: "b", choice: "PAUSE" as const, toInstitutionId: null, reason: "Fordi" };
  expect(closingFingerprint([one, other])).toBe(closingFingerprint([other, { ...one, version: 2 }]));
  expect(closingFingerprint([one])).not.toBe(closingFingerprint([{ ...one, toInstitutionId: "y" }]));
  expect(closingFingerprint([])).toBe(".");
});
