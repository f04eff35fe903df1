import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** A piece of text that looks the same from end to end. A line feed in it is a new line. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  href?: string;
}

export type TextPart =
  | { kind: "HEADING"; level: 1 | 2 | 3; runs: Run[] }
  | { kind: "PARAGRAPH"; runs: Run[] }
  | { kind: "LIST"; ordered: boolean; items: { depth: number; runs: Run[] }[] };

/** What the small markdown does not know stays what was typed: "<b>", "> 5", "---" and "&amp;" are text. */
const disabled = [
  ...["htmlFlow", "htmlText", "codeIndented", "codeFenced", "codeText", "blockQuote", "thematicBreak"],
  ...["setextUnderline", "definition", "labelStartImage", "characterReference", "hardBreakEscape"],
];

const SAFE_HREF = /^(?:https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+|\/(?![/\\])[^\s]*)$/i;

/** True for addresses that a report may link to: the web, mail, and the product's own pages. */
export function isSafeHref(href: string): boolean {
  return SAFE_HREF.test(href) && (!/^https?:/i.test(href) || URL.canParse(href));
}

type Look = Omit<Run, "text">;

function runsOf(nodes: readonly PhrasingContent[], look: Look = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case "text":
        return node.value === "" ? [] : [{ text: node.value, ...look }];
      case "break":
        return [{ text: "\n", ...look }];
      case "strong":
        return runsOf(node.children, { ...look, bold: true });
      case "emphasis":
        return runsOf(node.children, { ...look, italic: true });
      case "link":
        return runsOf(node.children, isSafeHref(node.url) ? { ...look, href: node.url } : look);
      default:
        return plain(node) === "" ? [] : [{ text: plain(node), ...look }];
    }
  });
}

function plain(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plain).join("") : "";
}

/** Neighbours that look the same are one; nothing is empty. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic && last.href === run.href) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}

const hasWords = (runs: readonly Run[]) => runs.some(({ text }) => text.trim() !== "");
const DEEPEST = 2;

function itemsOf(
  list: Extract<RootContent, { type: "list" }>,
  depth: number,
): { depth: number; runs: Run[] }[] {
  return list.children.flatMap((item) => {
    const own = item.children.flatMap((child) =>
      child.type === "paragraph" ? [runsOf(child.children)] : [],
    );
    const words = own.flatMap((runs, index) => (index === 0 ? runs : [{ text: "\n" }, ...runs]));
    const rest = item.children.flatMap((child) => {
      if (child.type === "paragraph") return [];
      if (child.type === "list") return itemsOf(child, Math.min(DEEPEST, depth + 1));
      return [{ depth, runs: [{ text: plain(child) }] }];
    });
    return [{ depth, runs: joined(words) }, ...rest].filter(({ runs }) => hasWords(runs));
  });
}

/**
 * The small markdown as parts: "# " to "### " headings, "- " and "1. " lists, **bold**, *italic*, [text](address).
 * Never throws; everything else is text as it was typed, and an address that is not safe is only its words.
 */
export function readText(text: string): TextPart[] {
  const { children } = fromMarkdown(text, { extensions: [{ disable: { null: disabled } }] });
  return children.flatMap((node): TextPart[] => {
    if (node.type === "heading") {
      const runs = joined(runsOf(node.children));
      return hasWords(runs) ? [{ kind: "HEADING", level: Math.min(3, node.depth) as 1 | 2 | 3, runs }] : [];
    }
    if (node.type === "list") {
      const items = itemsOf(node, 0);
      return items.length > 0 ? [{ kind: "LIST", ordered: node.ordered === true, items }] : [];
    }
    const runs = node.type === "paragraph" ? joined(runsOf(node.children)) : [{ text: plain(node) }];
    return hasWords(runs) ? [{ kind: "PARAGRAPH", runs }] : [];
  });
}
