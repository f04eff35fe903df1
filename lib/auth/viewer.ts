import { cache } from "react";
import { sessionIdOfRequest } from "@/lib/auth/session-cookie";
import { getActorBySession } from "@/lib/db/session";
import type { Viewer } from "@/lib/domain/member/role";

/**
 * Who is looking, read from the database once per request: a revoked session, a changed role or a closed account
 * bites at once. Null = the public. A database that is away throws; it must not look like being signed out.
 */
export const getViewer = cache(async (): Promise<Viewer> => {
  const sessionId = await sessionIdOfRequest();
  return sessionId ? getActorBySession(sessionId) : null;
});
