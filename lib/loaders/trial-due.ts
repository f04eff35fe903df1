import { getDueColumns } from "@/lib/db/due";
import { listEndings } from "@/lib/db/sunset";
import { countedNeed, trialNeed } from "@/lib/domain/exemption/need";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { causesOf, indexEndings, type LeaningTrial } from "@/lib/domain/sunset/leaning";
import { dueNow, nextDue, quietSince, type DueDate, type DueTrial } from "@/lib/domain/trial/due";
import { isNeeded } from "@/lib/domain/trial/landing";
import { rightsOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { canSeeTrialHistory, capacitiesAt } from "@/lib/policies/trial";

/** What the trial asks its people for, and when it next does. */
export interface TrialDueView {
  now: DueDate | null;
  next: DueDate | null;
  quietSince: CalendarDate | null;
}

function leaningOf(trial: TrialRecord): LeaningTrial {
  return {
    ...{ id: trial.id, title: trial.title, area: trial.area, stage: trial.stage, landing: null },
    municipalityId: trial.municipality.id,
    leadInstitution: trial.leadInstitution,
    agreementId: trial.agreement?.id ?? null,
    latestDecision: trial.decisions.at(-1)?.outcome ?? null,
    nationalNeed: trialNeed(trial.exemptionUses, "NATIONAL"),
    municipalNeed: trialNeed(trial.exemptionUses, "MUNICIPAL"),
    uses: trial.exemptionUses.map((use) => ({
      need: countedNeed(use),
      provisionId: use.provision?.id ?? null,
      municipalRuleId: use.municipalRule?.id ?? null,
    })),
  };
}

/** The last day of what the trial leans on; null when it leans on nothing that ends. */
async function endOf(trial: TrialRecord): Promise<CalendarDate | null> {
  const leaning = leaningOf(trial);
  if (!leaning.uses.some(({ need }) => isNeeded(need))) return null;
  const { endings } = await listEndings({ municipalityId: trial.municipality.id });
  return causesOf(leaning, indexEndings(endings))[0]?.endsOn ?? null;
}

/**
 * The due dates of a trial for its own people: those who move it and those who may see its history.
 * @param trial read within the viewer's scope
 * @returns null for everybody else, and when nothing is due and nothing comes
 */
export async function loadTrialDue(
  viewer: Viewer,
  trial: TrialRecord,
  today: CalendarDate,
): Promise<TrialDueView | null> {
  const rights = rightsOfRecord(trial);
  if (!viewer || trial.isArchived) return null;
  if (capacitiesAt(viewer, rights).length === 0 && !canSeeTrialHistory(viewer, rights)) return null;
  const [{ hasLanding, ...columns }, endsOn] = await Promise.all([getDueColumns(trial.id), endOf(trial)]);
  const due: DueTrial = {
    ...columns,
    stage: trial.stage,
    period: { start: trial.periodStart, end: trial.periodEnd },
    passed: trial.stageChanges,
    latestDecision: trial.decisions.at(-1)?.outcome ?? null,
    endsOn: hasLanding ? null : endsOn,
  };
  const view = { now: dueNow(due, today), next: nextDue(due, today), quietSince: quietSince(due, today) };
  return view.now || view.next || view.quietSince ? view : null;
}
