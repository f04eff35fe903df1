import type { Instrumentation } from "next";

/** Runs once when the server starts, in the server's own module world (which has its own copy of the client). */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startBackground } = await import("@/lib/jobs/background");
  await startBackground();
}

/** What no one expected: logged once, with the number the error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  log.error({ error, method: request.method, route: context.routePath }, "request failed");
};
