import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvDocument, danishDay, fileNameOf } from "@/lib/documents/csv";

const BOM = "\uFEFF";

/** The cells as a spreadsheet with a Danish locale reads them. */
function parse(document: string): string[][] {
  expect(document.startsWith(BOM)).toBe(true);
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const text = document.slice(1);
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[(at += 1)]!;
      else quoted = false;
    } else if (char === '"' && cell === "") quoted = true;
    else if (char === ";") {
      rows.at(-1)!.push(cell);
      cell = "";
    } else if (char === "\r" && text[at + 1] === "\n") {
      rows.at(-1)!.push(cell);
      cell = "";
      rows.push([]);
      at += 1;
    } else cell += char;
  }
  return rows.slice(0, -1);
}

describe("a CSV file for Danish Excel", () => {
  test("has a byte order mark, semicolons, decimal commas and CRLF", () => {
    expect(
      csvDocument(
        ["Navn", "Andel"],
        [
          ["Ærø", 68.5],
          ["Åse", null],
        ],
      ),
    ).toBe(`${BOM}Navn;Andel\r\nÆrø;68,5\r\nÅse;\r\n`);
  });

  test("keeps a negative number a number", () => {
    expect(csvDocument(["x"], [[-3.25]])).toBe(`${BOM}x\r\n-3,25\r\n`);
  });

  test.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+45 12", "'+45 12"],
    ["-x", "'-x"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tcmd", "'\tcmd"],
    ["\rcmd", "'\rcmd"],
    ["\n=1", "'\n=1"],
    ["  =1+1", "'  =1+1"],
    ["＝1+1", "'＝1+1"],
    ["\uFEFF=1", "'\uFEFF=1"],
  ])("%j cannot be run as a formula", (text, written) => {
    expect(parse(csvDocument(["x"], [[text]]))[1]).toEqual([written]);
  });

  test("ordinary text stays as it is", () => {
    const text = 'Børnehuset "Egernet"; afd. 2\nlinje to, 50 % = godt';
    expect(parse(csvDocument(["x"], [[text]]))[1]).toEqual([text]);
  });

  test("whatever the text, no cell begins as a formula, and only the apostrophe is added", () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        ";",
        '"',
        "'",
        " ",
        "a",
        "ø",
        "\uFEFF",
        "1",
      ),
    });
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const read = parse(csvDocument(["a", "b"], rows)).slice(1);
        expect(read).toHaveLength(rows.length);
        for (const [index, row] of rows.entries()) {
          for (const [column, text] of row.entries()) {
            const cell = read[index]![column]!;
            expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
            expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
            expect([text, `'${text}`]).toContain(cell);
          }
        }
      }),
    );
  });
});

describe("names and days in files", () => {
  test.each([
    [["overblik", "Rebild Kommune", "2026-11-22"], "overblik-rebild-kommune-2026-11-22"],
    [["overblik", "Holbæk", "Æ Ø Å/../x"], "overblik-holbaek-ae-oe-aa-x"],
  ])("%j becomes %s", (parts, name) => {
    expect(fileNameOf(...parts)).toBe(name);
  });

  test("a day is written as Danes write it", () => {
    expect(danishDay("2024-09-30")).toBe("30-09-2024");
  });
});
