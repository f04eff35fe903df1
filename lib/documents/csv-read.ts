import { unharmed } from "@/lib/documents/csv";

export type CsvReading = { ok: true; rows: string[][] } | { ok: false; problem: "EMPTY" | "LETTERS" };

const DELIMITERS = [";", "\t", ","] as const;
/** What is left of æ, ø and å when a text was read in one encoding and written in another. */
const BROKEN = /\uFFFD|Ã[¦¸¥†˜…]|â€/u;

const count = (bytes: Uint8Array, wanted: readonly number[]) =>
  bytes.reduce((sum, byte) => sum + (wanted.includes(byte) ? 1 : 0), 0);

/**
 * The text of a file from Excel: UTF-8, UTF-16 ("Unicode text"), and the alphabets that Excel on Windows and on older
 * Macs writes.
 */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // The Danish letters, small and capital, in the one alphabet and in the other.
    const windows = count(bytes, [0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5]);
    const mac = count(bytes, [0xbe, 0xbf, 0x8c, 0xae, 0xaf, 0x81]);
    return new TextDecoder(mac > windows ? "macintosh" : "windows-1252").decode(bytes);
  }
}

/** The sign between cells: the one that occurs most in the first line, outside of quotes. */
function delimiterOf(text: string): string {
  const said = /^sep=(.)\r?\n/i.exec(text);
  if (said) return said[1]!;
  const line = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n|\r/, 1)[0]!;
  return [...DELIMITERS].sort((a, b) => line.split(b).length - line.split(a).length)[0]!;
}

function cut(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endRow = () => {
    rows.push([...row, cell]);
    row = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell === "") isQuoted = true;
    else if (char === delimiter) {
      row.push(cell);
      cell = "";
    } else if (char === "\n" || char === "\r") {
      if (char === "\r" && text[at + 1] === "\n") at += 1;
      endRow();
    } else cell += char;
  }
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}

/**
 * Reads a CSV file as spreadsheets write it, with line breaks within cells. Never throws, whatever the bytes are.
 * @returns every line, also the empty ones, so that their numbers are those of the spreadsheet
 */
export function readCsv(bytes: Uint8Array): CsvReading {
  const text = decoded(bytes).replace(/^\uFEFF/, "");
  if (text.trim() === "") return { ok: false, problem: "EMPTY" };
  if (BROKEN.test(text)) return { ok: false, problem: "LETTERS" };
  const delimiter = delimiterOf(text);
  const rows = cut(text.replace(/^sep=.\r?\n/i, ""), delimiter);
  return { ok: true, rows: rows.map((row) => row.map(unharmed)) };
}
