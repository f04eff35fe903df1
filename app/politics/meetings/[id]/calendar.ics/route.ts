import { getLocale } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { problem } from "@/lib/documents/problem";
import { loadMeetingCalendar } from "@/lib/loaders/following-meeting";

/** One meeting as a calendar file. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const result = await loadMeetingCalendar(await getViewer(), (await params).id, await getLocale());
  if (!result.ok) {
    return result.code === "SIGNED_OUT"
      ? problem(401, "SIGNED_OUT", "Sign in to see the meeting.")
      : problem(404, "NOT_FOUND", "There is no such meeting.");
  }
  return new Response(result.data.text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${result.data.name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
