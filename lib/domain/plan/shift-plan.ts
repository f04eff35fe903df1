import { changeKindOf, type PlanPart } from "@/lib/domain/plan/change";
import type { Dated, Period, Plan, PlanItem, PlanMilestone, PlanPhase } from "@/lib/domain/plan/plan";
import { shiftDay, shiftTime, type ShiftBy } from "@/lib/domain/plan/shift";
import { parseWording } from "@/lib/domain/plan/wording/parse";
import type { WordingLanguage } from "@/lib/domain/plan/wording/print";
import type { Sense } from "@/lib/domain/plan/wording/term";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

const openEnded: readonly Sense[] = ["FROM", "AFTER", "EARLIEST"];

/** Which days of a time its own words do not say: they are those of what it stands in. */
function borrowed(wording: string | null): { start: boolean; end: boolean } {
  const parsed = wording === null ? null : parseWording(wording);
  if (parsed === null) return { start: true, end: true };
  if (!parsed.ok) return { start: false, end: false };
  const isTimeless = parsed.wording.stretches.length === 0;
  return { start: isTimeless, end: isTimeless || openEnded.includes(parsed.wording.sense) };
}

/** What a part stands in, before and after: the item above, the phase, the whole plan. */
type Surroundings = { before: Period; after: Period }[];

/** Puts the days that a part has from its surroundings where those lie now. */
function settled<T extends Dated>(before: T, after: T, surroundings: Surroundings): T {
  const isBorrowed = borrowed(before.wording);
  const both = surroundings.find(
    (around) => around.before.start === before.start && around.before.end === before.end,
  );
  const day = (which: keyof Period): CalendarDate => {
    if (!isBorrowed[which]) return after[which];
    if (isBorrowed.start && !both) return after[which];
    const around = both ?? surroundings.find((each) => each.before[which] === before[which]);
    return around ? around.after[which] : after[which];
  };
  const [start, end] = [day("start"), day("end")];
  return start <= end ? { ...after, start, end } : after;
}

function shiftedPhase(phase: PlanPhase, by: ShiftBy, language: WordingLanguage): PlanPhase {
  const { wording, start, end, precision } = shiftTime(
    { ...phase, bound: null, occurrences: [] },
    by,
    language,
  );
  return { ...phase, wording: wording ?? phase.wording, start, end, precision };
}

/** From the first day of the first phase to the last of the last; of the milestones where there are no phases. */
export function lifeOfPlan({ phases, milestones }: Plan): Period | null {
  const parts: Period[] = phases.length > 0 ? phases : milestones;
  const days = parts.map(({ start }) => start).sort();
  const ends = parts.map(({ end }) => end).sort();
  return days.length === 0 ? null : { start: days[0]!, end: ends.at(-1)! };
}

/**
 * A whole plan moved: every phase, item and milestone with its wording (`shiftTime`). What has its days from the item above, from its
 * phase or from the plan ("løbende", an open end, no wording at all) has them from there still.
 * @param staying ids of the parts that stay where they are
 */
export function shiftPlan(
  plan: Plan,
  by: ShiftBy,
  language: WordingLanguage,
  staying: ReadonlySet<string> = new Set(),
): Plan {
  const phases = plan.phases.map((phase) =>
    staying.has(phase.id) ? phase : shiftedPhase(phase, by, language),
  );
  const [life, lifeAfter] = [lifeOfPlan(plan), lifeOfPlan({ ...plan, phases })];
  const whole = life && lifeAfter ? [{ before: life, after: lifeAfter }] : [];
  const phasesBefore = new Map(plan.phases.map((phase) => [phase.id, phase]));
  const phasesAfter = new Map(phases.map((phase) => [phase.id, phase]));
  const inPhase = (phaseId: string | null): Surroundings => {
    const before = phaseId === null ? undefined : phasesBefore.get(phaseId);
    return before ? [{ before, after: phasesAfter.get(before.id)! }, ...whole] : whole;
  };
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const done = new Map<string, PlanItem>();
  const shifted = (item: PlanItem): PlanItem => {
    const known = done.get(item.id);
    if (known) return known;
    // Where it lies meanwhile, should it stand under itself.
    done.set(item.id, item);
    const above = item.parentId === null ? undefined : items.get(item.parentId);
    const around = [...(above ? [{ before: above, after: shifted(above) }] : []), ...inPhase(item.phaseId)];
    const result = staying.has(item.id)
      ? item
      : settled(item, { ...item, ...shiftTime(item, by, language) }, around);
    done.set(item.id, result);
    return result;
  };
  return {
    phases,
    items: plan.items.map(shifted),
    milestones: plan.milestones.map((row): PlanMilestone => {
      if (staying.has(row.id)) return row;
      const { wording, ...time } = shiftTime(row, by, language);
      const exactOn = row.exactOn && shiftDay(row.exactOn, by);
      return settled(
        row,
        { ...row, ...time, wording: wording ?? row.wording, exactOn },
        inPhase(row.phaseId),
      );
    }),
  };
}

const isOver = ({ state }: PlanItem | PlanMilestone) => state === "DONE" || state === "DROPPED";

/**
 * What stays behind when a plan that has begun is moved: what is done or dropped, and the phases that hold nothing else.
 * @returns ids of the parts
 */
export function settledParts({ phases, items, milestones }: Plan): Set<string> {
  const parts = [...items, ...milestones];
  const inPhase = (id: string) => parts.filter(({ phaseId }) => phaseId === id);
  const isPast = ({ id }: PlanPhase) => inPhase(id).length > 0 && inPhase(id).every(isOver);
  return new Set([...parts.filter(isOver), ...phases.filter(isPast)].map(({ id }) => id));
}

/** The parts of a plan, phases first and each item after the one it stands under. */
export function partsOf({ phases, items, milestones }: Plan): PlanPart[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const sorted = new Map<string, PlanItem>();
  const put = (item: PlanItem, from: ReadonlySet<string>) => {
    if (sorted.has(item.id) || from.has(item.id)) return;
    const above = item.parentId === null ? undefined : byId.get(item.parentId);
    if (above) put(above, new Set([...from, item.id]));
    sorted.set(item.id, item);
  };
  for (const item of items) put(item, new Set());
  return [
    ...phases.map((part) => ({ subject: "PHASE", part }) as const),
    ...[...sorted.values()].map((part) => ({ subject: "ITEM", part }) as const),
    ...milestones.map((part) => ({ subject: "MILESTONE", part }) as const),
  ];
}

/** The parts in which two states of a plan differ in their times, each before and after. */
export function movesBetween(before: Plan, after: Plan): { before: PlanPart; after: PlanPart }[] {
  const moved = new Map(partsOf(after).map((each) => [each.part.id, each]));
  return partsOf(before).flatMap((each) => {
    const now = moved.get(each.part.id);
    return now && changeKindOf(each.part, now.part) === "MOVED" ? [{ before: each, after: now }] : [];
  });
}
