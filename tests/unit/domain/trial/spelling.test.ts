import { describe, expect, test } from "vitest";
import { respelled, similarity } from "@/lib/domain/trial/spelling";

const titles = ["Ny sprogvurdering af alle børn", "Tidligere åbning om morgenen", "Forældre i vuggestuen"];

describe("a misspelled search", () => {
  test.each([
    ["sprogvudering", "sprogvurdering"],
    ["Sprogvudering børn", "sprogvurdering børn"],
    ["foræller", "forældre"],
    ["tidligere åbnig", "tidligere åbning"],
  ])("%s becomes %s", (search, expected) => {
    expect(respelled(search, titles)).toBe(expected);
  });

  test("a word that resembles nothing stays, and nothing is suggested", () => {
    expect(respelled("kvantefysik", titles)).toBeNull();
  });

  test("words that are spelled right give no suggestion", () => {
    expect(respelled("sprogvurdering", titles)).toBeNull();
  });
});

test("similarity counts shared groups of three letters", () => {
  // "  ord ": (2 spaces)o, " or", ord, "rd " against the same four
  expect(similarity("ord", "ord")).toBe(1);
  // "  ab": "  a", " ab", "ab " against "  a", " ac", "ac ": one of five
  expect(similarity("ab", "ac")).toBeCloseTo(0.2);
});
