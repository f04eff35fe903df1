import { getViewer } from "@/lib/auth/viewer";
import { definitionsJson, figuresJson, labelsJson, notesJson } from "@/lib/documents/statistic-json";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadMunicipalityStatistics } from "@/lib/loaders/statistic";
import { noteText, statisticsProblem } from "@/lib/loaders/statistic-note";
import { rawQueryOf, singleValues } from "@/lib/validation/trial-filter";

export const dynamic = "force-dynamic";

/** The figures of every municipality within the caller's scope, side by side by the same rules: `?area=&asOf=`. */
export const GET = endpoint(async (request: Request) => {
  const raw = singleValues(rawQueryOf(new URL(request.url).searchParams));
  const result = await loadMunicipalityStatistics(await getViewer(), raw);
  if (!result.ok) return statisticsProblem(result);
  const { area, asOf, municipalities, labels, notes } = result.data;
  const answer = {
    ...{ area, asOf },
    municipalities: municipalities.map(({ id, name, figures }) => ({ id, name, ...figuresJson(figures) })),
    labels: labelsJson(labels),
    definitions: definitionsJson(notes),
    notes: notesJson(notes, await noteText()),
  };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
});

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
