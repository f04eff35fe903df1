import { problem } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadPlanJson } from "@/lib/loaders/plan";

export const GET = endpoint(async (request: Request) => {
  const result = await loadPlanJson(Object.fromEntries(new URL(request.url).searchParams));
  if (result.ok) return Response.json(result.data);
  return result.code === "INVALID"
    ? problem(400, "INVALID", "Name a municipality: /api/v1/plan?municipality=rebild")
    : problem(404, "NOT_FOUND", "There is no such municipality or agreement.");
});

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
