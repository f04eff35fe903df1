import { Zip, ZipDeflate } from "fflate";
import type { RowPages } from "@/lib/documents/stream-csv";
import { escapeXml } from "@/lib/documents/svg";
import { writtenCell } from "@/lib/documents/workbook";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/**
 * A typed cell. A text is always text, also when it looks like a number, a day or a formula; a share (0–1) is shown in
 * percent with one decimal.
 */
export type SheetCell = string | number | { day: CalendarDate } | { share: number } | null;

export interface StreamSheet {
  name: string;
  /** column names, which stay in view, and widths in characters */
  columns: readonly { title: string; width: number }[];
  pages: RowPages<SheetCell>;
  /** buttons that narrow the columns, for long lists */
  withFilter?: boolean;
}

/** Rows that Excel has room for on one sheet, the heading included. */
export const MOST_SHEET_ROWS = 1_048_576;
/** Characters that Excel has room for in one cell. */
const MOST_CELL_TEXT = 32_767;
const MOST_SHEET_NAME = 31;
const DAY_MS = 86_400_000;
/** Excel's day 0, which makes every day since March 1900 right. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const XLSX_TYPE = `${DOCUMENT}.sheet`;

/** Places in the list of styles below. */
const style = { plain: 0, text: 1, heading: 2, number: 3, day: 4, share: 5 } as const;

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/>' +
  '<numFmt numFmtId="165" formatCode="#,##0.########"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE3EEF0"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf xfId="0"/>' +
  '<xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf xfId="0" numFmtId="49" fontId="1" fillId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" ' +
  'applyBorder="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf>' +
  '<xf xfId="0" numFmtId="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '<xf xfId="0" numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>' +
  '<xf xfId="0" numFmtId="166" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Sheets are what most parts of the file are, so what is not named here is one: how many there are shows only at the end. */
const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Default Extension="xml" ContentType="${DOCUMENT}.worksheet+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${DOCUMENT}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${DOCUMENT}.styles+xml"/></Types>`;

const ROOT =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** A name as Excel takes it for a sheet, unlike the others: it does not tell letters by their case. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((asked) => {
    const plain = asked.replace(/[\s\p{Cc}[\]:*?/\\]+/gu, " ").replace(/^[\s']+|[\s']+$/g, "") || "–";
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? "" : ` (${number})`;
      const name = Array.from(plain).slice(0, MOST_SHEET_NAME - end.length).join("").trimEnd() + end; // prettier-ignore
      // "History" is a name Excel keeps for itself.
      if (taken.has(name.toLowerCase()) || name.toLowerCase() === "history") continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** 1 → "A", 27 → "AA". */
function columnLetters(number: number): string {
  let letters = "";
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

function textCell(at: string, text: string, styled: number): string {
  const clipped = text.length <= MOST_CELL_TEXT ? text : `${text.slice(0, MOST_CELL_TEXT - 2)}…`;
  const content = escapeXml(writtenCell(clipped));
  return `<c r="${at}" s="${styled}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

function cellXml(at: string, cell: SheetCell): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "string") return textCell(at, cell, style.text);
  const number = (value: number, styled: number) =>
    // What is no number has no place in a column of numbers.
    Number.isFinite(value) ? `<c r="${at}" s="${styled}"><v>${value}</v></c>` : "";
  if (typeof cell === "number") return number(cell, Number.isInteger(cell) ? style.number : style.plain);
  if ("share" in cell) return number(cell.share, style.share);
  return number((Date.parse(`${cell.day}T00:00:00Z`) - FIRST_DAY) / DAY_MS, style.day);
}

/** A file being packed: what is put in, and what has come out of it since it was last asked. */
class Archive {
  private readonly chunks: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(chunk);
  });
  private part: ZipDeflate | null = null;

  begin(name: string): void {
    this.part = new ZipDeflate(name, { level: 2 });
    this.zip.add(this.part);
  }
  write(text: string, isLast = false): void {
    this.part!.push(new TextEncoder().encode(text), isLast);
  }
  whole(name: string, text: string): void {
    this.begin(name);
    this.write(text, true);
  }
  end(): void {
    this.zip.end();
  }
  /** Everything that is ready, taken out. */
  take(): Uint8Array[] {
    return this.chunks.splice(0);
  }
  /** Gives up a file that nobody waits for any more. */
  abandon(): void {
    this.zip.terminate();
    this.chunks.length = 0;
  }
}

interface SheetState {
  rows: number;
  /** sheets written so far, with their names */
  names: string[];
}

/**
 * An XLSX file as a stream: no more than a page of rows is in memory, and the next page is asked for when what was made of
 * the one before has been taken. Sheets are written in their order, each row page read when it is its turn; a sheet with
 * more rows than Excel has room for goes on with a next one. Texts are texts: nothing in it is run as a formula.
 * @param mostRows rows on one sheet, the heading included
 */
export async function* xlsxStream(
  sheets: readonly StreamSheet[],
  mostRows = MOST_SHEET_ROWS,
): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  const state: SheetState = { rows: 0, names: [] };
  try {
    archive.whole("[Content_Types].xml", CONTENT_TYPES);
    archive.whole("_rels/.rels", ROOT);
    archive.whole("xl/styles.xml", STYLES);
    for (const sheet of sheets) {
      beginSheet(archive, sheet, state);
      for await (const page of sheet.pages) {
        let lines = "";
        for (const row of page) {
          if (state.rows >= mostRows) {
            archive.write(lines);
            lines = "";
            endSheet(archive, sheet, state);
            beginSheet(archive, sheet, state);
          }
          state.rows += 1;
          const cells = row.map((cell, index) => cellXml(columnLetters(index + 1) + state.rows, cell));
          lines += `<row r="${state.rows}">${cells.join("")}</row>`;
        }
        archive.write(lines);
        yield* archive.take();
      }
      endSheet(archive, sheet, state);
      yield* archive.take();
    }
    writeContents(archive, state.names);
    archive.end();
    yield* archive.take();
  } finally {
    archive.abandon();
  }
}

function beginSheet(archive: Archive, { name, columns }: StreamSheet, state: SheetState): void {
  state.names.push(name);
  state.rows = 1;
  archive.begin(`xl/worksheets/sheet${state.names.length}.xml`);
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const titles = columns.map(({ title }, index) =>
    textCell(`${columnLetters(index + 1)}1`, title, style.heading),
  );
  archive.write(
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      (widths.length > 0 ? `<cols>${widths.join("")}</cols>` : "") +
      `<sheetData><row r="1">${titles.join("")}</row>`,
  );
}

function endSheet(archive: Archive, { columns, withFilter }: StreamSheet, { rows }: SheetState): void {
  const filter = withFilter ? `<autoFilter ref="A1:${columnLetters(columns.length)}${rows}"/>` : "";
  const page =
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape"/>';
  archive.write(`</sheetData>${filter}${page}</worksheet>`, true);
}

/** What the file holds, known when all of it is written. */
function writeContents(archive: Archive, asked: string[]): void {
  const names = sheetNames(asked);
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  archive.whole(
    "xl/workbook.xml",
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join("")}</sheets></workbook>`,
  );
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  archive.whole(
    "xl/_rels/workbook.xml.rels",
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}` +
      `<Relationship Id="rId${names.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  );
}

/** A file that is small enough to be made at once. */
export async function xlsxFile(sheets: readonly StreamSheet[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of xlsxStream(sheets)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
