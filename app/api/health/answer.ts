import { problem } from "@/lib/documents/problem";

/** A health report, or problem+json with 503. Never kept by a cache on the way. */
export function healthAnswer(report: object | null): Response {
  if (report) return Response.json(report, { headers: { "Cache-Control": "no-store" } });
  return problem(503, "UNAVAILABLE", "The database does not answer.", { "Retry-After": "5" });
}
