import fs from "node:fs";
import { createRequire } from "node:module";
import { DRAWING_FONT } from "@/lib/documents/svg";
import { fontFile, fontWeights, unpackWoff } from "@/lib/loaders/drawing/font";

export const drawingFormats = ["svg", "png", "pdf"] as const;
export type DrawingFormat = (typeof drawingFormats)[number];

export const drawingTypes: Record<DrawingFormat, string> = {
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
};

/** The typeface as markup, so that a drawing looks the same in every program that opens it. */
export function fontStyle(): string {
  const faces = fontWeights.map(
    (weight) =>
      `@font-face{font-family:"${DRAWING_FONT}";font-weight:${weight};src:url(data:font/woff2;base64,` +
      `${fontFile(weight, "woff2").toString("base64")}) format("woff2")}`,
  );
  return `<style>${faces.join("")}</style>`;
}

/** The drawing as a file of its own. */
export function svgBytes(svg: string): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}

/**
 * Semibold letters by the name of their own face: renderers of files know a face by its name and not by its weight.
 * Within a text a quotation mark is escaped, so only attributes are met.
 */
const withFaces = (svg: string) =>
  svg.replaceAll(
    'font-weight="600"',
    `font-weight="600" font-family="${DRAWING_FONT} SemiBold, ${DRAWING_FONT}"`,
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

/**
 * A drawing as a picture.
 * @param width in pixels; the height follows
 */
export async function renderPng(svg: string, width: number): Promise<Buffer> {
  const { Resvg } = await loadRenderer();
  const fontBuffers = fontWeights.map((weight) => new Uint8Array(unpackWoff(fontFile(weight, "woff"))));
  const drawing = new Resvg(withFaces(svg), {
    fitTo: { mode: "width", value: width },
    font: { fontBuffers, defaultFontFamily: DRAWING_FONT, sansSerifFamily: DRAWING_FONT },
  });
  const image = drawing.render();
  const png = Buffer.from(image.asPng());
  // Its memory is not the garbage collector's.
  image.free();
  drawing.free();
  return png;
}

interface PdfPage {
  title: string;
  /** in points */
  page: readonly [width: number, height: number];
  edge: number;
}

/** A drawing as one page with lines and real text, as large as the page allows. */
export async function renderPdf(
  { svg, width, height }: { svg: string; width: number; height: number },
  { title, page, edge }: PdfPage,
): Promise<Buffer> {
  const [{ default: PdfDocument }, { default: drawSvg }] = await Promise.all([
    import("pdfkit"),
    import("svg-to-pdfkit"),
  ]);
  const document = new PdfDocument({
    ...{ size: [...page], margin: 0, autoFirstPage: true, lang: "da" },
    info: { Title: title },
  });
  for (const weight of fontWeights) document.registerFont(String(weight), fontFile(weight, "woff"));
  const scale = Math.min((page[0] - 2 * edge) / width, (page[1] - 2 * edge) / height);
  drawSvg(document, withFaces(svg), edge, edge, {
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
