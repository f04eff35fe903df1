import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SHOWN_FROM } from "@/lib/domain/effect/change";
import { suppress, type PersonCounts, type ShownCounts } from "@/lib/domain/statistic/suppression";

const SMALL = SHOWN_FROM - 1;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Every number of a table as one list: cells by row, row totals, column totals, the whole. */
function flat(table: PersonCounts): number[] {
  const columns = table[0]?.map((_, column) => sum(table.map((row) => row[column]!))) ?? [];
  return [...table.flat(), ...table.map(sum), ...columns, sum(table.flat())];
}
const flatShown = ({ cells, rowTotals, columnTotals, total }: ShownCounts) => [
  ...cells.flat(),
  ...rowTotals,
  ...columnTotals,
  total,
];

/** What an attacker can use: the equations of the table over what is hidden. */
function equations(shown: (number | null)[], rows: number, columns: number): { row: number[]; is: number }[] {
  const inner = rows * columns;
  const lines: [number[], number][] = [
    ...Array.from({ length: rows }, (_, r): [number[], number] => [
      Array.from({ length: columns }, (_, c) => r * columns + c),
      inner + r,
    ]),
    ...Array.from({ length: columns }, (_, c): [number[], number] => [
      Array.from({ length: rows }, (_, r) => r * columns + c),
      inner + rows + c,
    ]),
    [Array.from({ length: rows }, (_, r) => inner + r), shown.length - 1],
    [Array.from({ length: columns }, (_, c) => inner + rows + c), shown.length - 1],
  ];
  return lines.map(([parts, whole]) => {
    const row = shown.map(() => 0);
    let is = 0;
    for (const [index, sign] of [...parts.map((part) => [part, 1] as const), [whole, -1] as const]) {
      const known = shown[index];
      if (known === null || known === undefined) row[index]! += sign;
      else is -= sign * known;
    }
    return { row, is };
  });
}

/** The hidden numbers that Gaussian elimination finds. */
function solved(shown: (number | null)[], rows: number, columns: number): Map<number, number> {
  const system = equations(shown, rows, columns);
  const pivots: number[] = [];
  let at = 0;
  for (let column = 0; column < shown.length && at < system.length; column += 1) {
    const found = system.findIndex(({ row }, index) => index >= at && Math.abs(row[column]!) > 1e-9);
    if (found < 0) continue;
    [system[at], system[found]] = [system[found]!, system[at]!];
    const pivot = system[at]!;
    const factor = pivot.row[column]!;
    pivot.row = pivot.row.map((value) => value / factor);
    pivot.is /= factor;
    for (const [index, line] of system.entries()) {
      const times = line.row[column]!;
      if (index === at || Math.abs(times) < 1e-9) continue;
      line.row = line.row.map((value, place) => value - times * pivot.row[place]!);
      line.is -= times * pivot.is;
    }
    pivots.push(column);
    at += 1;
  }
  return new Map(
    pivots.flatMap((column, index) => {
      const line = system[index]!;
      const alone = line.row.every((value, place) => place === column || Math.abs(value) < 1e-9);
      return alone ? [[column, line.is] as const] : [];
    }),
  );
}

/** Every table of whole numbers up to a bound that fits what is shown; only for small ones. */
function* tablesThatFit(shown: ShownCounts, bound: number): Generator<number[][]> {
  const rows = shown.cells.length;
  const columns = shown.cells[0]!.length;
  const table = shown.cells.map((row) => row.map((value) => value ?? 0));
  function* from(place: number): Generator<number[][]> {
    if (place === rows * columns) {
      const all = flat(table);
      if (flatShown(shown).every((value, index) => value === null || value === all[index])) yield table;
      return;
    }
    const [r, c] = [Math.floor(place / columns), place % columns];
    if (c === 0 && r > 0) {
      const total = shown.rowTotals[r - 1];
      if (total !== null && sum(table[r - 1]!) !== total) return;
    }
    if (shown.cells[r]![c] !== null) yield* from(place + 1);
    else
      for (let value = 0; value <= bound; value += 1) {
        table[r]![c] = value;
        yield* from(place + 1);
      }
  }
  yield* from(0);
}

const tables = (most: { rows: number; columns: number; value: number }) =>
  fc
    .tuple(fc.integer({ min: 1, max: most.rows }), fc.integer({ min: 1, max: most.columns }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(
          fc.oneof(
            { weight: 2, arbitrary: fc.integer({ min: 0, max: 6 }) },
            { weight: 1, arbitrary: fc.integer({ min: 0, max: most.value }) },
          ),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: rows, maxLength: rows },
      ),
    );

