import { getViewer } from "@/lib/auth/viewer";
import { refusal } from "@/lib/documents/problem";
import type { Viewer } from "@/lib/domain/member/role";
import type { ActionResult } from "@/lib/domain/shared/result";
import { endpoint } from "@/lib/loaders/endpoint";
import { rawQueryOf, singleValues, type RawQuery } from "@/lib/validation/trial-filter";

/**
 * An endpoint that answers with what is loaded by the address's parameters, or names those that have no meaning.
 * @param load reads them; one that is given twice is a list
 */
export function jsonEndpoint<T>(load: (viewer: Viewer, raw: RawQuery) => Promise<ActionResult<T>>) {
  return endpoint(async (request: Request) => {
    const raw = singleValues(rawQueryOf(new URL(request.url).searchParams));
    const result = await load(await getViewer(), raw);
    if (result.ok) return Response.json(result.data, { headers: { "Cache-Control": "no-store" } });
    const wrong = Object.keys(result.fieldErrors ?? {}).join(", ");
    return refusal(result.code, `These parameters have no meaning: ${wrong}`);
  });
}
