import type { CsvCell } from "@/lib/documents/csv";
import type { SheetCell, StreamSheet } from "@/lib/documents/stream-xlsx";
import { shareOf } from "@/lib/domain/statistic/figure";
import type { Comparison, ComparisonTable } from "@/lib/domain/statistic/comparison";
import type { ComparisonTexts } from "@/lib/i18n/comparison-texts";

/** Column names and rows of one table, with typed numbers: counts, changes between two days, and shares of the whole. */
export function comparisonRows(
  comparison: Comparison,
  table: ComparisonTable,
  texts: ComparisonTexts,
): { header: string[]; rows: SheetCell[][] } {
  const { municipalities, days, unique, totals } = comparison;
  const { words } = texts;
  const places = [...municipalities.map(({ name }) => name), words.total];
  const last = days.length - 1;
  const header = [
    texts.short(table.key),
    ...places.flatMap((name) =>
      last === 0
        ? [name]
        : [...days.map((_, day) => `${name}, ${texts.day(day)}`), `${name}, ${words.change.toLowerCase()}`],
    ),
    `${words.share}, ${words.total.toLowerCase()}`,
  ];
  const line = (name: string, cells: number[][], sums: number[], share: SheetCell): SheetCell[] => [
    name,
    ...places.flatMap((_, place) => {
      const counts = days.map((__, day) => cells[day]![place] ?? sums[day]!);
      return last === 0 ? counts : [...counts, counts[last]! - counts[0]!];
    }),
    share,
  ];
  const whole = totals[last]!;
  const shareCell = (part: number): SheetCell => {
    const share = shareOf(part, whole);
    return share === null ? null : { share };
  };
  const rows = table.rows.map((row) =>
    line(texts.row(table.key, row), row.cells, row.totals, shareCell(row.totals[last]!)),
  );
  const parts = table.rows.filter(({ isBeside }) => !isBeside);
  const summed = days.map((_, day) =>
    municipalities.map((__, place) => parts.reduce((sum, row) => sum + row.cells[day]![place]!, 0)),
  );
  return {
    header,
    rows: [
      ...rows,
      ...(table.isPartition ? [] : [line(words.sumRow, summed, table.sums, null)]),
      line(words.uniqueRow, unique, totals, shareCell(whole)),
    ],
  };
}

/** Shares with one decimal, as a percentage without its sign: what a CSV file holds of a typed cell. */
function csvCell(cell: SheetCell): CsvCell {
  if (cell === null || typeof cell !== "object") return cell;
  return "share" in cell ? Math.round(cell.share * 1_000) / 10 : cell.day;
}

/** The same table for a CSV file. */
export function comparisonCsv(
  comparison: Comparison,
  table: ComparisonTable,
  texts: ComparisonTexts,
): { header: string[]; rows: CsvCell[][] } {
  const { header, rows } = comparisonRows(comparison, table, texts);
  const named = header.map((name, index) => (index === header.length - 1 ? `${name} (%)` : name));
  return { header: named, rows: rows.map((row) => row.map(csvCell)) };
}

/** A sheet for each table. */
export function comparisonSheets(
  comparison: Comparison,
  tables: readonly ComparisonTable[],
  texts: ComparisonTexts,
): StreamSheet[] {
  return tables.map((table) => {
    const { header, rows } = comparisonRows(comparison, table, texts);
    const columns = header.map((title, index) => ({ title, width: index === 0 ? 44 : 14 }));
    return { name: texts.short(table.key), columns, pages: [rows] };
  });
}