describe("small numbers of persons", () => {
  test("are hidden, and nobody looks the same", () => {
    fc.assert(
      fc.property(tables({ rows: 6, columns: 5, value: 60 }), (table) => {
        const all = flat(table);
        for (const [index, value] of flatShown(suppress(table)).entries()) {
          if (value === null) continue;
          expect(value).toBe(all[index]);
          expect(value).toBeGreaterThanOrEqual(SHOWN_FROM);
        }
      }),
    );
  });

  test("cannot be found by solving the table's equations", () => {
    fc.assert(
      fc.property(tables({ rows: 7, columns: 5, value: 60 }), (table) => {
        const all = flat(table);
        const found = solved(flatShown(suppress(table)), table.length, table[0]!.length);
        const small = [...found.keys()].filter((index) => all[index]! <= SMALL);
        expect(small).toEqual([]);
        // Nor is anything else that is hidden: it would not have to be.
        expect([...found]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("could each be anything from 0 to 4: every table that fits is looked at", () => {
    const small = fc.oneof(
      tables({ rows: 2, columns: 2, value: 8 }),
      tables({ rows: 1, columns: 3, value: 8 }),
      tables({ rows: 3, columns: 1, value: 8 }),
    );
    fc.assert(
      fc.property(small, (table) => {
        const shown = suppress(table);
        const all = flat(table);
        const seen = all.map(() => new Set<number>());
        for (const fitting of tablesThatFit(shown, Math.max(...table.flat()) + SMALL)) {
          for (const [index, value] of flat(fitting).entries()) seen[index]!.add(value);
        }
        for (const [index, value] of flatShown(shown).entries()) {
          if (value !== null || all[index]! > SMALL) continue;
          expect([0, 1, 2, 3, 4].filter((each) => !seen[index]!.has(each))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("are not fenced in by what each line of a large table leaves for them", () => {
    fc.assert(
      fc.property(tables({ rows: 7, columns: 5, value: 60 }), (table) => {
        const shown = flatShown(suppress(table));
        const all = flat(table);
        const bounds = shown.map((value) => (value === null ? [0, Infinity] : [value, value]));
        const lines = equations(
          shown.map(() => null),
          table.length,
          table[0]!.length,
        );
        for (let round = 0; round < 20; round += 1) {
          for (const { row } of lines) {
            for (const [index, sign] of row.entries()) {
              if (sign === 0) continue;
              // sign · x = −(the rest): its least and its most.
              const rest = row.flatMap((other, place) =>
                other === 0 || place === index ? [] : [[other, place]],
              );
              const end = (which: 0 | 1) =>
                sum(
                  rest.map(([other, place]) => {
                    const factor = -other! * sign;
                    return factor * bounds[place!]![factor > 0 ? which : 1 - which]!;
                  }),
                );
              bounds[index] = [Math.max(bounds[index]![0]!, end(0)), Math.min(bounds[index]![1]!, end(1))];
            }
          }
        }
        for (const [index, value] of shown.entries()) {
          if (value !== null || all[index]! > SMALL) continue;
          expect(bounds[index]![0]).toBeLessThanOrEqual(0);
          expect(bounds[index]![1]).toBeGreaterThanOrEqual(SMALL);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a table in which nobody is small is shown as it is", () => {
    const table = [
      [12, 5],
      [9, 30],
    ];
    expect(suppress(table)).toEqual({
      cells: table,
      rowTotals: [17, 39],
      columnTotals: [21, 35],
      total: 56,
    });
  });

  test("one small number takes others along, the smallest there are, and no total", () => {
    const shown = suppress([
      [3, 20, 40],
      [12, 25, 50],
      [15, 30, 60],
    ]);
    expect(shown.cells).toEqual([
      [null, null, 40],
      [null, null, 50],
      [15, 30, 60],
    ]);
    expect(shown.rowTotals).toEqual([63, 87, 105]);
    expect(shown.total).toBe(255);
  });

  test("where all but one group are empty, that they are is not told", () => {
    expect(suppress([[6, 0, 0]]).cells).toEqual([[null, null, null]]);
  });

  test("a table of nobody and a table of few look the same", () => {
    expect(suppress([[0, 0, 0]])).toEqual(suppress([[4, 0, 0]]));
    expect(suppress([[0], [0]])).toEqual(suppress([[2], [1]]));
  });

  test("nothing to show is no table", () => {
    expect(suppress([])).toEqual({ cells: [], rowTotals: [], columnTotals: [], total: null });
  });
});
