import type { PlanPart, PlanSubject } from "@/lib/domain/plan/change";
import type { Period, Plan } from "@/lib/domain/plan/plan";

/** What stands there now, for the one who comes second. */
export interface MoveConflict extends Period {
  title: string;
  /** null when it has its days from what it stands in */
  wording: string | null;
  version: number;
}

/** A part that has been moved, and how to move it back. */
export interface MovedPart {
  subject: PlanSubject;
  id: string;
  title: string;
  municipality: string;
  agreement: string;
  from: string | null;
  to: string | null;
  /** how many others moved along */
  along: number;
  version: number;
}

/** A part of a plan by its id; null when it is not in it. */
export function partOf(plan: Plan, subject: PlanSubject, id: string): PlanPart | null {
  const find = <T extends { id: string }>(all: readonly T[]) => all.find((each) => each.id === id);
  if (subject === "PHASE") {
    const part = find(plan.phases);
    return part ? { subject, part } : null;
  }
  if (subject === "ITEM") {
    const part = find(plan.items);
    return part ? { subject, part } : null;
  }
  const part = find(plan.milestones);
  return part ? { subject, part } : null;
}
