import { followers } from "@/lib/domain/plan/inherit";
import type { Period, Plan, PlanItem, PlanPhase } from "@/lib/domain/plan/plan";
import { lifeOf } from "@/lib/domain/plan/window";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

export const phaseLimits = { label: 200, mainPhase: 200, note: 2_000, reason: 1_000 } as const;

/** What can become of what stands in a phase that is taken out: moved to another phase, or taken out with it. */
export const phaseChoices = ["MOVE", "REMOVE"] as const;

/** A phase with how much stands in it. */
export interface PhaseRow extends PlanPhase {
  items: number;
  milestones: number;
}

/** A phase that was taken out, and can be put back. */
export interface PhaseOut {
  id: string;
  label: string;
  wording: string;
  version: number;
}

/** With CONFLICT: what stands in a phase now. */
export interface PhaseConflict {
  version: number;
  /** taken out of the plan */
  isRemoved: boolean;
  now: Partial<Pick<PlanPhase, "label" | "mainPhase" | "wording" | "note">>;
}

/**
 * The period that supplies what a time leaves out: that of the phase it is written in, else all of the plan's life.
 * Open times end where the plan does.
 */
export function wordingContext(
  plan: Pick<Plan, "phases">,
  agreement: { inForceFrom: CalendarDate; expiresOn: CalendarDate },
  phaseId: string | null,
): WordingContext {
  const own: Period = { start: agreement.inForceFrom, end: agreement.expiresOn };
  const life = lifeOf([...plan.phases, own])!;
  const { start, end } = plan.phases.find(({ id }) => id === phaseId) ?? life;
  return { start, end, horizon: life.end };
}

/** What stands in a phase. */
export function contentOf(phaseId: string, plan: Pick<Plan, "items" | "milestones">) {
  const inside = (part: { phaseId: string | null }) => part.phaseId === phaseId;
  return { items: plan.items.filter(inside), milestones: plan.milestones.filter(inside) };
}

/**
 * The place in an order of a part that begins on a day: right after the last that begins no later. Equal numbers are
 * told apart by the day, so that nothing has to be renumbered.
 */
export function orderAt(start: Period["start"], others: readonly (Period & { order: number })[]): number {
  const before = others.filter((other) => other.start <= start);
  if (before.length > 0) return Math.max(...before.map(({ order }) => order));
  return others.length > 0 ? Math.min(...others.map(({ order }) => order)) : 1;
}

/**
 * What stands in a phase, as it becomes when it is moved to another: what lay where the phase lies, and has no time of its
 * own, takes the other phase's days.
 */
export function movedToPhase(item: PlanItem, from: PlanPhase, to: PlanPhase): PlanItem {
  const isFollowing = item.wording === null && item.start === from.start && item.end === from.end;
  return { ...item, phaseId: to.id, ...(isFollowing && { start: to.start, end: to.end }) };
}

/** The items that move along when a phase gets these days, as they become. */
export function followersOf(plan: Plan, phase: PlanPhase): PlanItem[] {
  return followers(plan, {
    ...plan,
    phases: plan.phases.map((each) => (each.id === phase.id ? phase : each)),
  });
}
