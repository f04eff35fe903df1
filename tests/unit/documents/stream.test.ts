import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvDocument, type CsvCell } from "@/lib/documents/csv";
import { csvStream } from "@/lib/documents/stream-csv";
import { xlsxFile, xlsxStream, type SheetCell, type StreamSheet } from "@/lib/documents/stream-xlsx";
import { readWorkbook } from "@/lib/documents/workbook";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

async function gathered(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function sheetsOf(file: Uint8Array) {
  const read = await readWorkbook(file);
  if (!read.ok) throw new Error(read.problem);
  return read.sheets;
}

const columns = (...titles: string[]) => titles.map((title) => ({ title, width: 20 }));
const sheet = (name: string, rows: SheetCell[][], titles = ["Navn", "Antal"]): StreamSheet => ({
  name,
  columns: columns(...titles),
  pages: [rows],
});

/** Pages that tell how far they were read and whether they were let go. */
function watched<Cell>(pages: readonly (readonly (readonly Cell[])[])[]) {
  const seen = { read: 0, isClosed: false };
  async function* read() {
    try {
      for (const page of pages) {
        seen.read += 1;
        yield page;
      }
    } finally {
      seen.isClosed = true;
    }
  }
  return { seen, pages: read() };
}

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    "=1+1",
    "@SUM(A1)",
    "-x",
    "'=x",
    ";",
    '"',
    "a\r\nb",
    "æøå",
    "001",
    "1,5",
    "_x0041_",
    "valueOf",
  ),
);

describe("a CSV stream", () => {
  const cell: fc.Arbitrary<CsvCell> = fc.oneof(text, fc.integer(), fc.constant(1.5), fc.constant(null));

  test("is the document, however the rows are cut into pages", async () => {
    const row = fc.tuple(cell, cell);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(row, { maxLength: 4 }), { maxLength: 5 }), async (pages) => {
        const file = await gathered(csvStream({ header: ["A", "B"], pages }));
        expect(file.toString()).toBe(csvDocument(["A", "B"], pages.flat()));
      }),
    );
  });

  test("tells of its rows below them, when all are written", async () => {
    let written = 0;
    function* pages() {
      for (const page of [[["a"]], [["b"]]]) {
        written += page.length;
        yield page;
      }
    }
    const notes = () => [["Rækker i alt", written], ["=farligt"]];
    const file = await gathered(csvStream({ header: ["Navn"], pages: pages(), notes }));
    expect(file.toString()).toBe('\uFEFFNavn\r\na\r\nb\r\n\r\nRækker i alt;2\r\n"\'=farligt"\r\n');
  });

  test("reads no further than it is taken, and lets go when nobody takes any more", async () => {
    const { seen, pages } = watched(Array.from({ length: 100 }, (_, index) => [[index]]));
    const stream = csvStream({ header: ["A"], pages });
    await stream.next();
    await stream.next();
    expect(seen.read).toBe(1);
    await stream.return(undefined);
    expect(seen).toEqual({ read: 1, isClosed: true });
  });
});

