import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportDocx } from "@/lib/documents/report-docx";
import { reportDocument, type DocumentBlock, type ReportDocument } from "@/lib/domain/report/document";
import { firstContent } from "@/lib/domain/report/content";
import type { Frozen, FrozenPart } from "@/lib/domain/report/frozen";
import { reportLimits } from "@/lib/domain/report/part";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { documentWords } from "@/lib/i18n/report/document";
import { unescapedXml, wordParagraphs as paragraphs, wordParts } from "@/tests/support/docx";
import { xmlFault } from "@/tests/support/xml";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const address = (path: string) => new URL(path, "https://frisat.example.dk").href;

async function written(report: ReportDocument) {
  const keys = report.blocks.flatMap((block) => (block.kind === "CHART" ? [block.key] : []));
  const file = await reportDocx(report, {
    pictures: new Map(keys.map((key) => [key, { png: PNG, width: 760, height: 300 }])),
    ...{ address, page: { before: "Side", between: "af" }, now: new Date("2026-11-22T10:00:00Z") },
  });
  return wordParts(file);
}

const chart = (count: number) => ({
  caption: "Temaer",
  summary: "Flest: mad.",
  total: count,
  bars: Array.from({ length: Math.min(count, 12) }, (_, index) => ({
    ...{ key: `k${index}`, label: `Tema ${index}`, value: index, href: "/trials", hatched: false },
  })),
});

const blocks: DocumentBlock[] = [
  { kind: "HEADING", level: 1, runs: [{ text: "Kort fortalt" }] },
  { kind: "PARAGRAPH", style: "BODY", runs: [{ text: "Vi er " }, { text: "i gang", bold: true }] },
  { kind: "HEADING", level: 2, runs: [{ text: "Tal" }] },
  {
    kind: "TABLE",
    label: "Tabel 1. Nøgletal",
    table: {
      caption: "Nøgletal",
      columns: [
        { text: "Hvad", isNumber: false },
        { text: "Antal", isNumber: true },
      ],
      rows: [
        {
          key: "a",
          cells: [{ text: "=HYPERLINK(1)" }, { text: "1.724", value: 1724, href: "/trials?q=a&b=c" }],
        },
        { key: "b", cells: [{ text: "@Huset" }, { text: "0", value: 0 }] },
      ],
    },
  },
  {
    kind: "CHART",
    label: "Figur 1. Temaer",
    key: "c",
    chart: chart(3),
    alt: "Temaer. Flest: mad. Søjler: Mad 3.",
  },
  { kind: "LIST", ordered: false, items: [{ depth: 0, runs: [{ text: "punkt" }] }] },
];
const report: ReportDocument = { title: "Statussag", author: "Birgitte", about: ["Til udvalget"], blocks };

describe("the Word file of a report", () => {
  test("has headings as headings, in their order, under the title", async () => {
    const files = await written(report);
    const found = paragraphs(files.get("word/document.xml")!).filter(({ style }) =>
      /^(Title|Heading)/.test(style),
    );
    expect(found).toEqual([
      { style: "Title", text: "Statussag" },
      { style: "Heading1", text: "Kort fortalt" },
      { style: "Heading2", text: "Tal" },
    ]);
    const styles = files.get("word/styles.xml")!;
    const used = [
      ...files.get("word/document.xml")!.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g),
    ];
    for (const [, id] of used) expect(styles, id).toContain(`w:styleId="${id}"`);
    expect(styles).toContain('<w:lang w:val="da-DK"');
    // Without a rule some programs take the height as exact: words overlap, and of a picture one line is seen.
    for (const [spacing] of styles.matchAll(/<w:spacing [^>]*w:line=[^>]*>/g)) {
      expect(spacing).toContain('w:lineRule="auto"');
    }
  });

  test("has native tables whose first row is repeated and whose numbers are the report's", async () => {
    const xml = (await written(report)).get("word/document.xml")!;
    const [table = ""] = xml.match(/<w:tbl>.*?<\/w:tbl>/s) ?? [];
    const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, false, false]);
    expect(rows.map((row) => paragraphs(row).map(({ text }) => text))).toEqual([
      ["Hvad", "Antal"],
      ["=HYPERLINK(1)", "1.724"],
      ["@Huset", "0"],
    ]);
    expect(
      paragraphs(xml)
        .filter(({ style }) => style === "Caption")
        .map(({ text }) => text),
    ).toEqual(["Tabel 1. Nøgletal", "Figur 1. Temaer"]);
  });

  test("has pictures with what they show in words, links that work outside the product, page numbers and metadata", async () => {
    const files = await written(report);
    const [, alt] = /<wp:docPr [^>]*descr="([^"]*)"/.exec(files.get("word/document.xml")!) ?? [];
    expect(unescapedXml(alt ?? "")).toBe("Temaer. Flest: mad. Søjler: Mad 3.");
    expect(files.get("word/_rels/document.xml.rels")).toContain(
      'Target="https://frisat.example.dk/trials?q=a&amp;b=c"',
    );
    expect(files.get("word/footer1.xml")).toContain("NUMPAGES");
    expect(files.get("docProps/core.xml")).toContain("<dc:title>Statussag</dc:title>");
    expect(files.get("docProps/core.xml")).toContain("<dc:creator>Birgitte</dc:creator>");
  });

  test("whatever the texts are it is valid, and says them as they are", async () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.constantFrom(
        "=1+1",
        "@SUM",
        "]]>",
        "<w:p>",
        "\u0000\u000b",
        "👩‍👩‍👧‍👦",
        "x".repeat(400),
        "\ud800",
        "&amp;",
        '"',
        "a\nb",
      ),
    );
    const run = fc.record({
      text: hostile,
      href: fc.option(fc.constantFrom('/a?b=1&c="', "https://kl.dk/<>"), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 4 }), hostile, async (runs, word) => {
        const files = await written({
          ...{ title: word, author: word, about: [word] },
          blocks: [
            { kind: "HEADING", level: 1, runs },
            { kind: "PARAGRAPH", style: "QUOTE", runs },
            {
              kind: "TABLE",
              label: word,
              table: {
                caption: word,
                columns: [{ text: word, isNumber: false }],
                rows: [{ key: "a", cells: [{ text: word }] }],
              },
            },
            { kind: "CHART", label: word, key: "c", chart: chart(1), alt: word },
            { kind: "LIST", ordered: true, items: [{ depth: 2, runs }] },
          ],
        });
        for (const [name, xml] of files) expect([name, xmlFault(xml)]).toEqual([name, null]);
        const clean = word.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
        const cells = paragraphs(files.get("word/document.xml")!).filter(
          ({ style }) => style === "TableText",
        );
        expect(cells.map(({ text }) => text.replace(/\s+/g, " "))).toEqual([clean.replace(/\s+/g, " ")]);
      }),
      { numRuns: 12 },
    );
  });
});

