import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface PdfPage {
  /** points */
  width: number;
  height: number;
  /** each piece of text with its place from the page's lower left, in points */
  pieces: { text: string; x: number; y: number; width: number }[];
  /** all of it, pieces joined by blanks, blanks made one */
  text: string;
}

/** The pages of a PDF file as the text on them. */
export async function readPdf(file: Uint8Array): Promise<{ pages: PdfPage[] }> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) =>
      "str" in item && item.str.trim() !== ""
        ? [
            {
              text: item.str,
              x: item.transform[4] as number,
              y: item.transform[5] as number,
              width: item.width,
            },
          ]
        : [],
    );
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
    pages.push({ width: right - left, height: top - bottom, pieces, text: text.replace(/\s+/g, " ") });
  }
  await task.destroy();
  return { pages };
}

/** The lines of a page as they stand on the paper, whatever order they were drawn in: from the top, left to right. */
export function linesOf({ pieces }: PdfPage): string[] {
  const lines = new Map<number, PdfPage["pieces"]>();
  for (const piece of pieces) {
    const y = Math.round(piece.y);
    lines.set(y, [...(lines.get(y) ?? []), piece]);
  }
  return [...lines.entries()]
    .sort(([one], [other]) => other - one)
    .map(([, line]) =>
      line
        .sort((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join(" "),
    );
}
