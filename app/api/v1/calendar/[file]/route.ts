import { problem } from "@/lib/documents/problem";
import { loadCalendarFile } from "@/lib/loaders/calendar";
import { endpoint } from "@/lib/loaders/endpoint";

export const dynamic = "force-dynamic";

/** A calendar for programs that have its secret address; asked again, they are told when nothing has changed. */
export const GET = endpoint(async (request: Request, { params }: { params: Promise<{ file: string }> }) => {
  const result = await loadCalendarFile((await params).file);
  if (!result.ok) return problem(404, "NOT_FOUND", "There is no such calendar, or it is no longer shared.");
  const { text, etag, changedAt } = result.data;
  const headers = {
    ETag: etag,
    "Last-Modified": changedAt.toUTCString(),
    // Asked for every time, so that a calendar that was closed is gone at once; nobody between may keep it.
    ...{ "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex" },
  };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((each) => each.trim());
  if (known.some((each) => each.replace(/^W\//, "") === etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(text, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="plan.ics"',
    },
  });
});

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
