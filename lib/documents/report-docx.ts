import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  ImportedXmlComponent,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from "docx";
import type { DocumentBlock, ParagraphStyle, ReportDocument } from "@/lib/domain/report/document";
import type { FrozenCell, FrozenTable } from "@/lib/domain/report/frozen";
import type { Run } from "@/lib/domain/report/text";

/** A finished picture of a chart. */
export interface Picture {
  png: Uint8Array;
  /** in pixels of the drawing */
  width: number;
  height: number;
}

export interface DocxOptions {
  /** by the key of the chart */
  pictures: ReadonlyMap<string, Picture>;
  /** makes a page of the product an address that works outside it */
  address: (path: string) => string;
  /** stands on every page: "Side 2 af 5" */
  page: { before: string; between: string };
  now: Date;
}

// A4 with 25 mm at the sides, in twentieths of a point.
const PAGE_WIDTH = 11_906;
const PAGE_HEIGHT = 16_838;
const EDGE = 1_418;
const TEXT_WIDTH = PAGE_WIDTH - 2 * EDGE;
/** Of a picture, in pixels at 96 to the inch. */
const PICTURE_WIDTH = 600;
const PICTURE_HEIGHT = 820;
const INK = "1B2528";
const MUTED = "515D61";
const PETROL = "0F5563";

// What XML 1.0 allows in no text at all.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const printable = (text: string) => text.replace(FORBIDDEN, "");
/** Text of an attribute: a reader folds line breaks there anyway. */
const inAttribute = (text: string) => printable(text).replace(/\s+/gu, " ");

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const styleOf: Record<ParagraphStyle, string> = {
  BODY: "Normal",
  NOTICE: "Notice",
  NOTE: "Note",
  QUOTE: "Quotation",
  ITEM: "ItemTitle",
};

