import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CARD, shareCardSvg, titleLines, type ShareCard } from "@/lib/documents/share-card";
import { textWidth } from "@/lib/domain/plan/label";
import { xmlFault } from "@/tests/support/xml";

const card = (parts: Partial<ShareCard> = {}): ShareCard => ({
  ...{ name: "Frisat", kicker: "Rebild Kommune · Dagtilbud", title: "Ude hele dagen" },
  halves: [
    { heading: "Fri fra", text: "Faste rammer" },
    { heading: "Fri til", text: "At vælge" },
  ],
  badges: [{ text: "I afprøvning", tone: "petrol" }],
  ...parts,
});

describe("the picture of a shared link", () => {
  test("a short title is written large, a long one smaller and cut after three lines", () => {
    expect(titleLines("Ude hele dagen").lines).toEqual(["Ude hele dagen"]);
    const long = titleLines("Ærø og Østerå ".repeat(30).trim());
    expect(long.lines).toHaveLength(3);
    expect(long.lines.at(-1)).toMatch(/…$/);
    expect(long.size).toBeLessThan(titleLines("Ude hele dagen").size);
  });

  test("no line is wider than the picture, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), (title) => {
        const { lines, size } = titleLines(title);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines)
          expect(textWidth(line, size, 600)).toBeLessThanOrEqual(CARD.width - 144 + 1);
      }),
    );
  });

  test("people's own signs are text, not markup", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (words) => {
        const svg = shareCardSvg(
          card({ title: words, kicker: words, halves: [{ heading: "Fri til", text: words }] }),
        );
        expect(xmlFault(svg)).toBeNull();
      }),
    );
    expect(shareCardSvg(card({ title: "<b>&</b>" }))).toContain("&lt;b&gt;&amp;&lt;/b&gt;");
  });

  test("a trial that tells neither half is a card all the same", () => {
    expect(shareCardSvg(card({ halves: [], badges: [] }))).toContain("Ude hele dagen");
  });
});
