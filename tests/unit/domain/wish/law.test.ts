import { describe, expect, test } from "vitest";
import { splitLaw } from "@/lib/domain/wish/law";

describe("a law as somebody names it", () => {
  test.each([
    ["Serviceloven § 83, stk. 1", "Serviceloven", "§ 83, stk. 1"],
    ["Dagtilbudsloven, § 11", "Dagtilbudsloven", "§ 11"],
    ["Lov om social service §§ 83-86", "Lov om social service", "§§ 83-86"],
    ["Serviceloven", "Serviceloven", null],
    ["§ 83 i serviceloven", "§ 83 i serviceloven", null],
    ["Serviceloven §", "Serviceloven §", null],
  ])("%s", (text, law, paragraph) => {
    expect(splitLaw(text)).toEqual({ law, paragraph });
  });
});
