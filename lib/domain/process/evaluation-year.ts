import type { Period, PlanItem, PlanMilestone } from "@/lib/domain/plan/plan";
import { addDays, addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { EvaluationLayer, GatheredGoal, PlanEvaluation, PlanGoal } from "@/lib/domain/process/goal";

/** A year of an agreement's work, counted from 1. Not a calendar year. */
export interface WorkYear extends Period {
  year: number;
}

/** As many as can be stored. */
const MOST_YEARS = 10;
/** A remainder shorter than this is no year of its own. */
const SHORTEST_YEAR_MONTHS = 6;
/** What is held this soon after a year's end still looks back on that year. */
const LOOKING_BACK_MONTHS = 3;

/**
 * The years of an agreement's work: twelve months each from where the work began, to the agreement's last day. A
 * remainder of less than half a year belongs to the last one ("three years" that began in June and end in September).
 * @param work.start where the implementation began: the day the work started, else the day the agreement came into force
 * @param work.end the agreement's last day
 */
export function workYears({ start, end }: Period): WorkYear[] {
  const years: WorkYear[] = [];
  for (let year = 1; year <= MOST_YEARS; year += 1) {
    // Each from the start: 29 February must not become the 28th for good.
    const from = addMonths(start, 12 * (year - 1));
    const next = addMonths(start, 12 * year);
    if (year > 1 && addMonths(from, SHORTEST_YEAR_MONTHS) > addDays(end, 1)) break;
    years.push({ year, start: from, end: addDays(next, -1) });
  }
  const last = years.at(-1)!;
  if (end > last.start) last.end = end;
  return years;
}

/** The year a day is in; null before the work began and after the agreement ended. */
export function workYearOf(day: CalendarDate, years: WorkYear[]): number | null {
  return years.find(({ start, end }) => start <= day && day <= end)?.year ?? null;
}

/**
 * The year an evaluation looks back on: the one its time ends in; within the first months of a year the one before, and
 * within a year of the end the last one.
 */
export function evaluatedYear({ end }: Period, years: WorkYear[]): number | null {
  const last = years.at(-1)!;
  if (end > last.end) return end <= addMonths(last.end, 12) ? last.year : null;
  const year = workYearOf(end, years);
  if (year === null || year === 1) return year;
  const { start } = years[year - 1]!;
  return end < addMonths(start, LOOKING_BACK_MONTHS) ? year - 1 : year;
}

/** Something in the plan that says when an evaluation is due. */
export interface DueEvaluation extends Period {
  id: string;
  title: string;
  /** as written; null when it only lies in its phase */
  wording: string | null;
  layer: EvaluationLayer;
  year: number;
}

/** What was written about one year in its three layers, as far as somebody may read it. */
export interface EvaluationYear {
  year: WorkYear;
  goals: PlanGoal[];
  due: DueEvaluation[];
  municipal: PlanEvaluation | null;
  national: PlanEvaluation | null;
  /** of single institutions, by name; empty for those who may not read them */
  local: PlanEvaluation[];
  /** what they wrote about each goal */
  gathered: GatheredGoal[];
  /** institutions that have not finished theirs; null for those who may not read the local ones */
  missing: { id: string; name: string }[] | null;
  /** institutions the viewer writes for */
  own: { id: string; name: string }[];
  mayWriteInCommon: boolean;
}

/** What a plan says about evaluations: items and milestones of that kind among others. */
export interface PlannedEvaluations {
  items: (Period & Pick<PlanItem, "id" | "title" | "wording" | "kind" | "level" | "state">)[];
  milestones: (Period &
    Pick<
      PlanMilestone,
      "id" | "wording" | "kind" | "state" | "stateText" | "municipalText" | "planItemIds"
    >)[];
}

const layerOf = { LOCAL: "LOCAL", MUNICIPAL: "MUNICIPAL", STATE: "NATIONAL" } as const;

/**
 * When evaluations are due, from the plan's items and milestones of that kind. What was dropped is not due; a row of
 * the milestone table that is the same as one of its items comes once, with the table's wording.
 */
export function dueEvaluations(plan: PlannedEvaluations, years: WorkYear[]): DueEvaluation[] {
  const rows = plan.milestones
    .filter(({ kind, state }) => kind === "EVALUATION" && state !== "DROPPED")
    .flatMap(({ id, wording, start, end, stateText, municipalText, planItemIds }) =>
      [
        ...(stateText === null ? [] : [{ title: stateText, layer: "NATIONAL" as const }]),
        ...(municipalText === null ? [] : [{ title: municipalText, layer: "MUNICIPAL" as const }]),
      ].map((text) => ({ ...text, id, wording, start, end, planItemIds })),
    );
  const told = new Set(rows.flatMap(({ planItemIds, layer }) => planItemIds.map((id) => `${layer} ${id}`)));
  const items = plan.items
    .filter(({ kind, state }) => kind === "EVALUATION" && state !== "DROPPED")
    .map(({ id, title, wording, start, end, level }) => {
      return { id, title, wording, start, end, layer: layerOf[level] };
    })
    .filter(({ id, layer }) => !told.has(`${layer} ${id}`));
  return [...rows.map(({ planItemIds: _alsoThere, ...row }) => row), ...items].flatMap((due) => {
    const year = evaluatedYear(due, years);
    return year === null ? [] : [{ ...due, year }];
  });
}

export const evaluationStandings = ["WRITTEN", "DRAFT", "MISSING", "DUE", "AHEAD", "NOT_PLANNED"] as const;
export type EvaluationStanding = (typeof evaluationStandings)[number];

/**
 * Where an evaluation stands. Nobody waits for the state's unless the plan says when it comes; the others are due when
 * the plan says so, and are missing once that time, or without any the year itself, is over.
 */
export function evaluationStanding(
  { layer, due, written }: { layer: EvaluationLayer; due: Period[]; written: "FINISHED" | "BEGUN" | null },
  year: WorkYear,
  today: CalendarDate,
): EvaluationStanding {
  if (written !== null) return written === "FINISHED" ? "WRITTEN" : "DRAFT";
  if (due.length === 0) {
    if (layer === "NATIONAL") return "NOT_PLANNED";
    return today > year.end ? "MISSING" : "AHEAD";
  }
  if (due.some(({ end }) => end < today)) return "MISSING";
  return due.some(({ start }) => start <= today) ? "DUE" : "AHEAD";
}

/** One evaluation, or one that is still to come. */
export interface EvaluationCell {
  year: number;
  standing: EvaluationStanding;
  /** when, as the plan says */
  due: Pick<DueEvaluation, "id" | "title" | "wording">[];
  finishedOn: CalendarDate | null;
  /** of the institutions together; null in the other layers and for a single institution */
  together: { finished: number; expected: number } | null;
  mayWrite: boolean;
}

/** A line of the overview: one layer, or a single institution within the local one. */
export interface EvaluationRow {
  layer: EvaluationLayer;
  institution: { id: string; name: string } | null;
  cells: EvaluationCell[];
}

type Written = { year: number; layer: EvaluationLayer; finishedOn: CalendarDate | null } & {
  institution: { id: string } | null;
};

/**
 * What is written, due and missing, at a glance: the institutions one leads, all institutions together, the
 * municipality, the state; a cell for each year.
 * @param own the institutions that stand in a line of their own
 * @param expected the institutions that evaluate for themselves
 */
export function evaluationGrid({
  years,
  due,
  evaluations,
  own,
  expected,
  mayWriteInCommon,
  today,
}: {
  years: WorkYear[];
  due: DueEvaluation[];
  evaluations: Written[];
  own: { id: string; name: string }[];
  expected: { id: string }[];
  mayWriteInCommon: boolean;
  today: CalendarDate;
}): EvaluationRow[] {
  const cell = (year: WorkYear, layer: EvaluationLayer, written: Written | undefined, mayWrite: boolean) => {
    const times = due.filter((each) => each.year === year.year && each.layer === layer);
    const state = written ? (written.finishedOn ? "FINISHED" : "BEGUN") : null;
    return {
      ...{ year: year.year, due: times, together: null, mayWrite, finishedOn: written?.finishedOn ?? null },
      standing: evaluationStanding({ layer, due: times, written: state }, year, today),
    };
  };
  const find = (year: number, layer: EvaluationLayer, institutionId: string | null) =>
    evaluations.find(
      (each) =>
        each.year === year && each.layer === layer && (each.institution?.id ?? null) === institutionId,
    );
  const ownRows = own.map((institution): EvaluationRow => ({
    layer: "LOCAL",
    institution,
    cells: years.map((year) => cell(year, "LOCAL", find(year.year, "LOCAL", institution.id), true)),
  }));
  const together: EvaluationRow = {
    layer: "LOCAL",
    institution: null,
    cells: years.map((year) => {
      const finished = evaluations.filter(
        (each) => each.year === year.year && each.layer === "LOCAL" && each.finishedOn !== null,
      );
      const there = new Set([
        ...expected.map(({ id }) => id),
        ...finished.map((each) => each.institution!.id),
      ]);
      const isAll = there.size > 0 && finished.length === there.size;
      const open = cell(year, "LOCAL", undefined, false);
      return {
        ...open,
        standing: isAll ? "WRITTEN" : open.standing,
        together: { finished: finished.length, expected: there.size },
      };
    }),
  };
  const inCommon = (["MUNICIPAL", "NATIONAL"] as const).map((layer): EvaluationRow => ({
    ...{ layer, institution: null },
    cells: years.map((year) => cell(year, layer, find(year.year, layer, null), mayWriteInCommon)),
  }));
  return [...ownRows, together, ...inCommon];
}
