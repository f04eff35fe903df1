import { getViewer } from "@/lib/auth/viewer";
import { notesJson } from "@/lib/documents/statistic-json";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadTrialHistory } from "@/lib/loaders/statistic";
import { noteText, statisticsProblem } from "@/lib/loaders/statistic-note";
import { rawQueryOf, singleValues } from "@/lib/validation/trial-filter";

export const dynamic = "force-dynamic";

/** How many trials there were, day by day through a period: `?municipality=&area=&from=&to=&step=month`. */
export const GET = endpoint(async (request: Request) => {
  const raw = singleValues(rawQueryOf(new URL(request.url).searchParams));
  const result = await loadTrialHistory(await getViewer(), raw);
  if (!result.ok) return statisticsProblem(result);
  const { notes, ...history } = result.data;
  return Response.json(
    { ...history, notes: notesJson(notes, await noteText()) },
    { headers: { "Cache-Control": "no-store" } },
  );
});

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
