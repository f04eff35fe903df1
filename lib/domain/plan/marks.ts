import type { PlanSubject } from "@/lib/domain/plan/change";
import {
  laneOf,
  lanesPresent,
  levelsOf,
  showsLane,
  type PlanFilter,
  type PlanLane,
} from "@/lib/domain/plan/filter";
import {
  planLevels,
  type Dated,
  type Occurrence,
  type Period,
  type Plan,
  type PlanItem,
  type PlanItemKind,
  type PlanLevel,
  type PlanMilestone,
} from "@/lib/domain/plan/plan";
import { isSomewhereWithin, softEdges, type SoftEdges } from "@/lib/domain/plan/soft-edges";
import { statusOf, type PartStatus } from "@/lib/domain/plan/status";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/**
 * DIAMOND one exact day · FLAG the last day of a deadline · LENS somewhere within · BAR from one time to another ·
 * BAND going on throughout · BUNDLE several marks drawn as one.
 */
export const markShapes = ["DIAMOND", "FLAG", "LENS", "BAR", "BAND", "BUNDLE"] as const;
export type MarkShape = (typeof markShapes)[number];

/** What a mark stands for, which decides its weight in the drawing. */
export type MarkSubject = PlanSubject | "TRIAL" | "BUNDLE";

/** Where a mark lay on the day the plan is held against. */
export interface Ghost extends Period {
  shape: MarkShape;
  wording: string | null;
  phaseId: string | null;
}

/** One thing drawn on the timeline. */
export interface Mark extends Period {
  key: string;
  /** id of the place on the page where the same thing stands as text */
  target: string;
  subject: MarkSubject;
  /** of the part of the plan, or of the trial (the institution, where trials are drawn per institution) */
  id: string;
  /** of the part of the plan, as read; 0 for what is not moved here */
  version: number;
  shape: MarkShape;
  edges: SoftEdges;
  label: string;
  /** false for the later periods of an institution's trials: the first carries the label */
  labelled: boolean;
  wording: string | null;
  phaseId: string | null;
  /** how an item or a milestone stands today; null for what has no such state */
  status: PartStatus | null;
  /** earlier place of the same part */
  ghost: Ghost | null;
  /** true for a part that is no longer in the plan and only drawn as it was */
  isGone: boolean;
  /** how many marks a bundle gathers; 1 for any other */
  count: number;
}

export const itemTarget = (id: string) => `item-${id}`;
export const milestoneTarget = (id: string) => `milestone-${id}`;
export const phaseTarget = (id: string) => `phase-${id}`;
export const trialTarget = (id: string) => `trial-${id}`;

/** What most marks are: labelled, without a ghost, alone. */
const usual = { labelled: true, status: null, ghost: null, isGone: false, count: 1 } as const;

/** The shape follows from how exactly the time was written; only a deadline also from what it is. */
export function shapeOf(
  { start, end, precision, bound }: Pick<Dated, "start" | "end" | "precision" | "bound">,
  edges: SoftEdges,
  kind: PlanItemKind | null,
): MarkShape {
  if (bound === "LATEST" || (kind === "DEADLINE" && precision === "DAY")) return "FLAG";
  if (precision === "ONGOING") return "BAND";
  if (isSomewhereWithin(edges)) return "LENS";
  return start === end ? "DIAMOND" : "BAR";
}

interface Drawable extends Dated {
  id: string;
  version: number;
  kind: PlanItemKind | null;
  phaseId: string | null;
}

function marksOf(
  thing: Drawable,
  mark: Pick<Mark, "key" | "target" | "subject" | "label" | "status">,
): Mark[] {
  const { id, version, wording, bound, kind, phaseId } = thing;
  const times: Occurrence[] = thing.occurrences.length > 0 ? thing.occurrences : [thing];
  return times.map(({ start, end, precision }, index) => {
    const edges = softEdges({ start, end, precision, bound, wording, occurrence: index });
    const shape = shapeOf({ start, end, precision, bound }, edges, kind);
    return {
      ...usual,
      ...{ id, version, start, end, edges, shape, wording, phaseId },
      ...mark,
      key: times.length > 1 ? `${mark.key}-${index + 1}` : mark.key,
    };
  });
}

/** @param then the plan's earlier places, where it is held against an earlier day */
export function phaseMarks(plan: Pick<Plan, "phases">, then: Pick<Plan, "phases"> | null = null): Mark[] {
  const draw = ({ phases }: Pick<Plan, "phases">) =>
    phases.flatMap((phase) =>
      marksOf(
        { ...phase, bound: null, occurrences: [], kind: null, phaseId: phase.id },
        { key: phase.id, target: phaseTarget(phase.id), subject: "PHASE", label: phase.label, status: null },
      ).map((mark) => ({ ...mark, shape: "BAR" as const })),
    );
  return then ? withGhosts([draw(plan)], [draw(then)])[0]! : draw(plan);
}

/** What decides which lane a part is drawn in and how it stands. */
export interface LaneContext {
  today: CalendarDate;
  /** institutions the viewer leads or works at */
  own: readonly string[];
  /** names of the working groups, in their order */
  groups: readonly { id: string; name: string }[];
  /** earlier places of parts, with the same ids (`ghostsOf` in `compare.ts`); null when nothing is compared */
  then: Plan | null;
}

/**
 * The marks of the milestones of one level and of the items that belong with them. A milestone stands once for each column
 * with a text; a plan item that is about the same, at the same time and in the same place, does not come again.
 */
