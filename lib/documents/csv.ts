import { stringify } from "csv-stringify/sync";

export type CsvCell = string | number | null;

// A spreadsheet runs a cell that begins with one of these, also after blanks and in their fullwidth forms.
const FORMULA = /^'*(?:[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u;

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front, which makes it plain text; so does what
 * looks like such a text, so that it can be told apart when it is read again.
 */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before it was made harmless. */
export function unharmed(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  // Danish Excel reads a decimal comma; a number is never a formula, also when it is negative.
  if (typeof cell === "number") return String(cell).replace(".", ",");
  return harmless(cell);
}

/**
 * A CSV file that opens right in Danish Excel: semicolons, decimal comma, byte order mark, CRLF.
 * @param header column names
 * @param rows finished values; dates already written as the reader's language writes them
 */
export function csvDocument(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return CSV_START + csvLines([header, ...rows]);
}

/** What a CSV file begins with, so that a spreadsheet knows its letters. */
export const CSV_START = "\uFEFF";

/** Finished lines of a CSV file, without its beginning. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return stringify(
    rows.map((row) => row.map(cellText)),
    { delimiter: ";", record_delimiter: "\r\n", quoted_match: /[\r\n\t']/ },
  );
}

/** ASCII name for a downloaded file: "Rebild status" → "rebild-status". */
export function fileNameOf(...parts: string[]): string {
  const ascii = parts
    .join("-")
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-");
  return ascii.replace(/^-+|-+$/g, "");
}

/** "2024-09-30" → "30-09-2024", which Danish Excel reads as a date. */
export function danishDay(date: string): string {
  return date.split("-").reverse().join("-");
}
