import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choiceErrors, choicesAt, type TrialChoices } from "@/lib/domain/trial/choices";
import { conflictingFields, mergedValues } from "@/lib/domain/trial/conflict";
import { blankValues } from "@/lib/domain/trial/form";
import { differingFields, trialFormValues } from "@/lib/domain/trial/input";
import { continuedParts } from "@/lib/domain/trial/part";

const values = (changes: Record<string, unknown> = {}) =>
  trialFormValues({ ...blankValues("house"), ...changes });

describe("form values", () => {
  test("anything posted becomes the shape of the form", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const shaped = trialFormValues(raw);
        expect(trialFormValues(shaped)).toEqual(shaped);
        expect(Array.isArray(shaped.themes)).toBe(true);
        expect(typeof shaped.title).toBe("string");
      }),
    );
  });

  test("one ticked box is a list of one", () => {
    expect(trialFormValues({ themes: "a" }).themes).toEqual(["a"]);
  });

  test("the order of choices and the kind of line ends are no difference", () => {
    expect(
      differingFields(
        values({ themes: ["a", "b"], purpose: "x\r\ny" }),
        values({ themes: ["b", "a"], purpose: "x\ny " }),
      ),
    ).toEqual([]);
  });
});

describe("two versions", () => {
  const base = values({ title: "A", purpose: "P" });
  const mine = values({ title: "Mine", purpose: "P" });
  const theirs = values({ title: "Theirs", purpose: "Q", themes: ["t"] });

  test("every differing field is to be chosen, what I did not touch being theirs by default", () => {
    expect(conflictingFields(base, mine, theirs)).toEqual([
      { field: "title", likely: "MINE" },
      { field: "themes", likely: "THEIRS" },
      { field: "purpose", likely: "THEIRS" },
    ]);
  });

  test("the merge takes each field from the side chosen", () => {
    const merged = mergedValues(mine, theirs, { title: "MINE", purpose: "THEIRS", themes: "THEIRS" });
    expect(merged).toMatchObject({ title: "Mine", purpose: "Q", themes: ["t"] });
  });
});

describe("choices", () => {
  const choices: TrialChoices = {
    institutions: [
      { id: "home", name: "H", area: "ELDERCARE", municipalityId: "alfa", municipalityName: "Alfa" },
      { id: "school", name: "S", area: "SCHOOL", municipalityId: "alfa", municipalityName: "Alfa" },
      { id: "far", name: "F", area: "ELDERCARE", municipalityId: "beta", municipalityName: "Beta" },
    ],
    classifications: [
      { id: "sub", kind: "SUB_AREA", area: "ELDERCARE", label: "L", labelEn: "L" },
      { id: "content", kind: "CONTENT_TYPE", area: "ELDERCARE", label: "L", labelEn: "L" },
      { id: "theme", kind: "THEME", area: "SCHOOL", label: "L", labelEn: "L" },
      { id: "focus", kind: "FOCUS_GROUP", area: "ELDERCARE", label: "L", labelEn: "L" },
    ],
    provisions: [{ id: "p", areas: ["SCHOOL"], label: "P" }],
    rules: [{ id: "r", area: "ELDERCARE", municipalityId: "beta", label: "R" }],
    goals: [
      ...["g1", "g2", "g3", "g4"].map((id) => ({
        ...{ id, areas: ["ELDERCARE" as const], municipalityId: "alfa", label: id },
      })),
      { id: "school-goal", areas: ["SCHOOL"], municipalityId: "alfa", label: "G" },
      { id: "beta-goal", areas: ["ELDERCARE"], municipalityId: "beta", label: "G" },
    ],
  };
  const here = choicesAt(choices, { municipalityId: "alfa", area: "ELDERCARE" });
  const none = {
    ...{ themes: [], topics: [], furtherInstitutionIds: [], provisionIds: [], municipalRuleIds: [] },
    goals: [],
  };

  test("are those of the place; eldercare is sorted by sub-area", () => {
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    expect(ids(here.themes)).toEqual(["sub"]);
    expect(ids(here.topics)).toEqual(["content"]);
    expect(ids(here.institutions)).toEqual(["home"]);
    expect(ids(here.provisions)).toEqual([]);
    expect(ids(here.rules)).toEqual([]);
    expect(ids(here.goals)).toEqual(["g1", "g2", "g3", "g4"]);
  });

  test("goals are at most three, and none of another municipality or area", () => {
    const chosen = (goals: string[]) => ({ ...none, themes: ["sub"], goals });
    expect(choiceErrors(chosen(["g1", "g2", "g3"]), here)).toEqual({});
    const four = chosen(["g1", "g2", "g3", "g4"]);
    expect(choiceErrors(four, here)).toEqual({ goals: { key: "chooseAtMost", values: { max: 3 } } });
    // One that was put back may have made them four: they may stay, and go.
    expect(choiceErrors(four, here, four)).toEqual({});
    for (const id of ["beta-goal", "school-goal"]) {
      expect(choiceErrors(chosen([id]), here)).toEqual({ goals: { key: "choose" } });
    }
  });

  test("of another place are refused, unless the trial has them already", () => {
    const chosen = { ...none, themes: ["sub"], municipalRuleIds: ["r"] };
    expect(choiceErrors(chosen, here)).toEqual({ municipalRuleIds: { key: "choose" } });
    expect(choiceErrors(chosen, here, chosen)).toEqual({});
  });

  test("one theme at least, where the area has any", () => {
    expect(choiceErrors(none, here)).toEqual({ themes: { key: "chooseOne" } });
    const other = choicesAt(choices, { municipalityId: "alfa", area: "OTHER" });
    expect(choiceErrors(none, other)).toEqual({});
  });
});

describe("parts", () => {
  const existing = [
    { id: "1", title: "Bål" },
    { id: "2", title: "Gåtur" },
  ];
  test.each([
    [
      ["Gåtur", "Bål"],
      ["2", "1"],
    ],
    [
      ["Bål ved søen", "Gåtur"],
      ["1", "2"],
    ],
    [["Gåtur"], ["2"]],
    [
      ["Bål", "Sang", "Gåtur", "Leg"],
      ["1", null, "2", null],
    ],
    [
      ["Bål", "Bål"],
      ["1", "2"],
    ],
  ])("%j continue %j", (lines, ids) => {
    expect(continuedParts(existing, lines)).toEqual(ids);
  });
});
