import { strFromU8, unzipSync } from "fflate";

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
export const unescapedXml = (xml: string) =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!);

export interface WordParagraph {
  style: string;
  text: string;
}

/** Each paragraph of a piece of a Word document as its style and its words; a line break is a line feed. */
export function wordParagraphs(xml: string): WordParagraph[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = ""]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(inner)?.[1] ?? "",
    text: unescapedXml(
      [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([, words]) => words ?? "\n")
        .join(""),
    ),
  }));
}

/** The XML parts of a Word file by their names. */
export function wordParts(file: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(new Uint8Array(file))).filter(([name]) =>
    /\.(xml|rels)$/.test(name),
  );
  return new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The tables of a Word document, each with the caption above it and its rows as texts. */
export function wordTables(document: string): { caption: string; rows: string[][] }[] {
  const pieces = document.split(/(<w:tbl>.*?<\/w:tbl>)/s);
  return pieces.flatMap((piece, index) => {
    if (!piece.startsWith("<w:tbl>")) return [];
    const caption = wordParagraphs(pieces[index - 1] ?? "").at(-1)?.text ?? "";
    const rows = piece.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    return [{ caption, rows: rows.map((row) => wordParagraphs(row).map(({ text }) => text)) }];
  });
}

/** What the pictures of a Word document show, for those who do not see them. */
export function wordAltTexts(document: string): string[] {
  return [...document.matchAll(/<wp:docPr [^>]*?descr="([^"]*)"/g)].map(([, alt = ""]) => unescapedXml(alt));
}
