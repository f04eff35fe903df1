import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readCsv } from "@/lib/documents/csv-read";
import { readWorkbook, workbook } from "@/lib/documents/workbook";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

/** An archive of one file, as small as it gets. */
function archive(name: string, packed: Buffer, size: number): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

describe("a workbook", () => {
  test("keeps texts as texts, days as days and line breaks", async () => {
    const rows = [
      ["Id", "Tid", "Dag"],
      ["=1+1", "marts 2022", { day: toCalendarDate("2022-03-01") }],
      ["'=x", 'to\nlinjer; "æøå"', null],
      ["_x0041_", "1. marts", ""],
    ];
    const read = await readWorkbook(await workbook([{ name: "Ark", rows, widths: [10, 20], spare: 5 }]));
    expect(read).toEqual({
      ok: true,
      sheets: [
        {
          name: "Ark",
          rows: [
            ["Id", "Tid", "Dag"],
            ["=1+1", "marts 2022", new Date("2022-03-01T00:00:00Z")],
            ["'=x", 'to\nlinjer; "æøå"', null],
            ["_x0041_", "1. marts", null],
          ],
        },
      ],
    });
  });

  test("that unpacks to more than there is room for is not unpacked, whatever it says of itself", async () => {
    const bomb = deflateRawSync(Buffer.alloc(60 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    for (const said of [100, 60 * 1024 * 1024]) {
      const file = archive("xl/worksheets/sheet1.xml", bomb, said);
      expect(await readWorkbook(file)).toEqual({ ok: false, problem: "TOO_LARGE" });
    }
  });

  test("with a single cell far out does not become a field of empty ones", async () => {
    const sheet = Buffer.from(
      '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"/></row></sheetData></worksheet>',
    );
    const file = archive("xl/worksheets/sheet1.xml", deflateRawSync(sheet), sheet.length);
    expect(await readWorkbook(file)).toEqual({ ok: false, problem: "TOO_LARGE" });
  });

  test("that is none is told so", async () => {
    expect(await readWorkbook(Buffer.from("PK\x03\x04"))).toEqual({ ok: false, problem: "BROKEN" });
  });
});

describe("a CSV file", () => {
  const rows = (text: string) => {
    const read = readCsv(new TextEncoder().encode(text));
    return read.ok ? read.rows : read.problem;
  };

  test("is cut at semicolons, tabs or commas, with quotes and line breaks in cells", () => {
    expect(rows('a;"b;""c"""\r\n"d\ne";\r\n')).toEqual([
      ["a", 'b;"c"'],
      ["d\ne", ""],
    ]);
    expect(rows("a\tb\nc\td")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(rows("sep=,\na,b;c")).toEqual([["a", "b;c"]]);
  });

  test("keeps empty lines, so that rows keep their numbers", () => {
    expect(rows("a;b\n\nc;d")).toEqual([["a", "b"], [""], ["c", "d"]]);
  });
});