describe("an XLSX stream", () => {
  test("types its cells and leaves nothing for a spreadsheet to run", async () => {
    const rows: SheetCell[][] = [
      ['=HYPERLINK("http://x")', 1_724],
      ["@SUM(A1)", -2.5],
      ["001", { day: toCalendarDate("2022-08-01") }],
      ["1. marts", { share: 0.685 }],
      [null, ""],
    ];
    const file = await xlsxFile([sheet("Tal", rows)]);
    expect(await sheetsOf(file)).toEqual([
      {
        name: "Tal",
        rows: [
          ["Navn", "Antal"],
          ['=HYPERLINK("http://x")', 1_724],
          ["@SUM(A1)", -2.5],
          ["001", new Date("2022-08-01T00:00:00Z")],
          ["1. marts", 0.685],
        ],
      },
    ]);
    expect(file.toString("latin1")).not.toContain("<f>");
  });

  test("reads back as it was written, whatever the texts are and however the rows are cut", async () => {
    // What a spreadsheet has no room for, or holds in no cell, is left out of the comparison.
    const storable = text.filter((each) => each !== "" && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(each) && each.trim() === each); // prettier-ignore
    const row = fc.tuple(storable, fc.integer({ min: -1_000_000, max: 1_000_000 }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(row, { maxLength: 3 }), { maxLength: 4 }), async (pages) => {
        const file = await gathered(xlsxStream([{ name: "A", columns: columns("Navn", "Antal"), pages }]));
        const [read] = await sheetsOf(file);
        expect(read!.rows.slice(1)).toEqual(pages.flat().map((cells) => [...cells]));
      }),
      { numRuns: 60 },
    );
  });

  test("goes on with a next sheet when one is full, with its heading", async () => {
    const rows = Array.from({ length: 7 }, (_, index) => [`Række ${index}`, index]);
    const file = await gathered(xlsxStream([sheet("Lang", rows), sheet("Noter", [["n", 1]])], 4));
    const sheets = await sheetsOf(file);
    expect(sheets.map(({ name }) => name)).toEqual(["Lang", "Lang (2)", "Lang (3)", "Noter"]);
    expect(sheets.map(({ rows: lines }) => lines.length)).toEqual([4, 4, 2, 2]);
    expect(sheets.slice(0, 3).flatMap(({ rows: [, ...lines] }) => lines)).toEqual(rows);
    for (const { rows: lines } of sheets) expect(lines[0]).toEqual(["Navn", "Antal"]);
  });

  test("names its sheets as Excel takes them", async () => {
    const names = ["A/B: [x]?", "a b x", "", "History", "En meget lang overskrift, der ikke kan være der"];
    const sheets = await sheetsOf(await xlsxFile(names.map((name) => sheet(name, [["x", 1]]))));
    const read = sheets.map(({ name }) => name);
    expect(read[0]).toBe("A B x");
    expect(read[1]).toBe("a b x (2)");
    expect(read[4]).toMatch(/^En meget lang overskrift, der i/);
    expect(new Set(read.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of read) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).toMatch(/^[^[\]:*?/\\]+$/);
      expect(name.toLowerCase()).not.toBe("history");
    }
  });

  test("cuts a text that Excel has no room for", async () => {
    const [read] = await sheetsOf(await xlsxFile([sheet("A", [["æ".repeat(40_000), 1]])]));
    const cut = String(read!.rows[1]![0]);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut.endsWith("…")).toBe(true);
  });

  test("asks for a sheet's rows when it is their turn, so that a last sheet can tell of the others", async () => {
    let written = 0;
    function* rows() {
      for (let page = 0; page < 3; page += 1) {
        written += 2;
        yield [["a", 1], ["b", 2]]; // prettier-ignore
      }
    }
    function* notes() {
      yield [["Rækker", written]];
    }
    const file = await gathered(
      xlsxStream([
        { name: "A", columns: columns("Navn", "Antal"), pages: rows(), withFilter: true },
        { name: "Noter", columns: columns("Hvad", "Antal"), pages: notes() },
      ]),
    );
    expect((await sheetsOf(file))[1]!.rows[1]).toEqual(["Rækker", 6]);
  });

  test("reads no further than it is taken, and lets go when nobody takes any more", async () => {
    const noise = (index: number) =>
      Array.from({ length: 40 }, (_, at) => [`${Math.sin(index * 40 + at)}`, at]);
    const { seen, pages } = watched(Array.from({ length: 1_000 }, (_, index) => noise(index)));
    const stream = xlsxStream([{ name: "A", columns: columns("Navn", "Antal"), pages }]);
    // Packing holds some of it back before the first of it comes out.
    for (let taken = 0; taken < 12; taken += 1) await stream.next();
    expect(seen.read).toBeLessThan(200);
    await stream.return(undefined);
    expect(seen.isClosed).toBe(true);
  });
});
