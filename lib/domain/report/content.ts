import {
  partsOfSection,
  reportLimits,
  reportParts,
  reportSections,
  type ReportPart,
  type ReportSection,
} from "@/lib/domain/report/part";

/** What of a part with both is shown. */
export const partShows = ["BOTH", "CHART", "TABLE"] as const;
export type PartShow = (typeof partShows)[number];

/** Text in a small markdown: headings, paragraphs, lists, bold, links. */
export interface TextBlock {
  id: string;
  kind: "TEXT";
  text: string;
  omitted: boolean;
}

/** A named part: where it stands, what is said of it, never its numbers. */
export interface PartBlock {
  id: string;
  kind: "PART";
  part: ReportPart;
  /** instead of its own; empty: its own */
  caption: string;
  comment: string;
  show: PartShow;
  omitted: boolean;
}

export type ReportBlock = TextBlock | PartBlock;

export const partId = (part: ReportPart) => `part-${part}`;

/** Charts beside their tables where they tell more than these; the others are tables only. */
const drawn: readonly ReportPart[] = ["stages", "themes", "subAreas", "contents"];
export const isDrawn = (part: ReportPart) => drawn.includes(part);

const partBlock = (part: ReportPart): PartBlock => ({
  ...{ id: partId(part), kind: "PART", part, caption: "", comment: "", omitted: false },
  show: isDrawn(part) ? "BOTH" : "TABLE",
});

/**
 * The blocks of a new report: a summary to write, then each chosen section under its heading.
 * @param words the headings and the first words, in the report's language
 */
export function firstContent(
  sections: readonly ReportSection[],
  words: { summary: string; heading: (section: ReportSection) => string },
): ReportBlock[] {
  const text = (id: string, words: string): TextBlock => ({ id, kind: "TEXT", text: words, omitted: false });
  return [
    text("t-1", words.summary),
    ...reportSections
      .filter((section) => sections.includes(section))
      .flatMap((section, index) => [
        text(`t-${index + 2}`, `# ${words.heading(section)}`),
        ...partsOfSection[section].map(partBlock),
      ]),
  ];
}

/** The parts that a report's content names, in the order of the product. */
export function partsIn(content: readonly ReportBlock[]): ReportPart[] {
  return reportParts.filter((part) => content.some((block) => block.kind === "PART" && block.part === part));
}

/** The sections of which a report's content has some part. */
export function sectionsIn(content: readonly ReportBlock[]): ReportSection[] {
  const parts = new Set<ReportPart>(partsIn(content));
  return reportSections.filter((section) => partsOfSection[section].some((part) => parts.has(part)));
}

/** What a button of the editor does. */
export type BlockStep =
  | { do: "up" | "down" | "omit" | "include"; id: string }
  /** a new text after this block; null: first */
  | { do: "add"; id: string | null };

const freeId = (content: readonly ReportBlock[]) =>
  `t-${Math.max(0, ...content.map(({ id }) => Number(/^t-(\d{1,6})$/.exec(id)?.[1] ?? 0))) + 1}`;

/** The content after one step; a step that leads nowhere changes nothing. */
export function withStep(content: readonly ReportBlock[], step: BlockStep): ReportBlock[] {
  const blocks = [...content];
  if (step.do === "add") {
    const at = step.id === null ? 0 : blocks.findIndex(({ id }) => id === step.id) + 1;
    if (blocks.length >= reportLimits.blocks || (step.id !== null && at === 0)) return blocks;
    blocks.splice(at, 0, { id: freeId(content), kind: "TEXT", text: "", omitted: false });
    return blocks;
  }
  const at = blocks.findIndex(({ id }) => id === step.id);
  const block = blocks[at];
  if (!block) return blocks;
  if (step.do === "omit" && block.kind === "TEXT" && block.text.trim() === "") {
    blocks.splice(at, 1);
    return blocks;
  }
  if (step.do === "omit" || step.do === "include") {
    blocks[at] = { ...block, omitted: step.do === "omit" };
    return blocks;
  }
  const to = step.do === "up" ? at - 1 : at + 1;
  if (to < 0 || to >= blocks.length) return blocks;
  blocks.splice(at, 1);
  blocks.splice(to, 0, block);
  return blocks;
}

/** The content with the parts of sections it did not have; they come last, under their headings. */
export function withSections(
  content: readonly ReportBlock[],
  sections: readonly ReportSection[],
  heading: (section: ReportSection) => string,
): ReportBlock[] {
  const known = new Set(partsIn(content));
  let blocks = [...content];
  for (const section of reportSections.filter((each) => sections.includes(each))) {
    const missing = partsOfSection[section].filter((part) => !known.has(part));
    if (missing.length === 0) continue;
    blocks = [
      ...blocks,
      { id: freeId(blocks), kind: "TEXT", text: `# ${heading(section)}`, omitted: false },
      ...missing.map(partBlock),
    ];
  }
  return blocks;
}
