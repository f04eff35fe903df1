import { today as todayInDenmark } from "@/lib/clock";
import { listFilterNames, listTrialsAfter, type FilterName } from "@/lib/db/trial-export";
import type { TrialCursor } from "@/lib/db/trial-list";
import { getActorBySession } from "@/lib/db/session";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type Success } from "@/lib/domain/shared/result";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { TrialListItem } from "@/lib/domain/trial/list";
import { scopeOf, type Scope } from "@/lib/domain/trial/sharing";
import { withoutComingDay, withoutUnknownIds } from "@/lib/loaders/trial-list";
import { parseTrialQuery, type RawQuery } from "@/lib/validation/trial-filter";

export interface TrialExport {
  filter: TrialFilter;
  /** what the records of the filter are called */
  names: FilterName[];
  today: CalendarDate;
  /** the trials page by page, newest first, each read when it is asked for */
  pages: AsyncGenerator<TrialListItem[]>;
}

/** A file that was begun can no longer be finished as what it was begun as. */
export class AccessChangedError extends Error {
  constructor() {
    super("Access changed while a file was being written");
  }
}

/** Whether somebody may still see what they saw when the file was begun; read anew, as every request does. */
async function mustStillSee(viewer: Viewer, scope: Scope): Promise<void> {
  if (viewer === null) return;
  const now = await getActorBySession(viewer.sessionId);
  // Signed out, closed, or with other rights: the rest would not be what the file says it is.
  if (now === null || JSON.stringify(scopeOf(now)) !== JSON.stringify(scope)) throw new AccessChangedError();
}

async function* pagesOf(
  viewer: Viewer,
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
): AsyncGenerator<TrialListItem[]> {
  let after: TrialCursor | null = null;
  do {
    await mustStillSee(viewer, scope);
    const { items, next }: Awaited<ReturnType<typeof listTrialsAfter>> = await listTrialsAfter(scope, filter, today, after); // prettier-ignore
    if (items.length > 0) yield items;
    after = next;
  } while (after !== null);
}

/**
 * All that the list's address asks for, as a file takes it: everything this viewer may see, narrowed by what the address
 * says, page by page. Access is read again before each page: what somebody loses while a file is being written, the
 * rest of it no longer holds, and it breaks off.
 */
export async function loadTrialExport(viewer: Viewer, raw: RawQuery): Promise<Success<TrialExport>> {
  const today = todayInDenmark();
  const scope = scopeOf(viewer);
  const { filter: past } = withoutComingDay(parseTrialQuery(raw).query.filter, today);
  const { filter } = await withoutUnknownIds(past);
  const names = await listFilterNames(filter);
  return ok({ filter, names, today, pages: pagesOf(viewer, scope, filter, today) });
}
