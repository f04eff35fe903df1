import { describe, expect, test } from "vitest";
import { passesExerciseFilter, stepsOf, type ExerciseFilter } from "@/lib/domain/process/exercise";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { exerciseTexts } from "@/prisma/seed/text/exercise";

const exercise = {
  title: "Lad være i en uge",
  purpose: "Prøver af, om nogen savner det",
  text: "Vælg en vane",
  kind: "EXERCISE" as const,
  audience: ["STAFF" as const],
  minutes: 30,
};
const noExerciseFilter: ExerciseFilter = { q: "", kind: null, audience: null, minutes: null };
const passes = (filter: Partial<ExerciseFilter>) =>
  passesExerciseFilter(exercise, { ...noExerciseFilter, ...filter });

describe("the catalogue's filter", () => {
  test("lets all through when nothing is asked", () => expect(passes({})).toBe(true));

  test("asks for every word, wherever it stands and however it is written", () => {
    expect(passes({ q: "VANE savner" })).toBe(true);
    expect(passes({ q: "vane regnskab" })).toBe(false);
  });

  test("asks for kind, audience and at most so many minutes", () => {
    expect(passes({ kind: "TALK" })).toBe(false);
    expect(passes({ audience: "STAFF" })).toBe(true);
    expect(passes({ audience: "LEADERS" })).toBe(false);
    expect(passes({ minutes: 30 })).toBe(true);
    expect(passes({ minutes: 15 })).toBe(false);
  });

  test("takes one for nobody in particular as for all, and one without a length as too long", () => {
    const open = { ...exercise, audience: [], minutes: null };
    expect(passesExerciseFilter(open, { ...noExerciseFilter, audience: "PARENTS" })).toBe(true);
    expect(passesExerciseFilter(open, { ...noExerciseFilter, minutes: 60 })).toBe(false);
  });
});

test("steps are the lines that say something", () => {
  expect(stepsOf("Først\n\n  Så  \n")).toEqual(["Først", "Så"]);
});

describe("the catalogue common to all", () => {
  test("has two dozen that differ, of every kind, for leaders, staff, boards and those it is about", () => {
    expect(exerciseTexts).toHaveLength(24);
    expect(new Set(exerciseTexts.map(({ id }) => id)).size).toBe(24);
    expect(new Set(exerciseTexts.map(({ title }) => title)).size).toBe(24);
    expect(new Set(exerciseTexts.map(({ kind }) => kind)).size).toBe(3);
    for (const audience of ["LEADERS", "STAFF", "PARENT_BOARDS", "PARENTS", "CITIZENS"] as const) {
      expect(
        exerciseTexts.some((each) => each.audience.includes(audience)),
        audience,
      ).toBe(true);
    }
  });

  test.each(exerciseTexts)("$title can be done as it stands", ({ text, minutes, purpose }) => {
    expect(text.length).toBeGreaterThanOrEqual(4);
    expect(minutes).toBeGreaterThanOrEqual(10);
    expect(minutes).toBeLessThanOrEqual(90);
    expect(purpose.length).toBeGreaterThan(40);
    expect(stepsOf(text.join("\n"))).toEqual(text);
    expect(findCprNumbers(text.join(" "))).toEqual([]);
  });
});
