import { problem } from "@/lib/documents/problem";
import { loadPlanJson } from "@/lib/loaders/plan";

export async function GET(request: Request): Promise<Response> {
  const result = await loadPlanJson(Object.fromEntries(new URL(request.url).searchParams));
  if (result.ok) return Response.json(result.data);
  return result.code === "INVALID"
    ? problem(400, "INVALID", "Name a municipality: /api/v1/plan?municipality=rebild")
    : problem(404, "NOT_FOUND", "There is no such municipality or agreement.");
}
