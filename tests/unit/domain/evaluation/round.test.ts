import { describe, expect, test } from "vitest";
import { canEvaluateNow, decisionsByRound, roundOf, roundStart } from "@/lib/domain/evaluation/round";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";

const passed = (...stages: TrialStage[]) =>
  stages.map((stage, index) => ({
    stage,
    from: toCalendarDate(`2026-01-${String(index + 1).padStart(2, "0")}`),
  }));
const twice = passed(
  ...([
    "PREPARED",
    "IN_TEST",
    "PAUSED",
    "IN_TEST",
    "EVALUATING",
    "DECIDED",
    "IN_TEST",
    "EVALUATING",
    "DECIDED",
  ] as const),
);

describe("the test period", () => {
  test.each<[string, TrialStage[], number]>([
    ["before the test", ["IDEA", "PREPARED"], 1],
    ["loaded as evaluated, the test untold", ["EVALUATING"], 1],
    ["after a pause", ["IN_TEST", "PAUSED", "IN_TEST"], 1],
    ["yellow, waiting for its new period", ["IN_TEST", "EVALUATING", "DECIDED"], 1],
    ["the new period", ["IN_TEST", "EVALUATING", "DECIDED", "IN_TEST"], 2],
  ])("%s", (_, stages, round) => expect(roundOf(passed(...stages))).toBe(round));

  test("begins where its test begins, not where a pause ends", () => {
    expect(roundStart(twice.slice(0, 4))).toBe("2026-01-02");
    expect(roundStart(twice)).toBe("2026-01-07");
    expect(roundStart(passed("IDEA"))).toBeNull();
  });

  test("each leads to its own decision", () => {
    const decisions = [
      { decidedOn: toCalendarDate("2026-01-06"), outcome: "YELLOW" },
      { decidedOn: toCalendarDate("2026-01-09"), outcome: "GREEN" },
    ];
    const told = [...decisionsByRound(twice, decisions)].map(([round, { outcome }]) => `${round} ${outcome}`);
    expect(told).toEqual(["1 YELLOW", "2 GREEN"]);
  });

  test.each<[TrialStage, number[], boolean]>([
    ["PREPARED", [], false],
    ["IN_TEST", [], true],
    ["EVALUATING", [1], true],
    ["PAUSED", [], true],
    ["DECIDED", [], true],
    ["DECIDED", [1], false],
    ["LANDED", [], true],
    ["WITHDRAWN", [], false],
  ])("%s with %j written: can be written %s", (stage, evaluated, can) => {
    expect(canEvaluateNow({ stage, passed: passed("IN_TEST", stage), evaluated })).toBe(can);
  });
});
