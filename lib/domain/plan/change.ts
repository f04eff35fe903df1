import type { Plan, PlanItem, PlanMilestone, PlanPhase } from "@/lib/domain/plan/plan";

export const planSubjects = ["PHASE", "ITEM", "MILESTONE"] as const;
export type PlanSubject = (typeof planSubjects)[number];

export const planChangeKinds = ["CREATED", "MOVED", "EDITED", "STATED", "REMOVED", "RESTORED"] as const;
export type PlanChangeKind = (typeof planChangeKinds)[number];

/** A part of the plan, with what it is. */
export type PlanPart =
  | { subject: "PHASE"; part: PlanPhase }
  | { subject: "ITEM"; part: PlanItem }
  | { subject: "MILESTONE"; part: PlanMilestone };

/** One change of the plan as it is remembered: the whole part before and after. */
export interface PlanChange {
  id: string;
  /** instant, as ISO text */
  at: string;
  kind: PlanChangeKind;
  subject: PlanSubject;
  subjectId: string;
  /** null when it was made or put back */
  before: PlanPart["part"] | null;
  /** null when it was taken out */
  after: PlanPart["part"] | null;
  reason: string | null;
  byName: string;
  /** the same for changes made in one go */
  batchId: string | null;
}

const timeOf = (part: PlanPart["part"]) => [
  part.wording,
  part.start,
  part.end,
  "phaseId" in part && part.wording === null ? part.phaseId : null,
];
const standingOf = (part: PlanPart["part"]) => ("reachedOn" in part ? [part.state, part.reachedOn] : []);
const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

/**
 * What a change is called: moved when its time is another, stated when it stands elsewhere, else edited.
 * @returns null when nothing but the version differs
 */
export function changeKindOf(before: PlanPart["part"], after: PlanPart["part"]): PlanChangeKind | null {
  if (differ(timeOf(before), timeOf(after))) return "MOVED";
  if (differ(standingOf(before), standingOf(after))) return "STATED";
  const versionless = (part: PlanPart["part"]) =>
    Object.entries({ ...part, version: 0 }).sort(([a], [b]) => a.localeCompare(b));
  return differ(versionless(before), versionless(after)) ? "EDITED" : null;
}

/**
 * The plan as it was at an instant: what has been changed since is put back, the newest first. Parts that no change tells
 * of were there all along (domain rule 7: every change keeps what was before).
 * @param changes of this plan; those at or before the instant are passed over
 * @param instant ISO text
 */
export function planAsOf(plan: Plan, changes: readonly PlanChange[], instant: string): Plan {
  const parts = {
    PHASE: new Map<string, PlanPart["part"]>(plan.phases.map((part) => [part.id, part])),
    ITEM: new Map<string, PlanPart["part"]>(plan.items.map((part) => [part.id, part])),
    MILESTONE: new Map<string, PlanPart["part"]>(plan.milestones.map((part) => [part.id, part])),
  };
  const since = changes
    .filter(({ at }) => at > instant)
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
  for (const { subject, subjectId, before } of since) {
    if (before === null) parts[subject].delete(subjectId);
    else parts[subject].set(subjectId, before);
  }
  const inOrder = <T extends PlanPart["part"]>(of: Map<string, PlanPart["part"]>) =>
    ([...of.values()] as T[]).sort(
      (a, b) => a.order - b.order || a.start.localeCompare(b.start) || (a.id < b.id ? -1 : 1),
    );
  return {
    phases: inOrder<PlanPhase>(parts.PHASE),
    items: inOrder<PlanItem>(parts.ITEM),
    milestones: inOrder<PlanMilestone>(parts.MILESTONE),
  };
}
