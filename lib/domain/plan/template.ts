import type { Dated, Plan, PlanItem, PlanMilestone, PlanPhase, Standable } from "@/lib/domain/plan/plan";
import { lifeOfPlan, shiftPlan } from "@/lib/domain/plan/shift-plan";
import type { WordingLanguage } from "@/lib/domain/plan/wording/print";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** The key of a part within its template. */
type Key = string;

export type TemplatePhase = Pick<
  PlanPhase,
  "label" | "mainPhase" | "note" | "wording" | "start" | "end" | "precision"
> & { key: Key };

export type TemplateItem = Pick<PlanItem, "title" | "kind" | "level" | "audience" | "recurring" | "note"> &
  Dated & {
    key: Key;
    phase: Key;
    parent: Key | null;
    /** items it waits for */
    waitsFor: Key[];
  };

export type TemplateMilestone = Pick<
  PlanMilestone,
  "stateText" | "municipalText" | "remark" | "exactOn" | "kind" | "note" | "wording"
> &
  Omit<Dated, "wording" | "bound"> & {
    phase: Key | null;
    /** items that are about the same */
    items: Key[];
  };

/** What a plan holds without whose it is: no persons, institutions or groups, and nothing of how far it came. */
export interface TemplateContent {
  /** the day the times were written for: the plan's first */
  origin: CalendarDate;
  phases: TemplatePhase[];
  items: TemplateItem[];
  milestones: TemplateMilestone[];
}

const timeOf = ({ wording, start, end, precision, bound, occurrences }: Dated): Dated => ({
  ...{ wording, start, end, precision, bound, occurrences },
});

/** Months from one month to another, whatever the day: a plan moves by whole months. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const months = (date: CalendarDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from);
}

/**
 * A plan as a template. What is about one institution belongs there and not in a template, and what was dropped is not wanted again;
 * what stood under it comes under the next one above.
 * @param origin the day the plan's times were written for; null: the plan's own first day
 * @returns null for a plan without phases
 */
export function templateOf(plan: Plan, origin: CalendarDate | null = null): TemplateContent | null {
  const life = lifeOfPlan(plan);
  if (life === null || plan.phases.length === 0) return null;
  const isKept = (item: PlanItem) => item.institutionId === null && item.state !== "DROPPED";
  const all = new Map(plan.items.map((item) => [item.id, item]));
  const items = plan.items.filter(isKept);
  const phaseKeys = new Map(plan.phases.map(({ id }, index) => [id, `phase-${index + 1}`]));
  const itemKeys = new Map(items.map(({ id }, index) => [id, `item-${index + 1}`]));
  const parentOf = ({ parentId }: PlanItem): Key | null => {
    for (let above = parentId === null ? undefined : all.get(parentId); above;) {
      if (itemKeys.has(above.id)) return itemKeys.get(above.id)!;
      above = above.parentId === null ? undefined : all.get(above.parentId);
    }
    return null;
  };
  const keysOf = (ids: string[]) => ids.flatMap((id) => itemKeys.get(id) ?? []).sort();
  return {
    origin: origin ?? life.start,
    phases: plan.phases.map(({ id, label, mainPhase, note, wording, start, end, precision }) => ({
      ...{ key: phaseKeys.get(id)!, label, mainPhase, note, wording, start, end, precision },
    })),
    items: items.map((item) => ({
      ...{ key: itemKeys.get(item.id)!, title: item.title, kind: item.kind, level: item.level },
      ...{ audience: item.audience, recurring: item.recurring, note: item.note },
      ...timeOf(item),
      ...{ phase: phaseKeys.get(item.phaseId)!, parent: parentOf(item), waitsFor: keysOf(item.dependsOnIds) },
    })),
    milestones: plan.milestones
      .filter(({ state }) => state !== "DROPPED")
      .map(({ stateText, municipalText, remark, exactOn, kind, note, phaseId, planItemIds, ...row }) => ({
        ...{ stateText, municipalText, remark, exactOn, kind, note },
        ...{ wording: row.wording, start: row.start, end: row.end, precision: row.precision },
        ...{ occurrences: row.occurrences },
        ...{ phase: phaseId && (phaseKeys.get(phaseId) ?? null), items: keysOf(planItemIds) },
      })),
  };
}

/**
 * The plan that a template gives for a beginning: every time moved by the whole months between the day it was written for and the
 * month chosen, nothing begun and nobody named.
 * @param start any day of the month in which the plan begins
 * @param newId gives each part its id
 * @param language in which times are said that must be said anew
 */
export function planFromTemplate(
  template: TemplateContent,
  start: CalendarDate,
  newId: () => string,
  language: WordingLanguage = "da",
): Plan {
  const ids = new Map([...template.phases, ...template.items].map(({ key }) => [key, newId()]));
  const idOf = (key: Key) => ids.get(key)!;
  const fresh = { origin: "REGISTERED", version: 1 } as const;
  const standing: Standable = { state: "PLANNED", reachedOn: null, responsible: null, responsibleId: null };
  const nobodys = { workingGroupId: null, institutionId: null };
  const plan: Plan = {
    phases: template.phases.map(({ key, ...phase }, index) => ({
      ...phase,
      ...fresh,
      ...{ id: idOf(key), order: index + 1 },
    })),
    items: template.items.map(({ key, phase, parent, waitsFor, ...item }, index) => ({
      ...item,
      ...fresh,
      ...standing,
      ...nobodys,
      ...{ id: idOf(key), order: index + 1, phaseId: idOf(phase), parentId: parent && idOf(parent) },
      dependsOnIds: waitsFor.map(idOf),
    })),
    milestones: template.milestones.map(({ phase, items, ...row }, index) => ({
      ...row,
      ...fresh,
      ...standing,
      ...{ id: newId(), order: index + 1, bound: null, phaseId: phase && idOf(phase) },
      planItemIds: items.map(idOf),
    })),
  };
  return shiftPlan(plan, { months: monthsBetween(template.origin, start) }, language);
}
