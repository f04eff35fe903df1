import type { ReportBlock } from "@/lib/domain/report/content";
import type { Frozen, FrozenChart, FrozenTable } from "@/lib/domain/report/frozen";
import { reportLimits } from "@/lib/domain/report/part";
import { readText, type Run } from "@/lib/domain/report/text";

export type ParagraphStyle = "BODY" | "NOTICE" | "NOTE" | "QUOTE" | "ITEM";

/** What stands in the finished report, one after the other; page, Word file and print show nothing else. */
export type DocumentBlock =
  | { kind: "HEADING"; level: 1 | 2 | 3; runs: Run[] }
  | { kind: "PARAGRAPH"; style: ParagraphStyle; runs: Run[] }
  | { kind: "LIST"; ordered: boolean; items: { depth: number; runs: Run[] }[] }
  | { kind: "TABLE"; label: string; table: FrozenTable }
  | { kind: "CHART"; label: string; key: string; chart: FrozenChart; alt: string };

/** What was written, with the figures it was given. */
export interface WrittenReport {
  title: string;
  committee: string;
  authorName: string;
  content: readonly ReportBlock[];
  frozen: Frozen;
}

export interface ReportDocument {
  title: string;
  author: string;
  /** committee, period, day of the figures */
  about: string[];
  blocks: DocumentBlock[];
}

/** The words around what was written and frozen, in the report's language. */
export interface DocumentWords {
  about: (frozen: Frozen, committee: string) => string[];
  table: (number: number, caption: string) => string;
  figure: (number: number, caption: string) => string;
  /** said where not everything is shown */
  shownOf: (shown: number, total: number) => string;
  restAt: string;
  barsOf: (shown: number, total: number) => string;
  /** the link to what was counted */
  all: string;
  alt: (chart: FrozenChart) => string;
}

/**
 * The finished report: the draft's blocks in their order with the frozen figures in their places. Headings never skip
 * a level, nothing is empty, and what shows fewer rows than there are says so.
 * @param address makes a page of the product an address that can be read on paper
 */
export function reportDocument(
  report: WrittenReport,
  words: DocumentWords,
  address: (path: string) => string,
): ReportDocument {
  const { title, committee, authorName, content, frozen } = report;
  const blocks: DocumentBlock[] = [];
  let level = 0;
  let tables = 0;
  let figures = 0;
  const say = (style: ParagraphStyle, ...runs: Run[]) => {
    if (runs.some(({ text }) => text.trim() !== "")) blocks.push({ kind: "PARAGRAPH", style, runs });
  };
  const write = (text: string) => {
    for (const part of readText(text)) {
      if (part.kind === "PARAGRAPH") say("BODY", ...part.runs);
      else if (part.kind === "LIST") blocks.push(part);
      else {
        level = Math.min(part.level, level + 1);
        blocks.push({ ...part, level: level as 1 | 2 | 3 });
      }
    }
  };
  for (const notice of frozen.notices) say("NOTICE", { text: notice });
  for (const block of content) {
    if (block.omitted) continue;
    if (block.kind === "TEXT") {
      write(block.text);
      continue;
    }
    const part = frozen.parts[block.part];
    if (!part) continue;
    for (const sentence of part.lead) say("BODY", ...sentence);
    const { chart, table } = part;
    if (chart && chart.bars.length > 0 && block.show !== "TABLE") {
      figures += 1;
      const bars = chart.bars.slice(0, reportLimits.bars);
      const drawn = { ...chart, bars };
      const label = words.figure(figures, block.caption || chart.caption);
      blocks.push({ kind: "CHART", label, key: block.id, chart: drawn, alt: words.alt(drawn) });
      if (bars.length < chart.total) say("NOTE", { text: words.barsOf(bars.length, chart.total) });
    }
    const isTableShown =
      table !== null && table.rows.length > 0 && (chart === null || block.show !== "CHART");
    if (table && isTableShown) {
      tables += 1;
      const rows = table.rows.slice(0, reportLimits.rows);
      blocks.push({
        ...{ kind: "TABLE", label: words.table(tables, block.caption || table.caption) },
        table: { ...table, rows },
      });
    }
    for (const { title: name, href, quote, lines } of part.items) {
      say("ITEM", { text: name, bold: true, ...(href === null ? {} : { href }) });
      if (quote) say("QUOTE", { text: quote });
      for (const line of lines) say("BODY", { text: line });
    }
    if (part.points.length > 0) {
      blocks.push({ kind: "LIST", ordered: false, items: part.points.map((runs) => ({ depth: 0, runs })) });
    }
    const shown =
      part.items.length > 0 ? part.items.length : Math.min(reportLimits.rows, table?.rows.length ?? 0);
    const isCut = (isTableShown || part.items.length > 0) && shown < part.total;
    const rest = part.rest ?? part.all;
    if (isCut && rest !== null) {
      const where: Run = { text: address(rest), href: rest };
      say("NOTE", { text: `${words.shownOf(shown, part.total)} ${words.restAt} ` }, where);
    } else if (isCut) say("NOTE", { text: words.shownOf(shown, part.total) });
    else if (part.all !== null && part.total > 0) say("NOTE", { text: words.all, href: part.all });
    for (const note of part.notes) say("NOTE", { text: note });
    write(block.comment);
  }
  return { title, author: authorName, about: words.about(frozen, committee), blocks };
}
