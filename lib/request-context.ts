import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

interface RequestContext {
  requestId: string;
}

// Next's bundles and the command line each have their own copy of this module; they must share one store.
const shared = globalThis as { frisatRequest?: AsyncLocalStorage<RequestContext> };
const storage = (shared.frisatRequest ??= new AsyncLocalStorage<RequestContext>());

/** The id of the request being answered, if any. */
export function currentRequestId(): string | undefined {
  return storage.getStore()?.requestId;
}

/** Runs `answer` with a request id: the proxy's, if it sent a sensible one, else a new one. The answer carries it. */
export function withRequestId<T>(request: IncomingMessage, response: ServerResponse, answer: () => T): T {
  const given = request.headers["x-request-id"];
  const requestId = typeof given === "string" && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
  request.headers["x-request-id"] = requestId;
  response.setHeader("X-Request-Id", requestId);
  return storage.run({ requestId }, answer);
}
