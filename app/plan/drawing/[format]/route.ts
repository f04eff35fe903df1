import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { fileNameOf } from "@/lib/documents/csv";
import { drawingFile } from "@/lib/loaders/drawing/plan-drawing";
import { drawingFormats, drawingTypes } from "@/lib/loaders/drawing/render";
import { download } from "@/lib/documents/download";
import { problem } from "@/lib/documents/problem";
import { planTexts } from "@/lib/i18n/plan-texts";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadPlanPage } from "@/lib/loaders/plan";
import { rawQueryOf } from "@/lib/validation/trial-filter";

/** The timeline as a file, with the lanes, filters and window of the page's address. */
export const GET = endpoint(async (request: Request, { params }: { params: Promise<{ format: string }> }) => {
  const [asked, error, locale] = await Promise.all([params, getTranslations("common.error"), getLocale()]);
  const format = drawingFormats.find((each) => each === asked.format);
  const page = await loadPlanPage(await getViewer(), rawQueryOf(new URL(request.url).searchParams));
  if (!format || !page.ok) return problem(404, "NOT_FOUND", error("NOT_FOUND"));
  const { municipality, agreement, plan, today, ...rest } = page.data;
  const texts = planTexts(locale, plan.phases);
  const source = { ...rest, today, municipality: municipality.name, agreement: agreement.title };
  const name = fileNameOf(texts.sheet.file, municipality.name, today);
  return download(
    `${name}.${format}`,
    drawingTypes[format],
    new Uint8Array(await drawingFile(format, source, texts)),
    {
      // A picture brings its own typeface and nothing else.
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; font-src data:",
    },
  );
});
