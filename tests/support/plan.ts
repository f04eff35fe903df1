import type { PlanItem, PlanMilestone, PlanPhase } from "@/lib/domain/plan/plan";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const spring = { start: toCalendarDate("2022-03-01"), end: toCalendarDate("2022-05-31") };
const standing = { state: "PLANNED", reachedOn: null, responsible: null, responsibleId: null } as const;

/** A phase over the years 2021–2024, with what a test says differently. */
export function makePhase(changes: Partial<PlanPhase> = {}): PlanPhase {
  return {
    ...{ id: "p", order: 1, label: "Afprøvning", mainPhase: null, wording: "2021–2024", precision: "RANGE" },
    ...{ start: toCalendarDate("2021-01-01"), end: toCalendarDate("2024-12-31") },
    ...{ note: null, origin: "REGISTERED", version: 1 },
    ...changes,
  };
}

/** An event of the municipality in the spring of 2022, with what a test says differently. */
export function makeItem(changes: Partial<PlanItem> = {}): PlanItem {
  return {
    ...{ id: "i", order: 1, title: "Fælles dag", wording: "foråret 2022", precision: "SEASON", bound: null },
    ...{ ...spring, ...standing, occurrences: [], kind: "EVENT", level: "MUNICIPAL", audience: [] },
    ...{ recurring: false, note: null, origin: "REGISTERED", phaseId: "p", parentId: null },
    ...{ workingGroupId: null, institutionId: null, dependsOnIds: [], version: 1 },
    ...changes,
  };
}

/** A municipal milestone in the spring of 2022, with what a test says differently. */
export function makeMilestone(changes: Partial<PlanMilestone> = {}): PlanMilestone {
  return {
    ...{ id: "m", order: 1, wording: "foråret 2022", precision: "SEASON", bound: null, occurrences: [] },
    ...{ ...spring, ...standing, stateText: null, municipalText: "Delevaluering", remark: null },
    ...{ exactOn: null, kind: "EVALUATION", note: null, origin: "REGISTERED", phaseId: "p" },
    ...{ planItemIds: [], version: 1 },
    ...changes,
  };
}
