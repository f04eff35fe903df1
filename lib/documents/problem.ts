/** An error of the JSON interface as problem+json (RFC 9457). */
export interface Problem {
  type: "about:blank";
  title: string;
  status: number;
  /** stable, for programs */
  code: string;
  /** for people */
  detail: string;
}

const titles: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  503: "Service Unavailable",
};

/** The answer for a request that failed, with a code for programs and a sentence for people. */
export function problem(status: number, code: string, detail: string): Response {
  const body: Problem = { type: "about:blank", title: titles[status] ?? "Error", status, code, detail };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}
