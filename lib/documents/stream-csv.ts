import { CSV_START, csvLines, type CsvCell } from "@/lib/documents/csv";

/** Rows that are not all there at once: page by page, as they are read. */
export type RowPages<Cell> =
  AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>;

export interface CsvParts {
  /** column names */
  header: readonly string[];
  pages: RowPages<CsvCell>;
  /**
   * How the rows are to be read, below them after an empty line. Asked for last, when all rows are written, so that it can
   * tell how many there were; a file without it is not whole.
   */
  notes?: () => readonly (readonly CsvCell[])[];
}

/**
 * A CSV file as a stream, the same as `csvDocument` would make: no more than a page of rows is in memory.
 * The next page is asked for when the one before has been taken.
 */
export async function* csvStream({ header, pages, notes }: CsvParts): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(CSV_START + csvLines([header]));
  for await (const rows of pages) if (rows.length > 0) yield encoder.encode(csvLines(rows));
  const below = notes?.() ?? [];
  if (below.length > 0) yield encoder.encode(`\r\n${csvLines(below)}`);
}
