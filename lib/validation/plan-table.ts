import { danishDay } from "@/lib/documents/csv";
import { readCsv } from "@/lib/documents/csv-read";
import { readWorkbook, workbookKind, type ReadCell } from "@/lib/documents/workbook";
import type { PlanSubject } from "@/lib/domain/plan/change";
import {
  columnsOf,
  planFileLimits,
  readOnlyColumns,
  type PlanColumn,
  type PlanFileProblem,
  type PlanFileRow,
  type PlanRowError,
} from "@/lib/domain/plan/file";
import { printWording } from "@/lib/domain/plan/wording/print";
import { single } from "@/lib/domain/plan/wording/term";
import { calendarDateAt, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { cleanText, storableText } from "@/lib/domain/shared/clean-text";
import { readDanishDate } from "@/lib/domain/shared/danish-date";
import { readWords, writtenWords } from "@/lib/i18n/plan-file";

/** A sheet of a file; a CSV file is one without a name. */
export interface Table {
  name: string | null;
  rows: readonly (readonly ReadCell[])[];
}

export type TableReading =
  | { ok: true; rows: PlanFileRow[]; errors: PlanRowError[]; ignored: string[] }
  | { ok: false; problem: PlanFileProblem };

/** How many lines may stand above the headings. */
const LOOK_FOR_HEADINGS = 10;
const SHOWN_NAME = 60;
/** Text holds no zeros; everything else soon does. */
const LOOK_FOR_BINARY = 4_096;

const excelMonths = "jan feb mar apr maj jun jul aug sep okt nov dec".split(" ");
/** What Danish and English Excel make of "marts 2022" when it was typed in an ordinary cell. */
const EXCEL_MONTH = /^(jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec)\.?-(\d{2})$/i;
const NUMERIC_DAY = /^\d{1,2}[-./]\d{1,2}[-./](?:\d{2}|\d{4})$|^\d{4}-\d{2}-\d{2}$/;

function dayInWords(date: CalendarDate): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return printWording(single({ unit: "DAY", day, month, year, weekday: null }), "da");
}

/** A time as somebody wrote it, where a spreadsheet has made a date of it. */
function writtenTime(text: string): string {
  const month = EXCEL_MONTH.exec(text);
  if (month) {
    const name = month[1]!.toLowerCase().replace("may", "maj").replace("oct", "okt");
    const term = {
      unit: "MONTH",
      month: excelMonths.indexOf(name) + 1,
      year: 2000 + Number(month[2]),
    } as const;
    return printWording(single(term), "da");
  }
  const day = NUMERIC_DAY.test(text) ? readDanishDate(text) : null;
  return day?.ok ? dayInWords(day.date) : text;
}

function cellText(cell: ReadCell | undefined, column: PlanColumn): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? writtenWords.yes : writtenWords.no;
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  if (typeof cell === "string") {
    const text = cleanText(storableText(cell));
    return column === "wording" ? writtenTime(text) : text;
  }
  if (Number.isNaN(cell.getTime())) return "";
  // Spreadsheets count days without a time zone.
  const day = calendarDateAt(cell, "UTC");
  return column === "wording" ? dayInWords(day) : danishDay(day);
}

interface Heading {
  at: number;
  columns: (PlanColumn | null)[];
  ignored: string[];
}

function headingOf(rows: Table["rows"]): Heading | null {
  for (let at = 0; at < Math.min(rows.length, LOOK_FOR_HEADINGS); at += 1) {
    const names = rows[at]!.map((cell) => (typeof cell === "string" ? cell : ""));
    const columns = names.map((name) => readWords.column(name));
    const known = new Set(columns.filter((column) => column !== null && column !== "id"));
    if (known.size < 2) continue;
    return {
      at,
      // Of two columns with the same name the first counts.
      columns: columns.map((column, index) => (columns.indexOf(column) === index ? column : null)),
      ignored: names.flatMap((name, index) =>
        columns[index] === null && name.trim() !== "" ? [name.trim().slice(0, SHOWN_NAME)] : [],
      ),
    };
  }
  return null;
}

