import type { PlanItemKind, PlanMilestone, PlanState } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

export const milestoneLimits = {
  text: 1_000,
  remark: 2_000,
  note: 2_000,
  responsible: 200,
  reason: 1_000,
  items: 100,
} as const;

/** What the form of a milestone holds, as texts. */
export interface MilestoneFormValues {
  wording: string;
  stateText: string;
  municipalText: string;
  remark: string;
  exactOn: string;
  kind: string;
  phaseId: string;
  responsible: string;
  responsibleId: string;
  planItemIds: string[];
  state: string;
  reachedOn: string;
  note: string;
}

export function milestoneFormValues(row: PlanMilestone): MilestoneFormValues {
  const { wording, kind, planItemIds, state } = row;
  return {
    ...{ wording, kind, planItemIds, state },
    stateText: row.stateText ?? "",
    municipalText: row.municipalText ?? "",
    remark: row.remark ?? "",
    exactOn: row.exactOn ?? "",
    phaseId: row.phaseId ?? "",
    responsible: row.responsible ?? "",
    responsibleId: row.responsibleId ?? "",
    reachedOn: row.reachedOn ?? "",
    note: row.note ?? "",
  };
}

/** The form of a milestone that is not there yet. */
export function newMilestone(phaseId: string | null): MilestoneFormValues {
  return {
    ...{ wording: "", stateText: "", municipalText: "", remark: "", exactOn: "", kind: "MILESTONE" },
    ...{ phaseId: phaseId ?? "", responsible: "", responsibleId: "", planItemIds: [], state: "PLANNED" },
    ...{ reachedOn: "", note: "" },
  };
}

/** What stands in a milestone now, for the one who comes second. */
export interface MilestoneNow {
  wording: string;
  stateText: string | null;
  municipalText: string | null;
  remark: string | null;
  exactOn: CalendarDate | null;
  kind: PlanItemKind;
  responsible: string | null;
  state: PlanState;
  reachedOn: CalendarDate | null;
  note: string | null;
}

/** With CONFLICT: what somebody else saved meanwhile. */
export interface MilestoneConflict {
  version: number;
  /** taken out of the plan; then nothing else is told */
  isRemoved: boolean;
  /** only what differs from what was sent */
  now: Partial<MilestoneNow>;
}

const told = [
  ...(["wording", "stateText", "municipalText", "remark", "exactOn", "kind"] as const),
  ...(["responsible", "state", "reachedOn", "note"] as const),
] as const;

/** What stands in a milestone that is not what somebody else was about to write. */
export function milestoneDifferences(now: PlanMilestone, sent: PlanMilestone): Partial<MilestoneNow> {
  return Object.fromEntries(
    told.filter((field) => now[field] !== sent[field]).map((field) => [field, now[field]]),
  );
}
