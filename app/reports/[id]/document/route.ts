import { getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { download } from "@/lib/documents/download";
import { refusal } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadReportFile } from "@/lib/loaders/report-file";
import { rawQueryOf } from "@/lib/validation/trial-filter";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The report as a Word file. Who may have it is asked anew: a page may have been open for long. */
export const GET = endpoint(async (request: Request, { params }: RouteContext<"/reports/[id]/document">) => {
  const [{ id }, viewer, error] = await Promise.all([params, getViewer(), getTranslations("common.error")]);
  const result = await loadReportFile(viewer, id, rawQueryOf(new URL(request.url).searchParams));
  if (!result.ok) return refusal(result.code, error(result.code));
  const { name, body } = result.data;
  return download(name, WORD, new Uint8Array(body), {
    "Content-Length": String(body.length),
  });
});
