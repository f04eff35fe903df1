/** A health report, or problem+json with 503. Never kept by a cache on the way. */
export function healthAnswer(report: object | null): Response {
  if (report) return Response.json(report, { headers: { "Cache-Control": "no-store" } });
  return Response.json(
    {
      type: "about:blank",
      title: "Service Unavailable",
      status: 503,
      detail: "The database does not answer.",
    },
    {
      status: 503,
      headers: {
        "Cache-Control": "no-store",
        "Content-Type": "application/problem+json",
        "Retry-After": "5",
      },
    },
  );
}
