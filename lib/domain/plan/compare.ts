import type { PlanPart, PlanSubject } from "@/lib/domain/plan/change";
import type { Dated, DatePrecision, Period, Plan } from "@/lib/domain/plan/plan";
import { daysBetween } from "@/lib/domain/shared/calendar-date";

/** What became of a part of the plan: MOVED in time, NEW since, GONE or DROPPED since, or the SAME. */
export const partFates = ["MOVED", "NEW", "GONE", "DROPPED", "SAME"] as const;
export type PartFate = (typeof partFates)[number];

/**
 * Which way a time has moved. LONGER and SHORTER: one end stays or they move apart or together; OTHER: the
 * same days, otherwise meant.
 * The distance is only there when both times are written in the same way, so that it says no more than they do.
 */
export interface Shift {
  way: "LATER" | "EARLIER" | "LONGER" | "SHORTER" | "OTHER";
  distance: { unit: "DAYS" | "MONTHS"; count: number } | null;
}

/** One part of the plan as it was and as it is. */
export interface ComparedPart {
  subject: PlanSubject;
  id: string;
  fate: PartFate;
  /** null for NEW */
  then: PlanPart | null;
  /** null for GONE */
  now: PlanPart | null;
  /** only for MOVED */
  shift: Shift | null;
}

/** The plan on an earlier day held against the plan now. Phases, milestones and items, each in the plan's order. */
export interface PlanComparison {
  parts: ComparedPart[];
  counts: Record<PartFate, number>;
}

type Time = Period & Pick<Dated, "precision"> & Partial<Pick<Dated, "bound" | "occurrences">>;

/** True when two times lie the same way in the calendar, however they are worded. */
function isSameTime(a: Time, b: Time): boolean {
  const placed = ({ start, end, precision, bound = null, occurrences = [] }: Time) =>
    JSON.stringify([
      start,
      end,
      precision,
      bound,
      occurrences.map((each) => [each.start, each.end, each.precision]),
    ]);
  return placed(a) === placed(b);
}

const byMonth: readonly DatePrecision[] = ["PART_OF_MONTH", "MONTH", "SEASON", "YEAR"];
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

function distanceOf(then: Time, now: Time): Shift["distance"] {
  const isSeveral = [then, now].some(({ occurrences = [] }) => occurrences.length > 0);
  if (isSeveral || then.precision !== now.precision) return null;
  if (then.precision === "DAY") return { unit: "DAYS", count: Math.abs(daysBetween(then.end, now.end)) };
  const months = monthOf(now.start) - monthOf(then.start);
  const isWhole =
    byMonth.includes(then.precision) &&
    months !== 0 &&
    then.start.slice(8) === now.start.slice(8) &&
    monthOf(now.end) - monthOf(then.end) === months;
  return isWhole ? { unit: "MONTHS", count: Math.abs(months) } : null;
}

/** How a time has moved: in days only between days, in months only between months, their same parts, seasons and years. */
export function shiftOf(then: Time, now: Time): Shift {
  const start = Math.sign(daysBetween(then.start, now.start));
  const end = Math.sign(daysBetween(then.end, now.end));
  if (start === 0 && end === 0) return { way: "OTHER", distance: null };
  if (start > 0 && end > 0) return { way: "LATER", distance: distanceOf(then, now) };
  if (start < 0 && end < 0) return { way: "EARLIER", distance: distanceOf(then, now) };
  if (start <= 0 && end >= 0) return { way: "LONGER", distance: null };
  return { way: "SHORTER", distance: null };
}

function fateOf(then: PlanPart | null, now: PlanPart | null): PartFate {
  if (then === null) return "NEW";
  if (now === null) return "GONE";
  const isDropped = ({ part }: PlanPart) => "state" in part && part.state === "DROPPED";
  if (isDropped(now) && !isDropped(then)) return "DROPPED";
  return isSameTime(then.part, now.part) ? "SAME" : "MOVED";
}

/** All parts of a plan, each with what it is. */
export function partsOf(plan: Plan): PlanPart[] {
  return [
    ...plan.phases.map((part): PlanPart => ({ subject: "PHASE", part })),
    ...plan.milestones.map((part): PlanPart => ({ subject: "MILESTONE", part })),
    ...plan.items.map((part): PlanPart => ({ subject: "ITEM", part })),
  ];
}

const subjectOrder: readonly PlanSubject[] = ["PHASE", "MILESTONE", "ITEM"];

/** The plan as agreed against the plan now: every part of either, once. */
export function comparePlans(then: Plan, now: Plan): PlanComparison {
  const before = new Map(partsOf(then).map((each) => [each.part.id, each]));
  const after = new Map(partsOf(now).map((each) => [each.part.id, each]));
  const parts = [...new Set([...after.keys(), ...before.keys()])]
    .map((id): ComparedPart => {
      const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
      const fate = fateOf(was, is);
      return {
        ...{ subject: (is ?? was)!.subject, id, fate, then: was, now: is },
        shift: fate === "MOVED" ? shiftOf(was!.part, is!.part) : null,
      };
    })
    .toSorted((a, b) => {
      const [one, other] = [(a.now ?? a.then)!.part, (b.now ?? b.then)!.part];
      return (
        subjectOrder.indexOf(a.subject) - subjectOrder.indexOf(b.subject) ||
        one.order - other.order ||
        one.start.localeCompare(other.start)
      );
    });
  const counts = { MOVED: 0, NEW: 0, GONE: 0, DROPPED: 0, SAME: 0 };
  for (const { fate } of parts) counts[fate] += 1;
  return { parts, counts };
}

/**
 * What to draw as ghosts beside the plan now: the parts that lay elsewhere or are no longer there, as they were. A plan of
 * its own, with the same ids, so that it is drawn by the same functions.
 */
export function ghostsOf({ parts }: PlanComparison): Plan {
  const ghosts: Plan = { phases: [], items: [], milestones: [] };
  for (const { fate, then } of parts) {
    if (then === null || (fate !== "MOVED" && fate !== "GONE")) continue;
    if (then.subject === "PHASE") ghosts.phases.push(then.part);
    else if (then.subject === "ITEM") ghosts.items.push(then.part);
    else ghosts.milestones.push(then.part);
  }
  return ghosts;
}
