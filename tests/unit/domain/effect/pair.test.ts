import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Pair } from "@/lib/domain/effect/indicator";
import {
  changedNumbers,
  isSamePairs,
  placePasted,
  readAmount,
  readCell,
  readCells,
  writeAmount,
} from "@/lib/domain/effect/pair";

describe("a number as it is written", () => {
  test.each([
    ["7", 7],
    [" 7 ", 7],
    ["7,5", 7.5],
    ["7.5", 7.5],
    ["1.250", 1250],
    ["1.250,75", 1250.75],
    ["12.345.678", 12_345_678],
    ["1 250", 1250],
    ["1\u00a0250,5", 1250.5],
    ["0", 0],
    ["007", 7],
    ["3,14159", 3.14],
    ["0,1", 0.1],
  ])("%s", (text, value) => {
    expect(readAmount(text)).toBe(value);
  });

  test.each(["", "   ", "\t"])("nothing is nothing: %j", (text) => {
    expect(readAmount(text)).toBeNull();
  });

  test.each([
    "-3",
    "syv",
    "7 af 10",
    "1,2,3",
    "1.2.3",
    "1.25,5",
    ",5",
    "5,",
    "1e3",
    "½",
    "٧",
    "1000000000",
    "NaN",
  ])("%s is none", (text) => {
    expect(readAmount(text)).toBe("UNREADABLE");
  });

  test("what a cell shows is read as the same number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (hundredths) => {
        const value = hundredths / 100;
        expect(readAmount(writeAmount(value))).toBe(value);
      }),
    );
  });

  test("whatever is typed is nothing, a number the database holds, or unreadable", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = readAmount(text);
        if (typeof value !== "number") return;
        expect(value >= 0 && value < 1_000_000_000).toBe(true);
        expect(Math.abs(value * 100 - Math.round(value * 100))).toBeLessThan(1e-4);
      }),
    );
  });
});

describe("the scale", () => {
  test.each([
    ["1", 1],
    ["10", 10],
    ["7,0", 7],
    ["", null],
    ["0", "UNREADABLE"],
    ["11", "UNREADABLE"],
    ["7,5", "UNREADABLE"],
    ["-1", "UNREADABLE"],
  ])("takes whole numbers from 1 to 10: %j", (text, value) => {
    expect(readCell("SCALE", text)).toBe(value);
  });

  test("minutes may be many and have decimals", () => {
    expect(readCell("MINUTES", "1.440,5")).toBe(1440.5);
  });
});

describe("what is pasted from a spreadsheet", () => {
  test.each([
    ["a column", "7\r\n8\r\n9\r\n", [["7"], ["8"], ["9"]]],
    [
      "two columns",
      "7\t8\n9\t10",
      [
        ["7", "8"],
        ["9", "10"],
      ],
    ],
    ["a gap", "7\n\n9", [["7"], [""], ["9"]]],
    ["a heading", "Før\tEfter\n7\t8", [["7", "8"]]],
    [
      "semicolons",
      "7,5;8\n9;10",
      [
        ["7,5", "8"],
        ["9", "10"],
      ],
    ],
    ["quoted cells", '"7"\t"8"', [["7", "8"]]],
    ["one number", "7", [["7"]]],
    ["words only", "syv\notte", [["syv"], ["otte"]]],
  ])("%s", (_what, text, cells) => {
    expect(readCells(text)).toEqual(cells);
  });

  const cell = fc.oneof(fc.constant(""), fc.integer({ min: 0, max: 99_999 }).map(String));
  const table = fc
    .integer({ min: 1, max: 2 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }),
    )
    // An empty last line is what every spreadsheet adds.
    .filter((rows) => rows.at(-1)!.some((each) => each !== "") || rows.at(-1)!.length > 1);

  test("every table comes back as it was copied, with either line end", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n"), fc.boolean(), (rows, end, endsWithLine) => {
        const text = rows.map((row) => row.join("\t")).join(end) + (endsWithLine ? end : "");
        expect(readCells(text)).toEqual(rows);
      }),
    );
  });

  test("goes down from the slip and to the right from the side, and no further than the grid", () => {
    const cells = [
      ["1", "2", "3"],
      ["4", "5"],
    ];
    expect(placePasted(cells, { number: 499, side: "before" })).toEqual([
      { number: 499, side: "before", text: "1" },
      { number: 499, side: "after", text: "2" },
      { number: 500, side: "before", text: "4" },
      { number: 500, side: "after", text: "5" },
    ]);
    expect(placePasted(cells, { number: 500, side: "after" })).toEqual([
      { number: 500, side: "after", text: "1" },
    ]);
  });

  test("anything at all can be pasted", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 500 }), (text, number) => {
        for (const placed of placePasted(readCells(text), { number, side: "before" })) {
          expect(placed.number).toBeLessThanOrEqual(500);
          readCell("SCALE", placed.text);
        }
      }),
    );
  });
});

describe("slips", () => {
  const pair = (number: number, before: number | null, after: number | null): Pair => ({
    ...{ number, before, after },
  });

  test("are the same in any order", () => {
    expect(isSamePairs([pair(1, 4, 5), pair(2, 6, null)], [pair(2, 6, null), pair(1, 4, 5)])).toBe(true);
  });

  test("that changed, came or went are told by number", () => {
    const one = [pair(1, 4, 5), pair(2, 6, null), pair(9, 3, 3)];
    const other = [pair(1, 4, 6), pair(2, 6, null), pair(4, null, 2)];
    expect(changedNumbers(one, other)).toEqual([1, 4, 9]);
    expect(isSamePairs(one, other)).toBe(false);
  });
});
