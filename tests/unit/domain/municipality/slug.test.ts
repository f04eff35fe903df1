import fc from "fast-check";
import { expect, test } from "vitest";
import { municipalitySlug } from "@/lib/domain/municipality/slug";

test.each([
  ["Høje-Taastrup Kommune", "hoeje-taastrup"],
  ["Ærø", "aeroe"],
  ["Ringkøbing-Skjern kommune", "ringkoebing-skjern"],
  ["Aabenraa Kommune", "aabenraa"],
  ["  Rebild  ", "rebild"],
  ["!!!", ""],
])("%s is %s in addresses", (name, slug) => {
  expect(municipalitySlug(name)).toBe(slug);
});

test("whatever the name, the address holds only what addresses can", () => {
  fc.assert(fc.property(fc.string(), (name) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(municipalitySlug(name))));
});
