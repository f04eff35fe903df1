import { getViewer } from "@/lib/auth/viewer";
import { isDatabaseUnavailable } from "@/lib/db/errors";
import type { Viewer } from "@/lib/domain/member/role";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** What stands around every page. It must hold up while the database is away, so that the error page can be shown. */
export async function loadFrame(): Promise<{ viewer: Viewer; demo: boolean }> {
  const demo = env().DEMO_MODE;
  try {
    return { viewer: await getViewer(), demo };
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error;
    log.error({ error }, "database unavailable while drawing the frame");
    return { viewer: null, demo };
  }
}
