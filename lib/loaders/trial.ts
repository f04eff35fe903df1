import { today } from "@/lib/clock";
import { getTrial, listSimilarTrials, type SimilarTrial } from "@/lib/db/trial";
import { listTrialEvents, namesOf } from "@/lib/db/trial-history";
import type { TrialBurden } from "@/lib/domain/effort/burden";
import type { ExemptionBasis } from "@/lib/domain/exemption/reference";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { Adoption } from "@/lib/domain/trial/adoption";
import { historyOf, idsInHistory, type HistoryEntry } from "@/lib/domain/trial/history";
import { rightsOfRecord, withoutExemptionNames, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { isOverdue } from "@/lib/domain/trial/stage";
import { loadTrialAdoption } from "@/lib/loaders/adoption";
import { loadTrialEffect, type TrialEffectView } from "@/lib/loaders/effect";
import { loadTrialEffort } from "@/lib/loaders/effort";
import { basesFor } from "@/lib/loaders/exemption";
import { loadTrialLog, type TrialLogView } from "@/lib/loaders/log";
import { loadTrialDue, type TrialDueView } from "@/lib/loaders/trial-due";
import { loadTrialEvaluations, type TrialEvaluationView } from "@/lib/loaders/evaluation";
import { loadTrialLife, type TrialLifeView } from "@/lib/loaders/trial-life";
import { canReviewExemption, canSeeExemptionNames } from "@/lib/policies/exemption";
import { isWithin } from "@/lib/policies/overview";
import { politicsReach } from "@/lib/policies/politics";
import { canEditTrial, canManageTrial, canSeeTrialHistory } from "@/lib/policies/trial";

export interface TrialPage {
  trial: TrialRecord;
  may: { edit: boolean; archive: boolean; seeHistory: boolean; review: boolean };
  /** what the editor of the exemptions offers; null while it is not open */
  bases: ExemptionBasis[] | null;
  /** the steps there are to take and those taken; null for those it is not shown to */
  life: TrialLifeView | null;
  /** what it asks its own people for, and when; null for others */
  due: TrialDueView | null;
  log: TrialLogView;
  effect: TrialEffectView;
  evaluation: TrialEvaluationView;
  /** what documenting it has cost; null while nothing was saved here */
  effort: TrialBurden | null;
  /** where it came from and where it was taken up */
  adoption: Adoption;
  isSignedIn: boolean;
  /** the viewer reads what the politicians read of its municipality */
  opensGoals: boolean;
  isOverdue: boolean;
  today: CalendarDate;
  /** trials at the institution with a similar title; only asked for after a save */
  similar: SimilarTrial[];
}

/** An archived trial is there for those who can take it back, and for nobody else. */
async function findTrial(viewer: Viewer, id: string): Promise<TrialRecord | null> {
  const trial = await getTrial(id, scopeOf(viewer), "INCLUDED");
  return trial && (!trial.isArchived || canManageTrial(viewer, rightsOfRecord(trial))) ? trial : null;
}

/**
 * @param now.justSaved right after the trial was saved
 * @param now.statingNeeds the editor of the exemptions is asked for
 * @param now.logPage page of the log, from 1
 */
export async function loadTrial(
  viewer: Viewer,
  id: string,
  now: { justSaved?: boolean; statingNeeds?: boolean; logPage?: number } = {},
): Promise<ActionResult<TrialPage>> {
  const trial = await findTrial(viewer, id);
  if (!trial) return refused("NOT_FOUND");
  const rights = rightsOfRecord(trial);
  const day = today();
  const edit = !trial.isArchived && canEditTrial(viewer, rights);
  const search = { title: trial.title, institutionId: rights.leadInstitutionId, exceptId: id };
  // Each part of a trial's life is read by itself; none waits for another.
  const [life, due, log, effect, evaluation, effort, adoption] = await Promise.all([
    loadTrialLife(viewer, trial, day),
    loadTrialDue(viewer, trial, day),
    loadTrialLog(viewer, trial, day, now.logPage),
    loadTrialEffect(viewer, trial),
    loadTrialEvaluations(viewer, trial, day),
    loadTrialEffort(trial, day),
    loadTrialAdoption(viewer, trial),
  ]);
  return ok({
    trial: canSeeExemptionNames(viewer, rights.municipalityId) ? trial : withoutExemptionNames(trial),
    may: {
      edit,
      archive: canManageTrial(viewer, rights),
      seeHistory: canSeeTrialHistory(viewer, rights),
      review: !trial.isArchived && canReviewExemption(viewer, rights),
    },
    bases: now.statingNeeds && edit ? await basesFor(trial, day) : null,
    ...{ life, due, log, effect, evaluation, effort, adoption },
    isSignedIn: viewer !== null,
    opensGoals: isWithin(politicsReach(viewer), rights.municipalityId),
    isOverdue: isOverdue(trial, day),
    today: day,
    similar: now.justSaved && edit ? await listSimilarTrials(search, scopeOf(viewer)) : [],
  });
}

/** An archived trial's title for the undo notice; null when the viewer cannot take it back. */
export async function loadArchivedTrial(
  viewer: Viewer,
  id: string,
): Promise<{ id: string; title: string } | null> {
  const trial = await findTrial(viewer, id);
  return trial?.isArchived ? { id: trial.id, title: trial.title } : null;
}

export interface TrialHistoryPage {
  trial: Pick<TrialRecord, "id" | "title" | "createdAt" | "origin">;
  entries: HistoryEntry[];
  /** id → name of institutions, classifications, provisions and rules that occur in the entries */
  names: Record<string, { da: string; en: string }>;
}

export async function loadTrialHistory(viewer: Viewer, id: string): Promise<ActionResult<TrialHistoryPage>> {
  const trial = await findTrial(viewer, id);
  if (!trial) return refused("NOT_FOUND");
  if (!viewer) return refused("SIGNED_OUT");
  if (!canSeeTrialHistory(viewer, rightsOfRecord(trial))) return refused("FORBIDDEN");
  const entries = historyOf(await listTrialEvents(id));
  const { title, createdAt, origin } = trial;
  return ok({
    trial: { id, title, createdAt, origin },
    entries,
    names: await namesOf(idsInHistory(entries)),
  });
}
