import { planSheet, type SheetSource } from "@/lib/documents/plan-sheet";
import type { PlanTexts } from "@/lib/i18n/plan-texts";
import { fontStyle, renderPdf, renderPng, svgBytes, type DrawingFormat } from "@/lib/loaders/drawing/render";

/** A3 across, in points. */
const PAGE = [1190.55, 841.89] as const;
const PAGE_EDGE = 18;
/** Pixels across: sharp on a screen and on paper, and drawn in well under a second. */
const PNG_WIDTH = 3_000;

/** The drawing of a plan as a file to keep, send on or print: a PDF is one A3 page. */
export async function drawingFile(
  format: DrawingFormat,
  source: SheetSource,
  texts: PlanTexts,
): Promise<Buffer> {
  switch (format) {
    case "svg":
      return svgBytes(planSheet(source, texts, { style: fontStyle(), withTitles: true }).svg);
    case "png":
      return renderPng(planSheet(source, texts).svg, PNG_WIDTH);
    case "pdf": {
      const title = `${texts.sheet.title(source.municipality)}: ${source.agreement}`;
      return renderPdf(planSheet(source, texts, { isPdf: true }), { title, page: PAGE, edge: PAGE_EDGE });
    }
  }
}
