import { getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { problem } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadReportFile } from "@/lib/loaders/report-file";
import { rawQueryOf } from "@/lib/validation/trial-filter";

const statusOf = { SIGNED_OUT: 401, FORBIDDEN: 403, NOT_FOUND: 404 } as Record<string, number>;
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The report as a Word file. Who may have it is asked anew: a page may have been open for long. */
export const GET = endpoint(async (request: Request, { params }: RouteContext<"/reports/[id]/document">) => {
  const [{ id }, viewer, error] = await Promise.all([params, getViewer(), getTranslations("common.error")]);
  const result = await loadReportFile(viewer, id, rawQueryOf(new URL(request.url).searchParams));
  if (!result.ok) return problem(statusOf[result.code] ?? 400, result.code, error(result.code));
  const { name, body } = result.data;
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": WORD,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Length": String(body.length),
      "Cache-Control": "no-store",
    },
  });
});