const TABLE_STYLE = "ReportTable";
/** The library has no words for a style of tables. */
const tableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:name w:val="Report Table"/><w:uiPriority w:val="59"/><w:qFormat/><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${PETROL}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${PETROL}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9D2D4"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/** A report as a Word file from finished values. */
function wordDocument(report: ReportDocument, options: DocxOptions): Document {
  const { pictures, address, page, now } = options;

  /** A line feed is a new line; the rest is one run. */
  function textRuns({ text, bold, italic, href }: Run, more: { size?: number } = {}): TextRun[] {
    return printable(text)
      .split("\n")
      .map(
        (line, index) =>
          new TextRun({
            ...{ text: line, bold, italics: italic, ...more },
            ...(href ? { style: "Hyperlink" } : {}),
            ...(index > 0 ? { break: 1 } : {}),
          }),
      );
  }
  const children = (runs: readonly Run[]): ParagraphChild[] =>
    runs.flatMap((run): ParagraphChild[] => {
      const texts = textRuns(run);
      if (!run.href) return texts;
      const link = run.href.startsWith("/") ? address(run.href) : run.href;
      return [new ExternalHyperlink({ children: texts, link: inAttribute(link) })];
    });
  const paragraph = (style: string, runs: readonly Run[], more: IParagraphOptions = {}) =>
    new Paragraph({ ...more, style, children: children(runs) });

  function cell({ text, href }: FrozenCell, isNumber: boolean, width: number, isHead = false): TableCell {
    const run: Run = { text, ...(href ? { href } : {}), ...(isHead ? { bold: true as const } : {}) };
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: "E3EEF0", color: "auto" } } : {}),
      children: [
        paragraph(isHead ? "TableHead" : "TableText", [run], {
          alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
        }),
      ],
    });
  }

  function table({ columns, rows }: FrozenTable): Table {
    const widths = columnWidths(columns, rows);
    return new Table({
      style: TABLE_STYLE,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        new TableRow({
          ...{ tableHeader: true, cantSplit: true },
          children: columns.map(({ text, isNumber }, at) => cell({ text }, isNumber, widths[at]!, true)),
        }),
        ...rows.map(
          ({ cells }) =>
            new TableRow({
              cantSplit: true,
              children: columns.map(({ isNumber }, at) =>
                cell(cells[at] ?? { text: "" }, isNumber, widths[at]!),
              ),
            }),
        ),
      ],
    });
  }

  let lists = 0;
  function blockChildren(block: DocumentBlock): (Paragraph | Table)[] {
    switch (block.kind) {
      case "HEADING":
        return [new Paragraph({ heading: headings[block.level], children: children(block.runs) })];
      case "PARAGRAPH":
        return [paragraph(styleOf[block.style], block.runs)];
      case "LIST":
        lists += 1;
        return block.items.map(({ depth, runs }) =>
          paragraph("ListParagraph", runs, {
            numbering: block.ordered
              ? { reference: "numbers", level: depth, instance: lists }
              : { reference: "points", level: depth },
          }),
        );
      case "TABLE":
        return [
          paragraph("Caption", [{ text: block.label }], { keepNext: true }),
          table(block.table),
          new Paragraph({ style: "AfterTable", children: [] }),
        ];
      case "CHART": {
        const picture = pictures.get(block.key);
        if (!picture) return [paragraph("Note", [{ text: block.alt }])];
        const scale = Math.min(PICTURE_WIDTH / picture.width, PICTURE_HEIGHT / picture.height);
        const alt = inAttribute(block.alt);
        return [
          new Paragraph({
            ...{ style: "Figure", keepNext: true },
            children: [
              new ImageRun({
                ...{ type: "png", data: picture.png },
                transformation: {
                  width: Math.round(picture.width * scale),
                  height: Math.round(picture.height * scale),
                },
                altText: {
                  name: inAttribute(block.label),
                  title: inAttribute(block.label),
                  description: alt,
                },
              }),
            ],
          }),
          paragraph("Caption", [{ text: block.label }]),
        ];
      }
    }
  }

  const [first = "", ...about] = report.about;
  const document = new Document({
    title: inAttribute(report.title),
    creator: inAttribute(report.author),
    lastModifiedBy: inAttribute(report.author),
    subject: inAttribute(first),
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: { font: "Calibri", size: 22, color: INK, language: { value: "da-DK", eastAsia: "da-DK" } },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { size: 40, bold: true, color: PETROL },
          paragraph: { spacing: { after: 80, line: 240, lineRule: LineRuleType.AUTO } },
        },
        heading1: headingStyle(30, 360, 120),
        heading2: headingStyle(25, 280, 80),
        heading3: headingStyle(22, 220, 60),
        listParagraph: { paragraph: { spacing: { after: 60 } } },
        hyperlink: { run: { color: PETROL, underline: {} } },
      },
      paragraphStyles: [
        own("Caption", "caption", {
          run: { size: 20, bold: true },
          paragraph: { spacing: { before: 160, after: 80 } },
        }),
        own("About", "About", { run: { color: MUTED }, paragraph: { spacing: { after: 20 } } }),
        own("Notice", "Notice", {
          paragraph: {
            ...{ spacing: { before: 160, after: 160 }, indent: { left: 170 } },
            border: { left: { style: BorderStyle.SINGLE, size: 24, color: "C98A00", space: 8 } },
          },
        }),
        own("Note", "Note", {
          run: { size: 19, color: MUTED },
          paragraph: { spacing: { after: 60, line: 252, lineRule: LineRuleType.AUTO } },
        }),
        own("Quotation", "Quotation", {
          run: { italics: true },
          paragraph: {
            ...{ indent: { left: 284 }, spacing: { after: 80 } },
            border: { left: { style: BorderStyle.SINGLE, size: 12, color: "8DB9BF", space: 8 } },
          },
        }),
        own("ItemTitle", "Item title", {
          run: { bold: true },
          paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
        }),
        own("Figure", "Figure", {
          paragraph: { spacing: { before: 120, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
        }),
        own("TableText", "Table text", {
          run: { size: 20 },
          paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
        }),
        own("TableHead", "Table head", {
          run: { size: 20, bold: true },
          paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
        }),
        own("AfterTable", "After table", {
          run: { size: 8 },
          paragraph: { spacing: { after: 0, line: 120, lineRule: LineRuleType.AUTO } },
        }),
        own("Running", "Running", { run: { size: 18, color: MUTED }, paragraph: { spacing: { after: 0 } } }),
      ],
    },
    numbering: { config: [listConfig("points", false), listConfig("numbers", true)] },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE_WIDTH, height: PAGE_HEIGHT },
            margin: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
          },
        },
        headers: {
          default: new Header({ children: [paragraph("Running", [{ text: report.title.slice(0, 120) }])] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                ...{ style: "Running", alignment: AlignmentType.RIGHT },
                children: [
                  new TextRun({ children: [`${page.before} `, PageNumber.CURRENT] }),
                  new TextRun({ children: [` ${page.between} `, PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: children([{ text: report.title }]) }),
          ...[first, ...about].map((text) => paragraph("About", [{ text }])),
          ...report.blocks.flatMap(blockChildren),
        ],
      },
    ],
    customProperties: [
      { name: "Sprog", value: "da-DK" },
      { name: "Dannet", value: now.toISOString() },
    ],
  });
  // Handed over with the others it would take the place of the library's own styles.
  document.Styles.addChildElement(ImportedXmlComponent.fromXmlString(tableStyle));
  return document;
}

