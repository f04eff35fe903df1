import type { ChartPicture } from "@/lib/documents/chart-picture";
import { CHART_WIDTH, drawChart } from "@/lib/documents/chart-svg";
import { fontStyle, renderPng, svgBytes } from "@/lib/loaders/drawing/render";

export const chartFormats = ["svg", "png"] as const;
export type ChartFormat = (typeof chartFormats)[number];

/** Twice the pixels of the drawing: sharp on paper and on a fine screen. */
const PNG_WIDTH = 2 * CHART_WIDTH;

/** A chart as a file to keep or to put into a document, with its title, notes and source in the picture. */
export async function chartFile(format: ChartFormat, chart: ChartPicture): Promise<Buffer> {
  return format === "svg"
    ? svgBytes(drawChart(chart, { style: fontStyle() }).svg)
    : renderPng(drawChart(chart).svg, PNG_WIDTH);
}
