import { today as todayInDenmark } from "@/lib/clock";
import { getCountedBurden, listTrialEfforts } from "@/lib/db/effort";
import { burdenOf, shownBurden, type ShownBurden, type TrialBurden } from "@/lib/domain/effort/burden";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type Success } from "@/lib/domain/shared/result";
import type { TrialRecord } from "@/lib/domain/trial/record";

/**
 * What documenting a trial has cost its institution, for whoever sees the trial; null while nothing was saved here.
 * @param trial read within the viewer's scope
 */
export async function loadTrialEffort(trial: TrialRecord, today: CalendarDate): Promise<TrialBurden | null> {
  return burdenOf(await listTrialEfforts(trial.id), trial.stageChanges, today);
}

/** What documenting all trials costs: the same for everybody, since it is measured to be seen. */
export async function loadEffort(_viewer: Viewer): Promise<Success<ShownBurden>> {
  return ok(shownBurden(await getCountedBurden(todayInDenmark())));
}
