import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentWordsOf, MAX_QUESTION, paragraphNumber, readQuestion } from "@/lib/domain/freedom/question";

const words = (text: string) => readQuestion(text).tokens.map(({ word }) => word);
const content = (text: string) =>
  readQuestion(text)
    .tokens.filter((token) => token.content)
    .map(({ word }) => word);

describe("a question as words", () => {
  test("what says something is told from what only joins", () => {
    expect(content("Må vi gerne droppe sprogvurderinger af alle børn?")).toEqual([
      "sprogvurderinger",
      "børn",
    ]);
  });

  test("a full stop after a number or an abbreviation ends no sentence", () => {
    expect(
      new Set(readQuestion("Åbne kl. 6 for 9. klasse").tokens.map(({ sentence }) => sentence)).size,
    ).toBe(1);
    expect(
      new Set(readQuestion("Åbne tidligt. Droppe prøver").tokens.map(({ sentence }) => sentence)).size,
    ).toBe(2);
  });

  test("hyphens join, and grades are numbers", () => {
    expect(words("SFO-tid i niende klasse")).toEqual(["sfotid", "i", "9", "klasse"]);
  });

  test("MED is no small word, but med is", () => {
    expect(readQuestion("droppe MED").tokens[1]).toMatchObject({
      typed: "MED",
      joining: false,
      content: true,
    });
    expect(readQuestion("droppe med").tokens[1]).toMatchObject({ joining: true, content: false });
  });

  test.each([
    ["§ 16 d", "16d", null],
    ["§16D", "16d", null],
    ["§§ 11", "11", null],
    ["paragraf 79 a, stk. 2", "79a", "2"],
    ["§ 151 stk 2", "151", "2"],
  ])("%s is paragraph %s", (text, number, subsection) => {
    expect(readQuestion(`Gælder ${text} for os?`).paragraphs).toMatchObject([{ number, subsection }]);
  });

  test("the letter of a paragraph is not taken from the next word", () => {
    expect(readQuestion("§ 11 er for os").paragraphs).toMatchObject([{ number: "11" }]);
    expect(paragraphNumber("§ 16 e")).toBe("16e");
  });

  test("whatever is typed is read, in bounded time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        for (const { typed, sentence } of readQuestion(text).tokens) {
          expect(typed.length).toBeGreaterThan(0);
          expect(sentence).toBeGreaterThanOrEqual(0);
        }
      }),
    );
    expect(readQuestion("ord ".repeat(100_000)).tokens.length).toBeLessThanOrEqual(MAX_QUESTION / 4 + 1);
  });

  test("words to look for: each once, as meant", () => {
    expect(
      contentWordsOf("Bål, bål og sprogvurdring", [{ typed: "sprogvurdring", as: "sprogvurdering" }]),
    ).toEqual([...["bål", "sprogvurdering"]]);
  });
});
