import { followers } from "@/lib/domain/plan/inherit";
import type { Dated, Plan } from "@/lib/domain/plan/plan";
import type { PlanPart } from "@/lib/domain/plan/change";
import { movesBetween, settledParts, shiftPlan } from "@/lib/domain/plan/shift-plan";
import { shiftPeriod, shiftTime, type ShiftBy } from "@/lib/domain/plan/shift";
import { parseWording } from "@/lib/domain/plan/wording/parse";
import { printWording, type WordingLanguage } from "@/lib/domain/plan/wording/print";
import { shortened } from "@/lib/domain/plan/wording/shift";
import type { Term, TimeWording } from "@/lib/domain/plan/wording/term";
import { addDays, addMonths, daysBetween, type CalendarDate } from "@/lib/domain/shared/calendar-date";

const DAYS_PER_MONTH = 365.2425 / 12;
/** From a day to a year: a day, a week, a third of a month, a month, a season, half a year, a year. */
const dayLengths = [1, 7, DAYS_PER_MONTH / 3, ...[1, 3, 6, 12].map((months) => months * DAYS_PER_MONTH)];

/** Its own words say when it is; without words, or with "løbende" alone, it is when what it stands in is. */
const saysWhen = (wording: string | null): boolean => {
  const parsed = wording === null ? null : parseWording(wording);
  return parsed !== null && (!parsed.ok || parsed.wording.stretches.length > 0);
};

/** About how many days one step of a time is: as many as its wording is exact to (domain rule 7). */
export function stepDays(time: Dated, language: WordingLanguage): number {
  if (!saysWhen(time.wording)) return DAYS_PER_MONTH;
  const moves = (days: number) => shiftTime(time, { days }, language).start !== time.start;
  // A time goes to the nearest of its places: from half a step on it moves, and by a day less it does not.
  const isStep = (days: number) => moves(Math.ceil(days / 2)) && !moves(Math.ceil(days / 2) - 1);
  return dayLengths.find(isStep) ?? dayLengths.at(-1)!;
}

function termOf(date: CalendarDate, isMonth: boolean): Term {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return isMonth ? { unit: "MONTH", month, year } : { unit: "DAY", day, month, year, weekday: null };
}

/** Words for days that had none: whole months as months, else from day to day. "løbende" stays said. */
function worded(time: Dated, isOngoing: boolean, language: WordingLanguage): string {
  const { start, end } = time;
  const isWhole = start.endsWith("-01") && addDays(end, 1).endsWith("-01");
  const isOne = start === end || (isWhole && start.slice(0, 7) === end.slice(0, 7));
  const stretch = { from: termOf(start, isWhole), to: isOne ? null : termOf(end, isWhole), about: false };
  const wording: TimeWording = {
    ...{ sense: isOngoing ? "ONGOING" : "AT", labels: [] },
    stretches: [shortened(stretch)],
  };
  return printWording(wording, language);
}

/**
 * A time some steps earlier or later, as exactly as it was said: a season by seasons, a part of a month by parts, a day by days.
 * What has no words of its own gets some. The end never comes before the start.
 * @param steps whole steps, negative for earlier
 */
export function movedBy(time: Dated, steps: number, language: WordingLanguage): Dated {
  if (steps === 0) return time;
  if (!saysWhen(time.wording)) {
    const moved = { ...time, ...shiftPeriod(time, { months: steps }), occurrences: [] };
    return { ...moved, wording: worded(moved, time.precision === "ONGOING", language) };
  }
  return shiftTime(time, { days: Math.round(steps * stepDays(time, language)) }, language);
}

/** One place where a time can come to lie. */
export interface MoveStop {
  step: number;
  start: CalendarDate;
  end: CalendarDate;
  wording: string;
}

/** Years within which things are moved; a wording knows no others. */
const EARLIEST = "1990-01-01";
const LATEST = "2099-12-31";

/** The places a time can be moved to, from so many steps to so many; without those where it would not move. */
export function moveStops(
  time: Dated,
  from: number,
  to: number,
  language: WordingLanguage,
): { unitDays: number; stops: MoveStop[] } {
  const stops: MoveStop[] = [];
  for (let step = from; step <= to; step += 1) {
    const { start, end, wording } = movedBy(time, step, language);
    if (start < EARLIEST || end > LATEST) continue;
    stops.push({ step, start, end, wording: wording ?? "" });
  }
  return { unitDays: stepDays(time, language), stops };
}

/** How far a period has moved: in whole months where that says it, else in days. */
export function distance(before: CalendarDate, after: CalendarDate): ShiftBy {
  const months =
    (Number(after.slice(0, 4)) - Number(before.slice(0, 4))) * 12 +
    Number(after.slice(5, 7)) -
    Number(before.slice(5, 7));
  return addMonths(before, months) === after ? { months } : { days: daysBetween(before, after) };
}

/** The plan with one part as it becomes. */
function withPart(plan: Plan, { subject, part }: PlanPart): Plan {
  const replaced = <T extends { id: string }>(all: T[]): T[] =>
    all.map((each) => (each.id === part.id ? (part as unknown as T) : each));
  if (subject === "PHASE") return { ...plan, phases: replaced(plan.phases) };
  return subject === "ITEM"
    ? { ...plan, items: replaced(plan.items) }
    : { ...plan, milestones: replaced(plan.milestones) };
}

/**
 * Everything that moves when a part does: what has no words of its own moves along with what it stands in, and with a phase,
 * if that is chosen, all that stands in it and is neither done nor dropped.
 * @param before as it is in the plan
 * @param after as it becomes
 * @returns each part before and after, the part itself first
 */
export function movesWith(
  plan: Plan,
  before: PlanPart,
  after: PlanPart,
  takesAlong: boolean,
): { before: PlanPart; after: PlanPart }[] {
  let next = withPart(plan, after);
  if (takesAlong && after.subject === "PHASE") {
    const { id } = after.part;
    const settled = settledParts(plan);
    const parts = [...plan.phases, ...plan.items, ...plan.milestones];
    const staying = parts.filter(
      (part) => part.id !== id && (!("phaseId" in part) || part.phaseId !== id || settled.has(part.id)),
    );
    const by = distance(before.part.start, after.part.start);
    next = withPart(shiftPlan(plan, by, "da", new Set(staying.map((part) => part.id))), after);
  }
  const items = new Map(followers(plan, next).map((item) => [item.id, item]));
  next = { ...next, items: next.items.map((item) => items.get(item.id) ?? item) };
  const moves = movesBetween(plan, next);
  const isItself = (each: { after: PlanPart }) => each.after.part.id === after.part.id;
  return [...moves.filter(isItself), ...moves.filter((each) => !isItself(each))];
}
