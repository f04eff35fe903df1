import { levelsOf, showsLane, type PlanFilter, type PlanLane } from "@/lib/domain/plan/filter";
import type { Dated, Occurrence, Period, Plan, PlanItemKind, PlanLevel } from "@/lib/domain/plan/plan";
import type { PlanSubject } from "@/lib/domain/plan/change";
import { isSomewhereWithin, softEdges, type SoftEdges } from "@/lib/domain/plan/soft-edges";

/**
 * DIAMOND one exact day · FLAG the last day of a deadline · LENS somewhere within · BAR from one time to another ·
 * BAND going on throughout.
 */
export const markShapes = ["DIAMOND", "FLAG", "LENS", "BAR", "BAND"] as const;
export type MarkShape = (typeof markShapes)[number];

/** What a mark stands for, which decides its weight in the drawing. */
export type MarkSubject = PlanSubject | "TRIAL";

/** One thing drawn on the timeline. */
export interface Mark extends Period {
  key: string;
  /** id of the place on the page where the same thing stands as text */
  target: string;
  subject: MarkSubject;
  /** of the part of the plan, or of the trial (the institution, where trials are drawn per institution) */
  id: string;
  /** of the part of the plan, as read; 0 for a trial, which is not moved here */
  version: number;
  shape: MarkShape;
  edges: SoftEdges;
  label: string;
  /** false for the later periods of an institution's trials: the first carries the label */
  labelled: boolean;
  wording: string | null;
  phaseId: string | null;
}

export const itemTarget = (id: string) => `item-${id}`;
export const milestoneTarget = (id: string) => `milestone-${id}`;
export const phaseTarget = (id: string) => `phase-${id}`;
export const trialTarget = (id: string) => `trial-${id}`;

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
  mark: Pick<Mark, "target" | "subject" | "label"> & { key: string },
): Mark[] {
  const { id, version, wording, bound, kind, phaseId } = thing;
  const times: Occurrence[] = thing.occurrences.length > 0 ? thing.occurrences : [thing];
  return times.map(({ start, end, precision }, index) => {
    const edges = softEdges({ start, end, precision, bound, wording, occurrence: index });
    const shape = shapeOf({ start, end, precision, bound }, edges, kind);
    return {
      ...{ id, version, start, end, edges, shape, wording, phaseId },
      ...mark,
      key: times.length > 1 ? `${mark.key}-${index + 1}` : mark.key,
      labelled: true,
    };
  });
}

export function phaseMarks(plan: Pick<Plan, "phases">): Mark[] {
  return plan.phases.flatMap((phase) =>
    marksOf(
      { ...phase, bound: null, occurrences: [], kind: null, phaseId: phase.id },
      { key: phase.id, target: phaseTarget(phase.id), subject: "PHASE", label: phase.label },
    ).map((mark) => ({ ...mark, shape: "BAR" as const })),
  );
}

/**
 * The marks of one level. A milestone stands once for each column with a text; a plan item that is about the same, at
 * the same time and in the same lane, is not drawn again.
 */
export function levelMarks(plan: Plan, level: PlanLevel): Mark[] {
  const drawn = new Set<string>();
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const milestones = plan.milestones
    .filter((row) => levelsOf(row).includes(level))
    .flatMap((row) => {
      const exact = row.exactOn
        ? { start: row.exactOn, end: row.exactOn, precision: "DAY" as const, occurrences: [] }
        : {};
      const time = { ...row, ...exact };
      for (const id of row.planItemIds) {
        const item = items.get(id);
        if (item?.level === level && item.start === time.start && item.end === time.end) drawn.add(id);
      }
      const text = level === "STATE" ? row.stateText : row.municipalText;
      return marksOf(time, {
        key: `${row.id}-${level}`,
        target: milestoneTarget(row.id),
        subject: "MILESTONE",
        label: text ?? "",
      });
    });
  const rest = plan.items
    .filter((item) => item.level === level && !drawn.has(item.id))
    .flatMap((item) =>
      marksOf(item, { key: item.id, target: itemTarget(item.id), subject: "ITEM", label: item.title }),
    );
  return [...milestones, ...rest];
}

/** The marks of trials, or of institutions that lead several. Their days are registered, so they are exact. */
export function trialMarks(
  rows: { id: string; label: string; periods: Period[]; openEnd: boolean }[],
): Mark[] {
  return rows.flatMap(({ id, label, periods, openEnd }) =>
    periods.map(({ start, end }, index) => ({
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

/** The lanes to draw, each with its marks; lanes filtered away are left out. */
export function lanesOf(
  plan: Plan,
  trials: Parameters<typeof trialMarks>[0],
  filter: PlanFilter,
): { lane: PlanLane; marks: Mark[] }[] {
  const lanes: { lane: PlanLane; marks: () => Mark[] }[] = [
    { lane: "STATE", marks: () => levelMarks(plan, "STATE") },
    { lane: "MUNICIPAL", marks: () => levelMarks(plan, "MUNICIPAL") },
    { lane: "LOCAL", marks: () => levelMarks(plan, "LOCAL") },
    { lane: "TRIALS", marks: () => trialMarks(trials) },
  ];
  return lanes
    .filter(({ lane }) => showsLane(filter, lane))
    .map(({ lane, marks }) => ({ lane, marks: marks() }));
}
