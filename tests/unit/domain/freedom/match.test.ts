import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildLexicon, splitCompound, type WordGroup } from "@/lib/domain/freedom/lexicon";
import { readMatches } from "@/lib/domain/freedom/match";
import { readQuestion } from "@/lib/domain/freedom/question";
import { editDistance, nearestOf, spellingIndex } from "@/lib/domain/freedom/spelling";

const groups: WordGroup[] = [
  { id: "plejehjem", kind: "SYNONYM", words: ["plejehjem", "plejecenter", "bolig for ældre"] },
  { id: "eget", kind: "AREA_WORK", words: ["bål", "børn", "møde", "morgen"] },
  { id: "andres", kind: "OUTSIDE", words: ["byggetilladelse", "skat"] },
];
const lexicon = buildLexicon(
  [
    { id: "vurdering", phrases: ["sprogvurdering", "vurdere sprog"] },
    { id: "dansk", phrases: ["sprog dansk"] },
    { id: "tilsyn", phrases: ["tilsyn"] },
    { id: "form", phrases: ["form tilsyn"] },
    { id: "besøg", phrases: ["tilsyn plejehjem"] },
  ],
  groups,
  ["Udeliv og natur"],
);
const ask = (text: string) => readMatches(lexicon, readQuestion(text));
const found = (text: string) => [...ask(text).matches.keys()].sort();

describe("what a question is about", () => {
  test("inflected, joined or apart, all words of a phrase, in any order", () => {
    expect(found("sprogvurderingerne")).toEqual(["vurdering"]);
    expect(found("at vurdere børnenes sprog")).toEqual(["vurdering"]);
    expect(found("formen på tilsynet")).toEqual(["form", "tilsyn"]);
    expect(found("formen. Og tilsynet")).toEqual(["tilsyn"]);
  });

  test("other words for the same, also several words", () => {
    expect(found("tilsyn på plejecentret")).toContain("besøg");
    expect(found("tilsyn i boliger for ældre")).toContain("besøg");
    const match = ask("tilsyn på plejecentret").matches.get("besøg");
    expect(match?.matched).toContainEqual({ typed: "plejecentret", as: "plejehjem", how: "SYNONYM" });
  });

  test("a new compound by its parts; a known one only as itself", () => {
    expect(found("plejehjemstilsynet")).toEqual(["besøg", "tilsyn"]);
    expect(found("sprogvurdering på dansk")).toEqual(["vurdering"]);
  });

  test("slips of the finger, but not in short words", () => {
    expect(found("sprogvurdring")).toEqual(["vurdering"]);
    expect(ask("sprogvurdring").understood).toEqual([
      { typed: "sprogvurdring", as: "sprogvurdering", how: "SPELLING" },
    ]);
    expect(ask("spog").matches.size).toBe(0);
  });

  test("the area's own words and what is nobody's trial", () => {
    expect(ask("flere bål om morgenen")).toMatchObject({ areaWords: 2, contentWords: 2, isOutside: false });
    expect(ask("børnemøder")).toMatchObject({ areaWords: 1 });
    expect(ask("byggetilladelse til et skur")).toMatchObject({ isOutside: true, unknown: ["skur"] });
  });

  test("nothing typed makes it throw, and every match rests on words of the question", () => {
    const word = fc.constantFrom(
      "tilsyn",
      "form",
      "sprog",
      "vurdering",
      "vurdere",
      "xyz",
      "af",
      "plejecenter",
      ".",
      "§ 5",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 12 })), { maxLength: 30 }), (parts) => {
        const question = readQuestion(parts.join(" "));
        for (const { positions, matched } of readMatches(lexicon, question).matches.values()) {
          expect(matched.length).toBeGreaterThan(0);
          for (const at of positions) expect(question.tokens[at]).toBeDefined();
        }
      }),
    );
  });
});

test("a compound is split into known words only", () => {
  expect(splitCompound(lexicon, "sprogtilsyn")).toEqual(["sprog", "tilsyn"]);
  expect(splitCompound(lexicon, "tilsynsform")).toEqual(["tilsyn", "form"]);
  expect(splitCompound(lexicon, "sprogkasse")).toBeNull();
});

describe("spelling", () => {
  test.each([
    ["", "abc", 3],
    ["tilsyn", "tilsyn", 0],
    ["tislyn", "tilsyn", 1],
    ["tilsy", "tilsyn", 1],
    ["sprogvudering", "sprogvurdering", 1],
  ])("from %j to %j it is %i", (one, other, slips) => {
    expect(editDistance(one, other)).toBe(slips);
    expect(editDistance(other, one)).toBe(slips);
  });

  test("the nearest word, none when none is near", () => {
    const index = spellingIndex(["tilsyn", "tilskud", "læreplan"]);
    expect(nearestOf(index, "tilsym")).toBe("tilsyn");
    expect(nearestOf(index, "lærerplan")).toBe("læreplan");
    expect(nearestOf(index, "kalender")).toBeNull();
  });
});
