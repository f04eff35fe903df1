import type { DateBound, PlanItemKind } from "@/lib/domain/plan/plan";

/** Days before its last day that a deadline is called to mind, by mail and in calendar programs. */
export const REMINDER_DAYS = 7;

/** True when what counts is the last day: a deadline, or what must have happened no later than its time. */
export function isDeadline({ kind, bound }: { kind: PlanItemKind; bound: DateBound | null }): boolean {
  return kind === "DEADLINE" || bound === "LATEST";
}
