export const CSV_TYPE = "text/csv; charset=utf-8";

/**
 * A finished file for whoever asked for it; nobody between keeps a copy.
 * @param name what it is called where it is saved, with its ending
 * @param more headers of its own
 */
export function download(
  name: string,
  type: string,
  body: BodyInit,
  more: Record<string, string> = {},
): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
      ...more,
    },
  });
}
