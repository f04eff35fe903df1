import { getViewer } from "@/lib/auth/viewer";
import { trialStatisticsJson } from "@/lib/documents/statistic-json";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadTrialStatistics } from "@/lib/loaders/statistic";
import { noteText, statisticsProblem } from "@/lib/loaders/statistic-note";
import { rawQueryOf, singleValues } from "@/lib/validation/trial-filter";

export const dynamic = "force-dynamic";

/** Figures of trials within the caller's scope: `?municipality=&area=&asOf=`. */
export const GET = endpoint(async (request: Request) => {
  const raw = singleValues(rawQueryOf(new URL(request.url).searchParams));
  const result = await loadTrialStatistics(await getViewer(), raw);
  if (!result.ok) return statisticsProblem(result);
  const { figures, notes } = result.data;
  return Response.json(trialStatisticsJson(figures, notes, await noteText()), {
    headers: { "Cache-Control": "no-store" },
  });
});

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
