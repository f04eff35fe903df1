import { getViewer } from "@/lib/auth/viewer";
import { problem } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadTrialsJson } from "@/lib/loaders/trial-api";
import { rawQueryOf } from "@/lib/validation/trial-filter";

export const dynamic = "force-dynamic";

/** Trials within the caller's scope: the list's filters, `cursor` and `limit`. */
export const GET = endpoint(async (request: Request) => {
  const result = await loadTrialsJson(await getViewer(), rawQueryOf(new URL(request.url).searchParams));
  if (result.ok) return Response.json(result.data, { headers: { "Cache-Control": "no-store" } });
  const wrong = result.wrong.map(({ name, value }) => `${name}=${value}`).join(", ");
  return problem(400, "INVALID", `These parameters have no meaning: ${wrong}`);
});

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
