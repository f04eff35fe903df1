import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  characterCount,
  cleanLine,
  cleanLines,
  cleanText,
  storableText,
} from "@/lib/domain/shared/clean-text";

describe("cleaning text", () => {
  test.each([
    ["  Æblegrød på Ærø  ", "Æblegrød på Ærø"],
    ["a\u030Arstid", "årstid"],
    ["ba\u200Bde\uFEFF\u00AD", "bade"],
    ["\u202Ebagvendt\u202C \u2066x\u2069", "bagvendt x"],
    ["nul\u0000 og \u0007klokke", "nul og klokke"],
    ["linje\r\nto\rtre\u2028fire", "linje\nto\ntre\nfire"],
    ["halv \uD83D emoji", "halv  emoji"],
    ["ord\u200Dskøt", "ordskøt"],
    [" \u200B\u202E\u2060 ", ""],
  ])("%j becomes %j", (dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });

  test.each(["👩‍👩‍👧‍👦", "👩🏽‍🏫", "❤️‍🔥", "🇩🇰", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "שלום עולם", "مرحبا", "æøåÆØÅ", "1️⃣"])("%s survives", (text) => {
    expect(cleanText(text)).toBe(text);
  });

  test("cleaning twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  test("nothing that cannot be seen or stored is left", () => {
    const nasty = fc.constantFrom(
      "\0",
      "\u200B",
      "\u202E",
      "\u2067",
      "\uFEFF",
      "\uD800",
      "\u200D",
      "a",
      "ø",
      "👩",
      " ",
    );
    fc.assert(
      fc.property(
        fc.array(nasty).map((parts) => parts.join("")),
        (text) => {
          const clean = cleanText(text);
          expect(clean).not.toMatch(/[\0\u200B\u202E\u2067\uFEFF]|\p{Surrogate}/u);
          expect(clean.match(/[aø]/g)?.length ?? 0).toBe(text.match(/[aø]/g)?.length ?? 0);
          expect(Buffer.from(clean, "utf8").toString("utf8")).toBe(clean);
        },
      ),
    );
  });

  test("a line has no breaks and no double spaces", () => {
    expect(cleanLine(" Bål \n\t i  skoven ")).toBe("Bål i skoven");
  });

  test("lines that say nothing are left out", () => {
    expect(cleanLines("Bål\n\n \u200B \r\n Gåtur ")).toEqual(["Bål", "Gåtur"]);
  });

  test("an emoji counts as one character, as in the database", () => {
    expect(characterCount("🔥ø")).toBe(2);
  });
});

test("a draft keeps what was typed but for what the database cannot hold", () => {
  expect(storableText("  to\0 linjer\r\n\ud800og 👩‍👧 \udc00 ")).toBe("  to linjer\r\nog 👩‍👧  ");
});
