import { describe, expect, test } from "vitest";
import { buildVocabulary, meantWords, otherWays } from "@/lib/domain/search/vocabulary";

const vocabulary = buildVocabulary(
  ["sprog vurdering", "sprogvurdering", "pædagogisk læreplan", "åbningstid"],
  [{ id: "g", kind: "SYNONYM", words: ["forældremøde", "møde med forældre", "forældreaften"] }],
  ["Fælles arbejdsmiljø", "miljø", "arbejde"],
);
const said = (word: string) => otherWays(vocabulary, word).map((way) => way.join(" "));

describe("other ways to say a word", () => {
  test("a compound is also said by its parts", () => {
    expect(said("sprogvurdering")).toContain("sprog vurdering");
  });

  test("a part also finds the compounds it stands in, in any form", () => {
    expect(said("vurderinger")).toContain("sprogvurdering");
    expect(said("vurderingen")).toContain("sprogvurdering");
  });

  test("words that mean the same stand in for each other", () => {
    expect(said("forældremøder")).toEqual(expect.arrayContaining(["møde med forældre", "forældreaften"]));
  });

  test("short words and unknown ones are said in one way only", () => {
    expect(said("til")).toEqual([]);
    expect(said("kvantemekanik")).toEqual([]);
  });
});

describe("a word that was meant", () => {
  test.each([
    ["pædagosik", "pædagogisk"],
    ["sprogvudering", "sprogvurdering"],
    ["arbejdsmijø", "arbejdsmiljø"],
  ])("%s", (typed, meant) => {
    expect(meantWords(vocabulary, typed)).toContain(meant);
  });

  test("a known word is left as it is, one that resembles nothing is not guessed", () => {
    expect(meantWords(vocabulary, "læreplanen")).toEqual(["læreplanen"]);
    expect(meantWords(vocabulary, "xylofonkoncert")).toEqual([]);
  });
});
