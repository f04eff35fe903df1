import { today } from "@/lib/clock";
import { listChores, listLastHeard, listPressingTrials } from "@/lib/db/overview";
import { listTimedParts } from "@/lib/db/plan-due";
import { getCourse } from "@/lib/db/statistic/course";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import { listInstitutionStatus } from "@/lib/db/statistic/institution-status";
import { getHeatCounts } from "@/lib/db/statistic/heat-map";
import { countMatching } from "@/lib/db/statistic/matching";
import type { MunicipalFrame } from "@/lib/db/statistic/municipality";
import type { Viewer } from "@/lib/domain/member/role";
import { duePart } from "@/lib/domain/plan/due";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { onlyOf } from "@/lib/domain/shared/only";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import {
  attentionFilters,
  choresByKind,
  PLAN_AHEAD_DAYS,
  type AttentionKey,
  type Chore,
  type ChoreKind,
  type PlanChore,
  type PressingTrial,
} from "@/lib/domain/statistic/attention";
import type { CourseMonth } from "@/lib/domain/statistic/course";
import type { NamedFigures } from "@/lib/domain/statistic/figure";
import type { HeatCounts } from "@/lib/domain/statistic/heat-map";
import type { InstitutionStatus } from "@/lib/domain/statistic/institution-status";
import { countingNotes, type CountingNote } from "@/lib/domain/statistic/note";
import {
  quietChoices,
  quietInstitutions,
  USUAL_TEST_DAYS,
  type QuietInstitution,
} from "@/lib/domain/statistic/quiet";
import { trialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadMunicipalPage, type MunicipalityChoice } from "@/lib/loaders/municipal-page";
import { administeredAreas, canSeeOverview, overviewReach } from "@/lib/policies/overview";
import { canEditPlan } from "@/lib/policies/plan";
import { overviewQuery, type OverviewQuery } from "@/lib/validation/statistic";
import type { RawQuery } from "@/lib/validation/trial-filter";

export interface Overview {
  municipality: MunicipalFrame;
  choices: MunicipalityChoice[];
  today: CalendarDate;
  query: OverviewQuery;
  attention: Record<AttentionKey, number>;
  /** of each kind those that have waited longest */
  pressing: Record<AttentionKey, PressingTrial[]>;
  /** what waits beside the trials; null for those who do not administer the municipality */
  chores: Record<ChoreKind, (Chore | PlanChore)[]> | null;
  /** every institution, unsorted and unfiltered */
  statuses: InstitutionStatus[];
  /** institutions nobody has heard of for `days` days */
  quiet: { days: number; choices: number[]; institutions: QuietInstitution[] };
  /** trials by institution and theme within one area; null when the municipality has none */
  heat: (HeatCounts & { area: WelfareArea }) | null;
  /** what happened month by month */
  course: CourseMonth[];
  named: NamedFigures;
  notes: CountingNote[];
}

export type OverviewPage = Overview | { municipality: null; choices: MunicipalityChoice[] };

/** Parts of plans in force that are late or end within a fortnight, the earliest first. */
async function planChores(viewer: Viewer, municipalityId: string, day: CalendarDate): Promise<PlanChore[]> {
  const until = addDays(day, PLAN_AHEAD_DAYS);
  const parts = await listTimedParts(until, municipalityId);
  return parts
    .flatMap((part) => duePart(part, day) ?? [])
    .filter(({ on, agreement }) => {
      const inForce = agreement.inForceFrom <= day && day <= agreement.expiresOn;
      return inForce && on <= until && canEditPlan(viewer, agreement);
    })
    .map(({ id, title, subject, on, isLate, agreement }): PlanChore => ({
      ...{ kind: "plan", id, title, place: null, on, isLate, subject, agreementId: agreement.id },
    }))
    .sort((a, b) => a.on!.localeCompare(b.on!));
}

/** The overview of one municipality, or the choice between those the viewer may see. */
export async function loadOverview(viewer: Viewer, raw: RawQuery): Promise<ActionResult<OverviewPage>> {
  const query = overviewQuery(raw);
  const page = await loadMunicipalPage(viewer, overviewReach(viewer), query.municipality);
  if (!page.ok) return page;
  const { municipality, choices } = page.data;
  if (municipality === null) return ok({ municipality, choices });
  const { id, areas, testDays } = municipality;
  const day = today();
  const scope = scopeOf(viewer);
  const administered = administeredAreas(viewer, id);
  const heatArea = areas.find((area) => area === query.map.area) ?? areas[0] ?? null;
  const whole = trialFilter({ municipality: [id] });
  const days = query.quietDays ?? testDays ?? USUAL_TEST_DAYS;
  const [attention, pressing, statuses, heard, heat, course, named, plan, others] = await Promise.all([
    countMatching(scope, id, attentionFilters(id), day),
    listPressingTrials(scope, id, day),
    listInstitutionStatus(scope, id, day),
    listLastHeard(scope, id),
    heatArea && getHeatCounts(scope, id, heatArea, day),
    getCourse(scope, whole, day),
    getTrialFigures(scope, whole, day),
    administered === "NONE" ? [] : planChores(viewer, id, day),
    administered === "NONE" ? [] : listChores(id, administered),
  ]);
  const chores = choresByKind([...plan, ...others]);
  const leaderless = new Set(chores.leaderless.map((chore) => chore.id));
  return ok({
    ...{ municipality, choices, today: day, query, attention, pressing, statuses, course, named },
    chores: administered === "NONE" ? null : chores,
    quiet: {
      days,
      choices: quietChoices(testDays ?? USUAL_TEST_DAYS),
      institutions: quietInstitutions(statuses, heard, leaderless, days, day),
    },
    heat: heat && heatArea && { ...heat, area: heatArea },
    notes: countingNotes({ figures: named.figures, area: onlyOf(areas), asOf: day, today: day }),
  });
}

export interface OverviewExport {
  municipality: { id: string; name: string };
  today: CalendarDate;
  query: OverviewQuery;
  statuses: InstitutionStatus[];
}

/** The same table for a file, under the same rule of access. */
export async function loadOverviewExport(
  viewer: Viewer,
  raw: RawQuery,
): Promise<ActionResult<OverviewExport>> {
  const query = overviewQuery(raw);
  const page = await loadMunicipalPage(viewer, overviewReach(viewer), query.municipality);
  if (!page.ok) return page;
  const { municipality } = page.data;
  if (municipality === null || !canSeeOverview(viewer, municipality.id)) return refused("NOT_FOUND");
  const day = today();
  const statuses = await listInstitutionStatus(scopeOf(viewer), municipality.id, day);
  return ok({ municipality, today: day, query, statuses });
}

export interface HeatExport {
  municipality: { id: string; name: string };
  today: CalendarDate;
  area: WelfareArea;
  counts: HeatCounts;
}

/** The whole heat map for a file, all institutions of the area, under the same rule of access. */
export async function loadHeatExport(viewer: Viewer, raw: RawQuery): Promise<ActionResult<HeatExport>> {
  const query = overviewQuery(raw);
  const page = await loadMunicipalPage(viewer, overviewReach(viewer), query.municipality);
  if (!page.ok) return page;
  const { municipality } = page.data;
  if (municipality === null || !canSeeOverview(viewer, municipality.id)) return refused("NOT_FOUND");
  const { id, areas } = municipality;
  const area = areas.find((each) => each === query.map.area) ?? areas[0];
  if (area === undefined) return refused("NOT_FOUND");
  const day = today();
  const counts = await getHeatCounts(scopeOf(viewer), id, area, day);
  return ok({ municipality, today: day, area, counts });
}
