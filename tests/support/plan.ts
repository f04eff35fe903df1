import {
  datePrecisions,
  planLevels,
  type PlanItem,
  type PlanMilestone,
  type PlanPhase,
} from "@/lib/domain/plan/plan";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";

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

/** So many items over the years 2021–2024, of every precision and level in turn; the same number gives the same items. */
export function makeManyItems(count: number, changes: Partial<PlanItem> = {}): PlanItem[] {
  return Array.from({ length: count }, (_, index) => {
    const start = addDays(toCalendarDate("2021-01-01"), (index * 37) % 1400);
    const precision = datePrecisions[index % datePrecisions.length]!;
    return makeItem({
      ...{ id: `item${index}`, order: index, title: `Punkt nummer ${index} med et navn af en vis længde` },
      ...{ start, end: precision === "DAY" ? start : addDays(start, 60), precision, wording: null },
      ...{ level: planLevels[index % 3]!, ...changes },
    });
  });
}