const headingStyle = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: PETROL },
  paragraph: { spacing: { before, after, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
});

const own = (
  id: string,
  name: string,
  look: {
    run?: { size?: number; bold?: boolean; italics?: boolean; color?: string };
    paragraph?: object;
  },
) => ({ ...{ id, name, basedOn: "Normal", quickFormat: true }, ...look });

const listConfig = (reference: string, isOrdered: boolean) => ({
  reference,
  levels: [0, 1, 2].map((level) => ({
    level,
    format: isOrdered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: isOrdered ? `%${level + 1}.` : "•",
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 400 + level * 360, hanging: 300 } } },
  })),
});

/** Room for one letter of a table, in twentieths of a point, and what a cell's edges take. */
const LETTER = 125;
const CELL_EDGES = 200;
const WIDEST_WORD = 16;

/** Numbers take what they need; words never less than their longest one, and share the rest by how much they say. */
function columnWidths(columns: FrozenTable["columns"], rows: FrozenTable["rows"]): number[] {
  const texts = columns.map(({ text }, at) => [text, ...rows.map(({ cells }) => cells[at]?.text ?? "")]);
  const longest = (list: string[]) => Math.max(...list.map((text) => text.length));
  const least = texts.map((list, at) => {
    if (columns[at]!.isNumber) return 1_700;
    return (
      Math.min(WIDEST_WORD, longest(list.flatMap((text) => text.split(/[\s-]+/u)))) * LETTER + CELL_EDGES
    );
  });
  const taken = least.reduce((sum, each) => sum + each, 0);
  // More columns than there is room for: each gets its part.
  if (taken >= TEXT_WIDTH) return least.map((each) => Math.floor((each * TEXT_WIDTH) / taken));
  const says = texts.map((list, at) => (columns[at]!.isNumber ? 0 : Math.min(120, longest(list))));
  const all = says.reduce((sum, each) => sum + each, 0);
  const rest = TEXT_WIDTH - taken;
  return least.map(
    (each, at) => each + Math.floor(all === 0 ? rest / columns.length : (rest * says[at]!) / all),
  );
}

/**
 * A report as a Word file: headings as headings, native tables whose first row is repeated, pictures with what they
 * show in words. Whatever the texts are the file is valid; one that begins with "=" or "@" is text like any other.
 */
export function reportDocx(report: ReportDocument, options: DocxOptions): Promise<Buffer> {
  return Packer.toBuffer(wordDocument(report, options));
}
