import readSheets from "read-excel-file/universal";
import writeSheets, { type Cell } from "write-excel-file/node";
import { harmless, unharmed } from "@/lib/documents/csv";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** A day becomes a real date in the spreadsheet; everything else is plain text, also what looks like a date. */
export type WorkbookCell = string | { day: CalendarDate } | null;

export interface WorkbookSheet {
  name: string;
  /** the first is the heading, which stays in view */
  rows: WorkbookCell[][];
  /** in characters, one for each column */
  widths: number[];
  /** empty rows at the end that are plain text already, so that what is typed there stays as it is typed */
  spare?: number;
}

/** What stands in a cell of a file somebody sent. */
export type ReadCell = string | number | boolean | Date | null;
export interface ReadSheet {
  name: string;
  rows: ReadCell[][];
}
export type WorkbookProblem = "PROTECTED" | "BROKEN" | "TOO_LARGE";
export type WorkbookReading = { ok: true; sheets: ReadSheet[] } | { ok: false; problem: WorkbookProblem };

const text = { type: String, format: "@", wrap: true, alignVertical: "top" } as const;
const heading = {
  ...text,
  fontWeight: "bold",
  backgroundColor: "#E3EEF0",
  bottomBorderStyle: "thin",
} as const;

/** What the format would read as something else is written so that it is read as it is. */
export function writtenCell(cell: string): string {
  const text = (cell.startsWith("'") ? harmless(cell) : cell).replace(/_x([0-9A-Fa-f]{4})_/g, "_x005F_x$1_");
  if (!(text in {})) return text;
  // The library would take "valueOf" and the like for what every object has: their first letter is written by its number.
  return `_x${text.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_${text.slice(1)}`;
}

function cellOf(cell: WorkbookCell): Cell {
  if (cell === null || cell === "") return { ...text, value: undefined };
  if (typeof cell === "string") return { ...text, value: writtenCell(cell) };
  const value = new Date(`${cell.day}T00:00:00Z`);
  return { type: Date, value, format: "dd-mm-yyyy", align: "left", alignVertical: "top" };
}

/** An XLSX file whose texts are texts: nothing in it is run as a formula or turned into a date. */
export function workbook(sheets: WorkbookSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows: [first = [], ...rest], widths, spare = 0 }) => ({
    sheet: name,
    data: [
      first.map((cell) => ({ ...heading, value: cell as string })),
      ...rest.map((row) => row.map(cellOf)),
      ...Array.from({ length: spare }, () => first.map(() => cellOf(null))),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape" as const,
  }));
  return writeSheets(written, { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** A small file can unpack to fill all memory; what a plan of 5,000 rows needs is far below. */
const MOST_UNPACKED = 48 * 1024 * 1024;
/** Cells between the first and the outermost that is written to: each costs memory, also the empty ones. */
const MOST_CELLS = 1_000_000;

class TooLarge extends Error {}

interface Entry {
  name: Buffer;
  data: Buffer;
}

/** The files of an archive, by its table of contents, never more of them than there is room for. */
async function unpacked(bytes: Buffer): Promise<Entry[]> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  let room = MOST_UNPACKED;
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new Error("no such entry");
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const name = bytes.subarray(at + 46, at + 46 + nameLength!);
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begin, begin + bytes.readUInt32LE(at + 20));
    if (/\.(xml|rels)$/.test(name.toString("latin1"))) {
      const data = bytes.readUInt16LE(at + 10) === 0 ? packed : await inflated(packed, room);
      room -= data.length;
      entries.push({ name, data });
    }
    at += 46 + nameLength! + extra! + comment!;
  }
  return entries;
}

async function inflated(packed: Buffer, room: number): Promise<Buffer> {
  const source = new Blob([new Uint8Array(packed)]).stream();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > room) {
      await reader.cancel();
      throw new TooLarge();
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}

/** The same files in an archive without compression: what is read from it is no more than what was measured. */
function repacked(entries: Entry[]): ArrayBuffer {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL, 0);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(data.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(data.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, name, data);
    table.push(central, name);
    offset += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    table.reduce((sum, each) => sum + each.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  const whole = Buffer.concat([...parts, ...table, end]);
  return whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length) as ArrayBuffer;
}

const columnNumber = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** How many cells a reader makes of the largest sheet: a single cell far out makes a large field of empty ones. */
function cellsIn({ name, data }: Entry): number {
  if (!/worksheets\/[^/]*\.xml$/.test(name.toString("latin1"))) return 0;
  let rows = 0;
  let columns = 0;
  for (const [, letters, row] of data.toString("latin1").matchAll(/\br="([A-Z]{1,3})(\d{1,9})"/g)) {
    columns = Math.max(columns, columnNumber(letters!));
    rows = Math.max(rows, Number(row));
  }
  return rows * columns;
}

/** True for the kinds of file that begin like a spreadsheet of this kind, or like an older or a protected one. */
export function workbookKind(bytes: Uint8Array): "XLSX" | "OLE" | null {
  const first = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  return first === "504b0304" ? "XLSX" : first === "d0cf11e0" ? "OLE" : null;
}

/**
 * Reads the sheets of an XLSX file. Never throws, whatever the bytes are.
 * @returns PROTECTED for files of an older Excel or with a password
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  if (workbookKind(bytes) === "OLE") return { ok: false, problem: "PROTECTED" };
  try {
    const entries = await unpacked(Buffer.from(bytes));
    if (entries.some((entry) => cellsIn(entry) > MOST_CELLS)) return { ok: false, problem: "TOO_LARGE" };
    const sheets = await readSheets(repacked(entries));
    return {
      ok: true,
      sheets: sheets.map(({ sheet, data }) => ({
        name: sheet,
        // The library types a day as the constructor of days.
        rows: (data as unknown as ReadCell[][]).map((row) =>
          row.map((cell) => (typeof cell === "string" ? unharmed(cell) : cell)),
        ),
      })),
    };
  } catch (error) {
    // Whatever goes wrong in reading, it is the file: nothing else is asked.
    return { ok: false, problem: error instanceof TooLarge ? "TOO_LARGE" : "BROKEN" };
  }
}