describe("the finished report", () => {
  const part = (rows: number, over: Partial<FrozenPart> = {}): FrozenPart => ({
    lead: [[{ text: "Tallene." }]],
    table: {
      caption: "Temaer",
      columns: [
        { text: "Tema", isNumber: false },
        { text: "Antal", isNumber: true },
      ],
      rows: Array.from({ length: rows }, (_, index) => ({
        key: `k${index}`,
        cells: [{ text: `Et langt tema ${"ord ".repeat(30)}${index}` }, { text: "1", value: 1 }],
      })),
    },
    ...{
      chart: null,
      items: [],
      points: [],
      notes: ["Note."],
      total: rows,
      all: "/trials",
      rest: "/politics",
    },
    ...over,
  });
  const frozen = (parts: Frozen["parts"]): Frozen => ({
    ...{
      asOf: toCalendarDate("2026-09-30"),
      from: toCalendarDate("2026-07-01"),
      frozenOn: toCalendarDate("2026-10-05"),
    },
    ...{ municipality: { id: "rebild", name: "Rebild" }, area: null, notices: [], parts },
    figures: {
      unique: 0,
      planned: 0,
      started: 0,
      inTest: 0,
      green: 0,
      yellow: 0,
      red: 0,
      direct: 0,
      indirect: 0,
    },
  });
  const finished = (parts: Frozen["parts"], text = "# Kort\n\nOrd") => {
    const content = firstContent(["charts"], { summary: text, heading: () => "Afsnit" });
    const whole = { title: "T", committee: "Udvalget", authorName: "B", content, frozen: frozen(parts) };
    return reportDocument(whole, documentWords(), address).blocks;
  };

  test("never claims more rows than it shows", () => {
    const blocks = finished({ themes: part(57, { chart: { ...chart(57), bars: chart(12).bars } }) });
    const table = blocks.find((block) => block.kind === "TABLE");
    expect(table?.kind === "TABLE" && table.table.rows).toHaveLength(reportLimits.rows);
    const notes = blocks.flatMap((block) =>
      block.kind === "PARAGRAPH" && block.style === "NOTE"
        ? [block.runs.map(({ text }) => text).join("")]
        : [],
    );
    expect(notes).toContain("Viser 20 af 57. Resten står på https://frisat.example.dk/politics");
    expect(notes).toContain("Figuren viser de 12 største af 57.");
    expect(notes).toContain("Note.");
  });

  test("says nothing of a rest where there is none, and links to what was counted", () => {
    const notes = finished({ themes: part(20) }).filter((block) => block.kind === "PARAGRAPH");
    expect(JSON.stringify(notes)).not.toContain("Viser 20");
    expect(JSON.stringify(notes)).toContain('"href":"/trials"');
  });

  test("headings never skip a level", () => {
    const levels = finished({}, "### Dybt\n\n# Op\n\n### Igen\n\n### Og").flatMap((block) =>
      block.kind === "HEADING" ? [block.level] : [],
    );
    expect(levels).toEqual([1, 1, 2, 3, 1]);
  });
});
