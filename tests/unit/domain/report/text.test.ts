import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSafeHref, readText, type Run } from "@/lib/domain/report/text";

const plain = (text: string) =>
  readText(text)
    .flatMap((part) => (part.kind === "LIST" ? part.items.flatMap(({ runs }) => runs) : part.runs))
    .map((run: Run) => run.text)
    .join("\n");

describe("the small markdown", () => {
  test("knows headings, paragraphs, lists, bold and links", () => {
    expect(
      readText("# Kort\n\nEn **vigtig** ting, se [planen](/plan).\n\n- et\n- to\n  - under\n\n1. først"),
    ).toEqual([
      { kind: "HEADING", level: 1, runs: [{ text: "Kort" }] },
      {
        kind: "PARAGRAPH",
        runs: [
          { text: "En " },
          { text: "vigtig", bold: true },
          { text: " ting, se " },
          { text: "planen", href: "/plan" },
          { text: "." },
        ],
      },
      {
        kind: "LIST",
        ordered: false,
        items: [
          { depth: 0, runs: [{ text: "et" }] },
          { depth: 0, runs: [{ text: "to" }] },
          { depth: 1, runs: [{ text: "under" }] },
        ],
      },
      { kind: "LIST", ordered: true, items: [{ depth: 0, runs: [{ text: "først" }] }] },
    ]);
  });

  test("a deeper heading is the deepest there is, and an empty one is none", () => {
    expect(readText("##### Dybt\n\n#")).toEqual([{ kind: "HEADING", level: 3, runs: [{ text: "Dybt" }] }]);
  });

  test("a new line stays a new line", () => {
    expect(readText("Første linje\nAnden linje")).toEqual([
      { kind: "PARAGRAPH", runs: [{ text: "Første linje\nAnden linje" }] },
    ]);
  });

  test.each([
    "<b>fed</b>",
    "> 5 af 7",
    "Pris\n---",
    "`kode`",
    "```\nx\n```",
    "&amp; og &lt;",
    "=SUM(A1)",
    "@alle",
  ])("%j is text as it was typed", (text) => {
    expect(plain(text)).toBe(text);
  });

  test.each([
    ["[x](javascript:alert)", false],
    ["[x](data:text/html,1)", false],
    ["[x](//evil.dk)", false],
    ["[x](/\\\\evil.dk)", false],
    ["[x](https://kl.dk/a)", true],
    ["[x](mailto:a@b.dk)", true],
    ["[x](/trials?q=1)", true],
  ])("%s is a link: %s", (text, isLink) => {
    const [part] = readText(text);
    expect(part?.kind === "PARAGRAPH" && part.runs[0]?.href !== undefined).toBe(isLink);
  });

  test("whatever is written, nothing is thrown, nothing is empty and every link is safe", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "# ",
        "## ",
        "- ",
        "1. ",
        "**",
        "*",
        "[a](",
        ")",
        "javascript:x",
        "https://a.dk",
        "\n",
        "\n\n",
        "  ",
        "<",
        "&",
        "\\",
        "`",
        "~",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const part of readText(pieces.join(""))) {
          const groups = part.kind === "LIST" ? part.items.map(({ runs }) => runs) : [part.runs];
          expect(groups.length).toBeGreaterThan(0);
          for (const runs of groups) {
            expect(runs.some(({ text }) => text.trim() !== "")).toBe(true);
            for (const { href } of runs) if (href !== undefined) expect(isSafeHref(href)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("words without signs come through whole", () => {
    const word = fc.stringMatching(/^[a-zæøåA-ZÆØÅ]{1,20}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        expect(plain(words.join(" "))).toBe(words.join(" "));
      }),
    );
  });
});