/** What the rows of a sheet are, where neither its name nor the rows themselves say so. */
function subjectByColumns(columns: Heading["columns"]): PlanSubject | null {
  if (columns.includes("title")) return "ITEM";
  return columns.includes("stateText") || columns.includes("municipalText") ? "MILESTONE" : null;
}

function readSheet({ name, rows }: Table, heading: Heading) {
  const found: PlanFileRow[] = [];
  const errors: PlanRowError[] = [];
  const { at, columns } = heading;
  const fixed = name === null ? null : readWords.sheet(name);
  const saysPart = columns.includes("part");
  for (const [index, row] of rows.slice(at + 1).entries()) {
    const cells: PlanFileRow["cells"] = {};
    columns.forEach((column, place) => {
      if (column) cells[column] = cellText(row[place], column);
    });
    const said = Object.entries(cells).filter(
      ([column, text]) => text !== "" && column !== "part" && !readOnlyColumns.includes(column as PlanColumn),
    );
    if (said.length === 0) continue;
    const number = at + index + 2;
    const part = cells.part ?? "";
    const subject = fixed ?? (saysPart ? readWords.part(part) : subjectByColumns(columns));
    if (subject === null) {
      const values = { value: part.slice(0, SHOWN_NAME) };
      errors.push({ sheet: name, row: number, column: "part", key: "planFile.rowError.part", values });
      continue;
    }
    const own = columnsOf[subject] as readonly PlanColumn[];
    found.push({
      ...{ sheet: name, row: number, subject },
      cells: Object.fromEntries(
        own.flatMap((column) => (cells[column] === undefined ? [] : [[column, cells[column]]])),
      ),
    });
  }
  return { found, errors };
}

/**
 * Finds the rows of a plan in the sheets of a file, by the sheets' and columns' names. Sheets about something else are
 * passed over. Never throws, whatever the cells are.
 */
export function readPlanTables(tables: readonly Table[]): TableReading {
  if (tables.every(({ rows }) => rows.every((row) => row.every((cell) => cell === null || cell === ""))))
    return { ok: false, problem: "EMPTY" };
  const rows: PlanFileRow[] = [];
  const errors: PlanRowError[] = [];
  const ignored = new Set<string>();
  let known = 0;
  for (const table of tables) {
    const heading = headingOf(table.rows);
    const isPlan =
      heading !== null &&
      ((table.name !== null && readWords.sheet(table.name) !== null) ||
        heading.columns.includes("part") ||
        subjectByColumns(heading.columns) !== null);
    if (!heading || !isPlan) continue;
    known += 1;
    const read = readSheet(table, heading);
    rows.push(...read.found);
    errors.push(...read.errors);
    for (const name of heading.ignored) ignored.add(name);
  }
  if (known === 0) return { ok: false, problem: "HEADINGS" };
  if (rows.length + errors.length > planFileLimits.rows) return { ok: false, problem: "TOO_MANY_ROWS" };
  return rows.length + errors.length === 0
    ? { ok: false, problem: "EMPTY" }
    : { ok: true, rows, errors, ignored: [...ignored] };
}

/**
 * Reads a file as somebody sent it: XLSX or CSV, told apart by what they are, not by what they are called. Never throws.
 */
export async function readPlanFile(bytes: Uint8Array): Promise<TableReading> {
  if (bytes.length === 0) return { ok: false, problem: "EMPTY" };
  if (bytes.length > planFileLimits.bytes) return { ok: false, problem: "TOO_LARGE" };
  if (workbookKind(bytes) !== null) {
    const read = await readWorkbook(bytes);
    return read.ok ? readPlanTables(read.sheets) : read;
  }
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const isBinary = !isUtf16 && bytes.subarray(0, LOOK_FOR_BINARY).includes(0);
  if (isBinary || new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-")
    return { ok: false, problem: "FORMAT" };
  const read = readCsv(bytes);
  return read.ok ? readPlanTables([{ name: null, rows: read.rows }]) : read;
}
