import { getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { problem } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadMoveStops } from "@/lib/loaders/plan-move";
import { rawQueryOf, singleValues } from "@/lib/validation/trial-filter";

const statusOf = { SIGNED_OUT: 401, FORBIDDEN: 403, NOT_FOUND: 404 } as Record<string, number>;

/** Where a part of the plan can be moved to, in its own steps and in words; asked for while it is dragged. */
export const GET = endpoint(async (request: Request) => {
  const query = singleValues(rawQueryOf(new URL(request.url).searchParams));
  const result = await loadMoveStops(await getViewer(), query);
  if (result.ok) return Response.json(result.data, { headers: { "Cache-Control": "no-store" } });
  const t = await getTranslations("common.error");
  return problem(statusOf[result.code] ?? 400, result.code, t(result.code));
});
