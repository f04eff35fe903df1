import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialFilter, type TrialFilter } from "@/lib/domain/trial/filter";

/** Trials that ask something of the administration. */
export const attentionKeys = ["awaitingApproval", "overdue", "landing", "unreviewed"] as const;
export type AttentionKey = (typeof attentionKeys)[number];

/** The trials behind each of the numbers; the same filter counts and links. */
export function attentionFilters(municipalityId: string): Record<AttentionKey, TrialFilter> {
  const municipality = [municipalityId];
  return {
    overdue: trialFilter({ municipality, overdue: true }),
    awaitingApproval: trialFilter({ municipality, stage: ["AWAITING_APPROVAL"] }),
    landing: trialFilter({ municipality, landing: true }),
    unreviewed: trialFilter({ municipality, unreviewed: true }),
  };
}

/** What else asks something of it, in its own lists on the page. */
export const choreKinds = [
  "plan",
  "wish",
  "idea",
  "dilemma",
  "handOver",
  "report",
  "newsletter",
  "leaderless",
] as const;
export type ChoreKind = (typeof choreKinds)[number];

/**
 * Everything that can wait, the most pressing first: where somebody waits for an answer, where a day has passed or comes
 * up, what the administration has begun itself, and last what only needs putting in order.
 */
export const taskKeys = [
  "awaitingApproval",
  "overdue",
  "plan",
  "landing",
  "wish",
  "idea",
  "dilemma",
  "handOver",
  "unreviewed",
  "report",
  "newsletter",
  "leaderless",
] as const satisfies (AttentionKey | ChoreKind)[];
export type TaskKey = (typeof taskKeys)[number];

export function isAboutTrials(key: TaskKey): key is AttentionKey {
  return (attentionKeys as readonly string[]).includes(key);
}

/** How far ahead a part of the plan is told of. */
export const PLAN_AHEAD_DAYS = 14;
/** How many trials of each kind are named on the page; the number above them leads to all. */
export const PRESSING_TRIALS = 5;

/** One thing that waits. */
export interface Chore {
  kind: ChoreKind;
  id: string;
  /** null: it has no name of its own, as a letter of a month */
  title: string | null;
  /** the institution it is about */
  place: string | null;
  /** since when it waits, or the day it is to be done by; null when it has none */
  on: CalendarDate | null;
}

/** A part of the plan, which is looked up elsewhere depending on what it is. */
export interface PlanChore extends Chore {
  kind: "plan";
  subject: "ITEM" | "MILESTONE";
  agreementId: string;
  isLate: boolean;
}

/** One trial that waits. */
export interface PressingTrial {
  id: string;
  title: string;
  anonymised: boolean;
  leadInstitution: { name: string; kind: InstitutionKind };
  /** since when it waits, or the day what it leans on ends; null where no source tells */
  on: CalendarDate | null;
}

/** Things by kind, each kind in the order it came in. */
export function choresByKind(
  chores: readonly (Chore | PlanChore)[],
): Record<ChoreKind, (Chore | PlanChore)[]> {
  return Object.fromEntries(
    choreKinds.map((kind) => [kind, chores.filter((chore) => chore.kind === kind)]),
  ) as Record<ChoreKind, (Chore | PlanChore)[]>;
}
