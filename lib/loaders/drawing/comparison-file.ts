import { comparisonChart } from "@/lib/documents/comparison-chart";
import { CSV_TYPE } from "@/lib/documents/download";
import { comparisonCsv, comparisonSheets } from "@/lib/documents/comparison-sheet";
import { csvDocument, type CsvCell } from "@/lib/documents/csv";
import { XLSX_TYPE, xlsxFile } from "@/lib/documents/stream-xlsx";
import type { Comparison, ComparisonTable } from "@/lib/domain/statistic/comparison";
import type { ComparisonTexts } from "@/lib/i18n/comparison-texts";
import { chartFile } from "@/lib/loaders/drawing/chart-drawing";

export const comparisonFormats = ["svg", "png", "csv", "xlsx"] as const;
export type ComparisonFormat = (typeof comparisonFormats)[number];

export const comparisonTypes: Record<ComparisonFormat, string> = {
  svg: "image/svg+xml",
  png: "image/png",
  csv: CSV_TYPE,
  xlsx: XLSX_TYPE,
};

/** What a file says of itself beside its numbers. */
export interface ComparisonAbout {
  /** what was asked for, by whom and when */
  facts: [about: string, text: string][];
  sheet: { name: string; about: string; text: string; general: string };
  source: string;
}

/** How the tables are to be read: what was asked for, then each table's notes, then what holds for all. */
function noteRows(tables: readonly ComparisonTable[], texts: ComparisonTexts, about: ComparisonAbout) {
  return [
    ...about.facts,
    ...tables.flatMap((table) => texts.notes(table).map((note) => [texts.short(table.key), note] as const)),
    ...texts.generalNotes.map((note) => [about.sheet.general, note] as const),
  ].map(([what, text]) => [what, text]);
}

/**
 * One table as a picture or as data, or all of them in one workbook, always with its notes.
 * @param tables one for every format but XLSX
 */
export async function comparisonFile(
  format: ComparisonFormat,
  comparison: Comparison,
  tables: readonly [ComparisonTable, ...ComparisonTable[]],
  texts: ComparisonTexts,
  about: ComparisonAbout,
): Promise<Buffer> {
  const notes = noteRows(tables, texts, about);
  if (format === "xlsx") {
    const { name, about: what, text } = about.sheet;
    const columns = [
      { title: what, width: 26 },
      { title: text, width: 100 },
    ];
    return xlsxFile([...comparisonSheets(comparison, tables, texts), { name, columns, pages: [notes] }]);
  }
  if (format === "csv") {
    const { header, rows } = comparisonCsv(comparison, tables[0], texts);
    const empty: CsvCell[] = [null];
    return Buffer.from(csvDocument(header, [...rows, empty, ...notes]));
  }
  return chartFile(format, comparisonChart(comparison, tables[0], texts, { source: about.source }));
}