function partMarks(
  plan: Plan,
  level: PlanLevel | null,
  belongs: (item: PlanItem) => boolean,
  standOf: (part: PlanItem | PlanMilestone) => PartStatus | null,
): Mark[] {
  const drawn = new Set<string>();
  const here = new Map(plan.items.filter(belongs).map((item) => [item.id, item]));
  const milestones = plan.milestones
    .filter((row) => level !== null && levelsOf(row).includes(level))
    .flatMap((row) => {
      const exact = row.exactOn
        ? { start: row.exactOn, end: row.exactOn, precision: "DAY" as const, occurrences: [] }
        : {};
      const time = { ...row, ...exact };
      for (const id of row.planItemIds) {
        const item = here.get(id);
        if (item?.start === time.start && item.end === time.end) drawn.add(id);
      }
      return marksOf(time, {
        key: `${row.id}-${level}`,
        target: milestoneTarget(row.id),
        subject: "MILESTONE",
        label: (level === "STATE" ? row.stateText : row.municipalText) ?? "",
        status: standOf(row),
      });
    });
  const rest = [...here.values()]
    .filter(({ id }) => !drawn.has(id))
    .flatMap((item) =>
      marksOf(item, {
        ...{ key: item.id, target: itemTarget(item.id), subject: "ITEM" as const, label: item.title },
        status: standOf(item),
      }),
    );
  return [...milestones, ...rest];
}

/** The marks of one level as the plan has them, whoever looks and however they stand. */
export function levelMarks(plan: Plan, level: PlanLevel): Mark[] {
  return partMarks(
    plan,
    level,
    (item) => item.level === level,
    () => null,
  );
}

/** The marks of one lane, each with how it stands today. */
export function laneMarks(
  plan: Plan,
  lane: PlanLane,
  { today, own }: Pick<LaneContext, "today" | "own">,
): Mark[] {
  return partMarks(
    plan,
    planLevels.find((level) => level === lane) ?? null,
    (item) => laneOf(item, own) === lane,
    (part) => statusOf(part, today),
  );
}

/** The marks of trials, or of institutions that lead several. Their days are registered, so they are exact. */
export function trialMarks(
  rows: { id: string; label: string; periods: Period[]; openEnd: boolean }[],
): Mark[] {
  return rows.flatMap(({ id, label, periods, openEnd }) =>
    periods.map(({ start, end }, index) => ({
      ...usual,
      ...{ id, version: 0, start, end, label, wording: null, phaseId: null },
      key: `${id}-${index}`,
      target: trialTarget(id),
      subject: "TRIAL" as const,
      shape: "BAR" as const,
      edges: {
        ...{ sureFrom: start, sureTo: end, openStart: false },
        openEnd: openEnd && index === periods.length - 1,
      },
      labelled: index === 0,
    })),
  );
}

/**
 * Gives each mark its earlier place: found by its key, or by what it stands for where it has moved to another lane or
 * another number of times. What is no longer in the plan is drawn where it was, in its own lane.
 */
function withGhosts(lanes: Mark[][], then: Mark[][]): Mark[][] {
  const nameOf = ({ subject, id }: Mark) => `${subject} ${id}`;
  const earlier = then.flat();
  const byKey = new Map(earlier.map((mark) => [mark.key, mark]));
  const byName = new Map(earlier.toReversed().map((mark) => [nameOf(mark), mark]));
  const known = new Set(lanes.flat().map(nameOf));
  return lanes.map((marks, index) => [
    ...marks.map((mark) => {
      const was = byKey.get(mark.key) ?? byName.get(nameOf(mark)) ?? null;
      const isSame = was?.start === mark.start && was.end === mark.end && was.shape === mark.shape;
      if (!was || isSame) return mark;
      const { start, end, shape, wording, phaseId } = was;
      return { ...mark, ghost: { start, end, shape, wording, phaseId } };
    }),
    ...(then[index] ?? [])
      .filter((mark) => !known.has(nameOf(mark)))
      .map((mark) => ({ ...mark, key: `gone-${mark.key}`, isGone: true, status: null })),
  ]);
}

/** One lane with its marks; the lane of the working groups comes once for each group. */
export interface Lane {
  lane: PlanLane;
  group: { id: string; name: string } | null;
  marks: Mark[];
}

/** The lanes to draw, each with its marks; lanes filtered away, and groups with nothing in the plan, are left out. */
export function lanesOf(
  plan: Plan,
  trials: Parameters<typeof trialMarks>[0],
  filter: PlanFilter,
  context: LaneContext,
): Lane[] {
  const { own, groups, then } = context;
  const all = then ? { items: [...plan.items, ...then.items] } : plan;
  const inGroup =
    (id: string) =>
    (part: Plan): Plan => ({
      ...part,
      items: part.items.filter(({ workingGroupId }) => workingGroupId === id),
    });
  const whole = (part: Plan) => part;
  const lanes = lanesPresent(all, own)
    .filter((lane) => showsLane(filter, lane))
    .flatMap((lane): { lane: PlanLane; group: Lane["group"]; part: (of: Plan) => Plan }[] => {
      if (lane !== "GROUPS") return [{ lane, group: null, part: whole }];
      return groups
        .filter(({ id }) => all.items.some(({ workingGroupId }) => workingGroupId === id))
        .map((group) => ({ lane, group, part: inGroup(group.id) }));
    });
  const draw = (of: Plan) =>
    lanes.map(({ lane, part }) => (lane === "TRIALS" ? [] : laneMarks(part(of), lane, context)));
  const now = draw(plan);
  const marks = then ? withGhosts(now, draw(then)) : now;
  return lanes.map(({ lane, group }, index) => ({
    ...{ lane, group },
    marks: lane === "TRIALS" ? trialMarks(trials) : marks[index]!,
  }));
}
