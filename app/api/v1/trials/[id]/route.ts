import { getViewer } from "@/lib/auth/viewer";
import { problem } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadTrialJson } from "@/lib/loaders/trial-api";

export const dynamic = "force-dynamic";

/** One trial as the caller may see it. */
export const GET = endpoint(async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const [viewer, { id }] = await Promise.all([getViewer(), params]);
  const result = await loadTrialJson(viewer, id);
  return result.ok
    ? Response.json(result.data, { headers: { "Cache-Control": "no-store" } })
    : problem(404, "NOT_FOUND", "There is no such trial, or it is not shared with you.");
});

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
