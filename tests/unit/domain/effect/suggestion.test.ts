import { describe, expect, test } from "vitest";
import { suggestionKeys, suggestionsFor } from "@/lib/domain/effect/suggestion";
import { welfareAreas } from "@/lib/domain/shared/area";

const fitting = (area: (typeof welfareAreas)[number], ...told: (string | null)[]) =>
  suggestionsFor(area, told)
    .filter(({ fits }) => fits)
    .map(({ key }) => key);

describe("suggestions", () => {
  test.each([
    ["ELDERCARE", "Mere tryghed og mindre sygefravær.", ["citizenSafety", "helpers", "sickDays"]],
    ["ELDERCARE", "Mindre tid ved skærmen, især for vikarer.", ["paperwork"]],
    ["DAYCARE", "Færre konflikter ved måltiderne", ["conflicts"]],
    ["SCHOOL", "Eleverne trives bedre", ["pupilWellbeing"]],
  ] as const)("in %s: %s", (area, expected, keys) => {
    expect(fitting(area, expected)).toEqual(expect.arrayContaining([...keys]));
  });

  test("that fit come first, and without a word of it none fits", () => {
    const [first] = suggestionsFor("OTHER", ["Kortere møder"]);
    expect(first).toMatchObject({ key: "meetings", fits: true });
    expect(fitting("OTHER", null, null)).toEqual([]);
  });

  test.each(welfareAreas)("there is a scale, something to count and words in %s", (area) => {
    const kinds = new Set(suggestionsFor(area, []).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["COUNT", "MINUTES", "SCALE", "TEXT"]);
  });

  test("each ready-made one is used somewhere, and only words go no way", () => {
    const all = welfareAreas.flatMap((area) => suggestionsFor(area, []));
    expect(new Set(all.map(({ key }) => key))).toEqual(new Set(suggestionKeys));
    expect(all.every(({ kind, direction }) => (kind === "TEXT") === (direction === null))).toBe(true);
  });
});
