import { drawBars, drawSeries } from "@/lib/documents/chart-bars";
import { patterns } from "@/lib/documents/chart-legend";
import { drawLines } from "@/lib/documents/chart-lines";
import {
  filePalette,
  LABEL_SIZE,
  pagePalette,
  paragraph,
  wrapped,
  type Block,
  type Pen,
} from "@/lib/documents/chart-pen";
import type { ChartPicture } from "@/lib/documents/chart-picture";
import { DRAWING_FONT, element, escapeXml } from "@/lib/documents/svg";

export interface ChartOptions {
  /** in pixels; under 480 the labels stand above their bars */
  width?: number;
  /** before every id, so that several pictures can stand in one page */
  prefix?: string;
  /** on the page: its colours, and without heading, notes and source, which stand beside it there */
  onPage?: boolean;
  /** finished markup with the typeface, for a file that must look the same elsewhere */
  style?: string;
}

export interface DrawnChart {
  svg: string;
  width: number;
  height: number;
}

export const CHART_WIDTH = 760;

function isEmpty(chart: ChartPicture): boolean {
  if (chart.kind === "BARS") return chart.bars.length === 0;
  if (chart.kind === "LINE") return chart.points.length === 0 || chart.series.length === 0;
  return chart.groups.length === 0 || chart.series.length === 0;
}

function drawBody(chart: ChartPicture, top: number, pen: Pen): Block {
  if (isEmpty(chart)) {
    const lines = wrapped(chart.empty, pen.width - 2 * pen.edge, LABEL_SIZE);
    return paragraph(lines, pen.edge, top, LABEL_SIZE, pen.palette.muted);
  }
  switch (chart.kind) {
    case "BARS":
      return drawBars(chart, top, pen);
    case "LINE":
      return drawLines(chart, top, pen);
    default:
      return drawSeries(chart, top, pen);
  }
}

/**
 * A picture of numbers as SVG, the same for page, file and report: title and description for those who do not see it,
 * patterns beside colours, bars from zero in proportion to their values. Values below zero and what is no number count as
 * zero. Whatever the texts are, it is valid and nothing lies outside it.
 */
export function drawChart(chart: ChartPicture, options: ChartOptions = {}): DrawnChart {
  const { width = CHART_WIDTH, prefix = "chart-", onPage = false, style = "" } = options;
  const palette = onPage ? pagePalette : filePalette;
  const edge = onPage ? 1 : 24;
  const pen: Pen = { width, edge, palette, prefix, withTitles: !onPage };
  const room = width - 2 * edge;
  const parts: string[] = [];
  let y = onPage ? 4 : edge;
  const write = (text: string | undefined, size: number, fill: string, after: number, weight?: 600) => {
    if (!text || onPage) return;
    const block = paragraph(wrapped(text, room, size, weight ?? 400), edge, y, size, fill, weight);
    parts.push(block.svg);
    y += block.height + after;
  };
  write(chart.title, 20, palette.ink, 4, 600);
  write(chart.subtitle, 14, palette.muted, 0);
  if (!onPage) y += 18;
  const body = drawBody(chart, y, pen);
  parts.push(body.svg);
  y += body.height;
  if (!onPage) y += 14;
  for (const note of chart.notes) write(note, 13, palette.ink, 4);
  write(chart.source, 12.5, palette.muted, 0);
  const height = Math.ceil(y + (onPage ? 2 : edge));

  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const svg = element(
    "svg",
    {
      ...{ xmlns: "http://www.w3.org/2000/svg", role: "img", ...size },
      "aria-labelledby": `${prefix}title ${prefix}desc`,
      "font-family": onPage ? null : `${DRAWING_FONT}, sans-serif`,
    },
    `<title id="${prefix}title">${escapeXml(chart.title)}</title>` +
      `<desc id="${prefix}desc">${escapeXml(chart.description)}</desc>` +
      style +
      patterns(pen) +
      (onPage ? "" : element("rect", { width, height, fill: palette.paper })) +
      parts.join(""),
  );
  return { svg, width, height };
}
