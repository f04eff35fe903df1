import { now } from "@/lib/clock";
import type { ChartPicture } from "@/lib/documents/chart-picture";
import { drawChart, CHART_WIDTH } from "@/lib/documents/chart-svg";
import { fileNameOf } from "@/lib/documents/csv";
import { reportDocx, type Picture } from "@/lib/documents/report-docx";
import type { ReportDocument } from "@/lib/domain/report/document";
import type { Viewer } from "@/lib/domain/member/role";
import { ok, type ActionResult } from "@/lib/domain/shared/result";
import { absoluteUrl } from "@/lib/env";
import { chartPicture, finishedReport, pageWords } from "@/lib/i18n/report/document";
import { renderPng } from "@/lib/loaders/drawing/render";
import { loadReport } from "@/lib/loaders/report";
import type { RawQuery } from "@/lib/validation/trial-filter";

/** Sharp on paper: this many pixels for one of the drawing. */
const SHARPNESS = 2;

async function pictureOf(chart: ChartPicture): Promise<Picture> {
  const { svg, width, height } = drawChart(chart, { width: CHART_WIDTH });
  return { png: await renderPng(svg, width * SHARPNESS), width, height };
}

/** The pictures of a report's charts, by their keys. */
export async function reportPictures(document: ReportDocument): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  // One after the other: drawing is the processor's work, and others want some of it.
  for (const block of document.blocks) {
    if (block.kind === "CHART") pictures.set(block.key, await pictureOf(chartPicture(block)));
  }
  return pictures;
}

export interface ReportFile {
  name: string;
  /** some hundred kilobytes: it is made whole, so that its length is known and a cut-off download is noticed */
  body: Buffer;
}

/** The report as a Word file, under the same rule of access as the page: asked anew with every download. */
export async function loadReportFile(
  viewer: Viewer,
  id: string,
  raw: RawQuery = {},
): Promise<ActionResult<ReportFile>> {
  const page = await loadReport(viewer, id, raw);
  if (!page.ok) return page;
  const { shown, report } = page.data;
  const document = finishedReport(shown, absoluteUrl);
  const kept = shown.version ? `version-${shown.version.number}` : "kladde";
  const name = fileNameOf("statussag", report.municipality.name, shown.committee, shown.frozen.asOf, kept);
  const pictures = await reportPictures(document);
  const body = await reportDocx(document, {
    ...{ pictures, address: absoluteUrl, now: now() },
    page: pageWords(),
  });
  return ok({ name: `${name.slice(0, 150)}.docx`, body });
}
