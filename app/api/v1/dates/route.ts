import { getTranslations } from "next-intl/server";
import { problem } from "@/lib/documents/problem";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import { endpoint } from "@/lib/loaders/endpoint";
import { rawQueryOf } from "@/lib/validation/trial-filter";
import { parseWordingQuery } from "@/lib/validation/wording-query";

export const dynamic = "force-dynamic";

/**
 * What a Danish or English time wording means, `?wording=&contextStart=&contextEnd=&horizon=`: the context is the period
 * that supplies a missing year, the horizon is where open wordings end.
 */
export const GET = endpoint(async (request: Request) => {
  const parsed = parseWordingQuery(rawQueryOf(new URL(request.url).searchParams));
  if (!parsed.ok)
    return problem(400, "INVALID", `These parameters have no meaning: ${parsed.wrong.join(", ")}`);
  const result = resolveWording(parsed.query.wording, parsed.query.context);
  if (result.ok) return Response.json(result.placed, { headers: { "Cache-Control": "no-store" } });
  const t = await getTranslations("plan.wording");
  const { code, values } = result.problem;
  return problem(400, code, t(code, { word: "none", month: 0, year: 0, ...values }));
});

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
