import { describe, expect, test } from "vitest";
import type { CatalogueExample } from "@/lib/domain/trial/example";
import { groupExamples, matchesExample } from "@/lib/domain/trial/example-search";

const theme = (id: string, order: number) => ({ id, kind: "THEME" as const, label: id, labelEn: id, order });

function makeExample(parts: Partial<CatalogueExample>): CatalogueExample {
  return {
    id: "x",
    area: "DAYCARE",
    title: "Samtaler efter behov",
    purpose: null,
    change: "Forældrene inviteres, når der er noget at tale om.",
    freedFrom: null,
    freedTo: null,
    observedEffect: null,
    needsExemption: "NO",
    components: [],
    municipality: null,
    classifications: [],
    ...parts,
  };
}
const everything = { q: "", area: null, theme: null };

describe("searching the catalogue", () => {
  test.each([
    ["samtale", true],
    ["SAMTALERNE", true],
    ["forældre samtaler", true],
    ["forældre kolonihave", false],
    ["", true],
    ["!!!", true],
  ])("%s: %s", (q, expected) => {
    expect(matchesExample(makeExample({}), { ...everything, q })).toBe(expected);
  });

  test("an area or a theme leaves out the rest", () => {
    const example = makeExample({ classifications: [theme("parents", 1)] });
    expect(matchesExample(example, { ...everything, area: "SCHOOL" })).toBe(false);
    expect(matchesExample(example, { ...everything, theme: "parents" })).toBe(true);
    expect(matchesExample(example, { ...everything, theme: "day" })).toBe(false);
  });
});

describe("the shelves", () => {
  const examples = [
    makeExample({ id: "school", area: "SCHOOL", classifications: [theme("school-day", 1)] }),
    makeExample({ id: "none" }),
    makeExample({ id: "second", classifications: [theme("day", 2)] }),
    makeExample({ id: "both", classifications: [theme("parents", 1), theme("day", 2)] }),
  ];
  const shelves = (chosen: string | null) =>
    groupExamples(examples, chosen).map((group) => [
      group.area,
      group.theme?.id,
      group.examples.map(({ id }) => id),
    ]);

  test("stand in the order of areas and themes, with what has no theme last", () => {
    expect(shelves(null)).toEqual([
      ["DAYCARE", "parents", ["both"]],
      ["DAYCARE", "day", ["second"]],
      ["DAYCARE", undefined, ["none"]],
      ["SCHOOL", "school-day", ["school"]],
    ]);
  });

  test("a chosen theme is the shelf its examples stand on", () => {
    expect(shelves("day")).toContainEqual(["DAYCARE", "day", ["second", "both"]]);
  });
});
