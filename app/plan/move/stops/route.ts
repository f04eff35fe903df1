import { getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { refusal } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadMoveStops } from "@/lib/loaders/plan-move";
import { rawQueryOf, singleValues } from "@/lib/validation/trial-filter";

/** Where a part of the plan can be moved to, in its own steps and in words; asked for while it is dragged. */
export const GET = endpoint(async (request: Request) => {
  const query = singleValues(rawQueryOf(new URL(request.url).searchParams));
  const result = await loadMoveStops(await getViewer(), query);
  if (result.ok) return Response.json(result.data, { headers: { "Cache-Control": "no-store" } });
  const t = await getTranslations("common.error");
  return refusal(result.code, t(result.code));
});
