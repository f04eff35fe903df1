import fs from "node:fs";
import { createRequire } from "node:module";
import { fontFile, fontWeights, unpackWoff } from "@/lib/loaders/drawing/font";
import { planSheet, SHEET_FONT, type SheetSource } from "@/lib/documents/plan-sheet";
import type { PlanTexts } from "@/lib/i18n/plan-texts";

export const drawingFormats = ["svg", "png", "pdf"] as const;
export type DrawingFormat = (typeof drawingFormats)[number];

export const drawingTypes: Record<DrawingFormat, string> = {
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
};

/** A3 across, in points. */
const PAGE = [1190.55, 841.89] as const;
const PAGE_EDGE = 18;
/** Pixels across: sharp on a screen and on paper, and drawn in well under a second. */
const PNG_WIDTH = 3_000;

/** The sheet with the typeface inside, so that it looks the same in every program that opens it. */
function svgFile(source: SheetSource, texts: PlanTexts): Buffer {
  const faces = fontWeights.map(
    (weight) =>
      `@font-face{font-family:"${SHEET_FONT}";font-weight:${weight};src:url(data:font/woff2;base64,` +
      `${fontFile(weight, "woff2").toString("base64")}) format("woff2")}`,
  );
  const { svg } = planSheet(source, texts, { style: `<style>${faces.join("")}</style>`, withTitles: true });
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}

/**
 * Semibold letters by the name of their own face: renderers of files know a face by its name and not by its weight.
 * Within a text a quotation mark is escaped, so only attributes are met.
 */
const withFaces = (svg: string) =>
  svg.replaceAll(
    'font-weight="600"',
    `font-weight="600" font-family="${SHEET_FONT} SemiBold, ${SHEET_FONT}"`,
  );

let renderer: Promise<typeof import("@resvg/resvg-wasm")> | null = null;

/** The renderer is loaded with the first picture asked for, and once. */
function loadRenderer() {
  renderer ??= (async () => {
    const resvg = await import("@resvg/resvg-wasm");
    const locate = createRequire(`${/* turbopackIgnore: true */ process.cwd()}/package.json`);
    const wasm = fs.readFileSync(locate.resolve("@resvg/resvg-wasm/index_bg.wasm"));
    // It can be started once in a process, also when this module is loaded again.
    await resvg.initWasm(wasm).catch((error: Error) => {
      if (!/already initialized/i.test(error.message)) throw error;
    });
    return resvg;
  })();
  return renderer;
}

async function pngFile(source: SheetSource, texts: PlanTexts): Promise<Buffer> {
  const { Resvg } = await loadRenderer();
  const { svg } = planSheet(source, texts);
  const fontBuffers = fontWeights.map((weight) => new Uint8Array(unpackWoff(fontFile(weight, "woff"))));
  const drawing = new Resvg(withFaces(svg), {
    fitTo: { mode: "width", value: PNG_WIDTH },
    font: { fontBuffers, defaultFontFamily: SHEET_FONT, sansSerifFamily: SHEET_FONT },
  });
  const image = drawing.render();
  const png = Buffer.from(image.asPng());
  // Its memory is not the garbage collector's.
  image.free();
  drawing.free();
  return png;
}

/** One A3 page with lines and real text. */
async function pdfFile(source: SheetSource, texts: PlanTexts): Promise<Buffer> {
  const [{ default: PdfDocument }, { default: drawSvg }] = await Promise.all([
    import("pdfkit"),
    import("svg-to-pdfkit"),
  ]);
  const { svg, width, height } = planSheet(source, texts, { isPdf: true });
  const document = new PdfDocument({
    ...{ size: [...PAGE], margin: 0, autoFirstPage: true, lang: "da" },
    info: { Title: `${texts.sheet.title(source.municipality)}: ${source.agreement}` },
  });
  for (const weight of fontWeights) document.registerFont(String(weight), fontFile(weight, "woff"));
  const scale = Math.min((PAGE[0] - 2 * PAGE_EDGE) / width, (PAGE[1] - 2 * PAGE_EDGE) / height);
  drawSvg(document, withFaces(svg), PAGE_EDGE, PAGE_EDGE, {
    ...{ width: width * scale, height: height * scale, preserveAspectRatio: "xMinYMin meet" },
    fontCallback: (family) => (family.includes("SemiBold") ? "600" : "400"),
    // A glyph that is missing must not end the drawing.
    warningCallback: () => undefined,
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  document.end();
  return done;
}

/** The drawing as a file to keep, send on or print. */
export async function drawingFile(
  format: DrawingFormat,
  source: SheetSource,
  texts: PlanTexts,
): Promise<Buffer> {
  switch (format) {
    case "svg":
      return svgFile(source, texts);
    case "png":
      return pngFile(source, texts);
    case "pdf":
      return pdfFile(source, texts);
  }
}
