import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** What the plan of a trial is made of, in the order it is told. */
export const planFields = [
  "periodStart",
  "periodEnd",
  "freedFrom",
  "freedTo",
  "change",
  "expectedResult",
] as const;
export type PlanField = (typeof planFields)[number];

/** The plan as it stands in a trial. */
export type Plan = Record<PlanField, string | null>;

/** What a change of the plan changed: field → before and after. */
export type PlanChange = Partial<Record<PlanField, { before: string | null; after: string | null }>>;

/** Stages in which a plan is being carried out: a change of it then is part of what is learned. */
const plannedInPractice: readonly TrialStage[] = ["IN_TEST", "EVALUATING", "PAUSED"];

/**
 * What an edit changed of the plan of a trial that is under way.
 * @returns null when the plan is as it was, or nothing has begun
 */
export function planChange(
  before: Plan & { stage: TrialStage },
  after: Plan & { stage: TrialStage },
): PlanChange | null {
  if (!plannedInPractice.includes(before.stage) || !plannedInPractice.includes(after.stage)) return null;
  const changed = planFields.filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]));
}

/** Reads a stored change; what is no change of the plan is left out. */
export function readPlanChange(stored: unknown): PlanChange | null {
  if (typeof stored !== "object" || stored === null) return null;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const told = planFields.flatMap((field) => {
    const pair = (stored as Record<string, unknown>)[field];
    if (typeof pair !== "object" || pair === null) return [];
    const { before, after } = pair as Record<string, unknown>;
    return [[field, { before: text(before), after: text(after) }] as const];
  });
  return told.length > 0 ? Object.fromEntries(told) : null;
}

/** How one end of the period moved. */
export type PeriodShift = "extended" | "shortened" | "set" | "removed" | "postponed" | "advanced";

/** What became of the first or the last day of the period. */
export function periodShift(
  field: "periodStart" | "periodEnd",
  { before, after }: { before: string | null; after: string | null },
): PeriodShift {
  if (after === null) return "removed";
  if (before === null) return "set";
  const later = (after as CalendarDate) > (before as CalendarDate);
  if (field === "periodEnd") return later ? "extended" : "shortened";
  return later ? "postponed" : "advanced";
}
