import { expect, test } from "vitest";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { demoEvaluations } from "@/prisma/seed/demo/evaluation";
import { demoTrials } from "@/prisma/seed/demo/trial";

const today = toCalendarDate("2026-11-22");
const evaluations = demoEvaluations(today);

test("every made-up decision rests on an evaluation of its own period", () => {
  const decided = demoTrials(today).flatMap(({ decisions }) => decisions);
  expect(evaluations.length).toBeGreaterThanOrEqual(decided.length);
  for (const { trial, decisions } of demoTrials(today)) {
    const own = evaluations.filter(({ trialId }) => trialId === trial.id);
    expect(own.length, trial.id).toBeGreaterThanOrEqual(decisions.length);
    expect(new Set(own.map(({ round }) => round)).size).toBe(own.length);
  }
});

test("they answer all four questions, are the same each time and name nobody's number", () => {
  expect(demoEvaluations(today)).toEqual(evaluations);
  for (const { id, wanted, seen, forWhom, next } of evaluations) {
    expect(
      [wanted, seen, forWhom, next].filter((text) => text.length < 20),
      id,
    ).toEqual([]);
    expect(findCprNumbers([wanted, seen, forWhom, next].join("\n"))).toEqual([]);
  }
});

test("every municipality has some", () => {
  const trials = new Map(demoTrials(today).map(({ trial }) => [trial.id, trial]));
  const places = new Set(evaluations.map(({ trialId }) => trials.get(trialId)!.municipalityId));
  expect(places.size).toBe(7);
});
