import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { looksForSomething, readSearch, SEARCH_LIMIT, WORDS_LIMIT } from "@/lib/domain/search/query";

/** The terms as one would write them: a star for a word that may go on. */
const shown = (typed: string) =>
  readSearch(typed).terms.map(
    ({ words, begun, not }) => `${not ? "-" : ""}${words.join("+")}${begun ? "*" : ""}`,
  );

describe("a search as it is read", () => {
  test.each([
    ["sprogvurdering", ["sprogvurdering*"]],
    ["Fast TEAM", ["fast", "team*"]],
    ["  mange \t mellemrum ", ["mange", "mellemrum*"]],
    ["skole-hjem", ["skole", "hjem*"]],
    ['"fri fra" tid', ["fri+fra", "tid*"]],
    ["»mad«", ["mad"]],
    ["“stille stund”", ["stille+stund"]],
    ["børn -køkken", ["børn", "-køkken"]],
    ["-køkken børn", ["-køkken", "børn*"]],
    ['mad -"to timer"', ["mad", "-to+timer"]],
    ["§ 11", ["11"]],
    ["7b", ["7b"]],
    ["uge,", ["uge"]],
    ['åben "citat', ["åben", "citat*"]],
    ["", []],
    [" - \" ' & | ! ( ) : * ", []],
  ])("%j", (typed, terms) => {
    expect(shown(typed)).toEqual(terms);
  });

  test("a letter or two begin too many words to be looked for as a beginning", () => {
    expect([shown("a"), shown("af"), shown("arb")]).toEqual([["a"], ["af"], ["arb*"]]);
  });

  test("what only leaves out looks for nothing", () => {
    expect(looksForSomething(readSearch("-børn -mad"))).toBe(false);
    expect(looksForSomething(readSearch("børn -mad"))).toBe(true);
  });

  test("a long search is cut and says so", () => {
    const many = readSearch("ord ".repeat(40));
    expect(many.terms).toHaveLength(WORDS_LIMIT);
    expect(many.isCut).toBe(true);
    expect(readSearch("x".repeat(1_000)).isCut).toBe(true);
    expect(readSearch("ti korte ord").isCut).toBe(false);
  });

  test("any text is read, within its limits, into letters and digits only", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.stringMatching(/^[-"' &|!():*\\<>a-zæøå0-9]{0,80}$/),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const { text: kept, terms } = readSearch(typed);
        expect([...kept].length).toBeLessThanOrEqual(SEARCH_LIMIT);
        const words = terms.flatMap((term) => term.words);
        expect(words.length).toBeLessThanOrEqual(WORDS_LIMIT);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]{1,80}$/u);
        for (const term of terms) {
          expect(term.words.length).toBeGreaterThan(0);
          if (term.begun) expect(term.words).toHaveLength(1);
        }
      }),
    );
  });

  test("reading what was read changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (typed) => {
        const once = readSearch(typed);
        expect(readSearch(once.text).text).toBe(once.text);
      }),
    );
  });
});
