import { getViewer } from "@/lib/auth/viewer";
import { problem } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadFencePostsJson } from "@/lib/loaders/freedom-list";
import { rawQueryOf, singleValues } from "@/lib/validation/trial-filter";

export const dynamic = "force-dynamic";

/** Fence-posts, `?municipality=&area=&on=`; with `on` those that hold on that day. */
export const GET = endpoint(async (request: Request) => {
  const raw = singleValues(rawQueryOf(new URL(request.url).searchParams));
  const result = await loadFencePostsJson(await getViewer(), raw);
  if (result.ok) return Response.json(result.data, { headers: { "Cache-Control": "no-store" } });
  const wrong = Object.keys(result.fieldErrors ?? {}).join(", ");
  return problem(400, "INVALID", `These parameters have no meaning: ${wrong}`);
});

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
