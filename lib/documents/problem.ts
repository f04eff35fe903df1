import type { FailureCode } from "@/lib/domain/shared/result";

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
  405: "Method Not Allowed",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** The answer for a request that failed, with a code for programs and a sentence for people. */
export function problem(
  status: number,
  code: string,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  const body: Problem = { type: "about:blank", title: titles[status] ?? "Error", status, code, detail };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}

const refusals: Partial<Record<FailureCode, number>> = { SIGNED_OUT: 401, FORBIDDEN: 403, NOT_FOUND: 404 };

/** The answer for what was refused, with the sentence of its code. */
export function refusal(code: FailureCode, detail: string): Response {
  return problem(refusals[code] ?? 400, code, detail);
}

/** The answer to every method but GET where things are only read. */
export function onlyRead(): Response {
  return problem(405, "METHOD", "This address only answers GET.", { Allow: "GET, HEAD" });
}
