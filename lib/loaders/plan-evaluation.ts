import {
  getWorkPeriod,
  listEvaluatingInstitutions,
  listEvaluationStates,
  listPlanEvaluations,
  listPlannedEvaluations,
  type EvaluatingInstitution,
} from "@/lib/db/plan-evaluation";
import { listPlanGoals } from "@/lib/db/plan-goal";
import type { Viewer } from "@/lib/domain/member/role";
import {
  dueEvaluations,
  evaluationGrid,
  workYears,
  type DueEvaluation,
  type EvaluationRow,
  type EvaluationYear,
  type WorkYear,
} from "@/lib/domain/process/evaluation-year";
import {
  gatherByGoal,
  goalsInForce,
  goalsToAssess,
  type EvaluationLayer,
  type GatheredGoal,
  type PlanEvaluation,
  type PlanGoal,
} from "@/lib/domain/process/goal";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { ledInstitutions } from "@/lib/policies/plan";
import { canEditGoals, canWriteEvaluation, readsLocalEvaluations } from "@/lib/policies/plan-evaluation";
import { evaluationQuerySchema } from "@/lib/validation/plan-evaluation";

const placeOf = ({ agreement }: ChosenPlan) => ({
  municipalityId: agreement.municipality.id,
  areas: agreement.areas,
});

export interface PlanEvaluationsPage extends ChosenPlan {
  goals: PlanGoal[];
  years: WorkYear[];
  rows: EvaluationRow[];
  mayEditGoals: boolean;
}

/**
 * The goals of a plan and its evaluations at a glance. Public: it tells that something was written, not what.
 * @param query the address's parameters, as they came
 */
export async function loadPlanEvaluations(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<PlanEvaluationsPage>> {
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { agreement, today } = chosen.data;
  const place = placeOf(chosen.data);
  const led = ledInstitutions(viewer, place.municipalityId);
  const [work, goals, planned, evaluations, institutions] = await Promise.all([
    getWorkPeriod(agreement.id),
    listPlanGoals(agreement.id),
    listPlannedEvaluations(agreement.id),
    listEvaluationStates(agreement.id),
    listEvaluatingInstitutions(place, led),
  ]);
  const years = workYears(work!);
  const rows = evaluationGrid({
    ...{ years, evaluations, today, due: dueEvaluations(planned, years) },
    own: institutions.filter(({ id }) => led.includes(id)),
    expected: institutions.filter(({ isExpected }) => isExpected),
    mayWriteInCommon: canWriteEvaluation(viewer, place, { layer: "MUNICIPAL", institutionId: null }),
  });
  return ok({
    ...chosen.data,
    ...{ goals: goalsInForce(goals), years, rows, mayEditGoals: canEditGoals(viewer, place) },
  });
}

export interface PlanGoalsPage extends ChosenPlan {
  goals: PlanGoal[];
  /** taken out, to be put back */
  removed: PlanGoal[];
}

/** The goals of a plan to be edited. FORBIDDEN for those who may not. */
export async function loadPlanGoals(viewer: Viewer, query: unknown): Promise<ActionResult<PlanGoalsPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  if (!canEditGoals(viewer, placeOf(chosen.data))) return refused("FORBIDDEN");
  const goals = await listPlanGoals(chosen.data.agreement.id);
  return ok({
    ...chosen.data,
    goals: goalsInForce(goals),
    removed: goals.filter(({ isRemoved }) => isRemoved),
  });
}

interface YearFacts {
  chosen: ChosenPlan;
  year: WorkYear;
  years: WorkYear[];
  goals: PlanGoal[];
  evaluations: PlanEvaluation[];
  due: DueEvaluation[];
  institutions: EvaluatingInstitution[];
}

/** One year of the work with everything that was written about it; who may read what is still to be decided. */
async function readYear(viewer: Viewer, query: unknown, number: unknown): Promise<ActionResult<YearFacts>> {
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { agreement } = chosen.data;
  const place = placeOf(chosen.data);
  const asked = evaluationQuerySchema.shape.year.safeParse(number);
  const work = asked.success ? await getWorkPeriod(agreement.id) : null;
  const years = work ? workYears(work) : [];
  const year = years.find((each) => each.year === asked.data);
  if (!year) return refused("NOT_FOUND");
  const [goals, planned, evaluations, institutions] = await Promise.all([
    listPlanGoals(agreement.id),
    listPlannedEvaluations(agreement.id),
    listPlanEvaluations(agreement.id, { year: year.year }),
    listEvaluatingInstitutions(place, ledInstitutions(viewer, place.municipalityId)),
  ]);
  const due = dueEvaluations(planned, years).filter((each) => each.year === year.year);
  return ok({ chosen: chosen.data, year, years, goals, evaluations, due, institutions });
}

/** Unfinished ones are read only by those who write them. */
function isReadable(viewer: Viewer, chosen: ChosenPlan, evaluation: PlanEvaluation): boolean {
  const { layer, institution, finishedOn } = evaluation;
  const place = placeOf(chosen);
  if (canWriteEvaluation(viewer, place, { layer, institutionId: institution?.id ?? null })) return true;
  if (finishedOn === null) return false;
  return layer !== "LOCAL" || readsLocalEvaluations(viewer, place.municipalityId);
}

export interface EvaluationYearPage extends ChosenPlan, EvaluationYear {
  years: WorkYear[];
}

/**
 * What was written about one year in its three layers. The municipality's and the state's are public, those of single
 * institutions are read within the municipality and by evaluators.
 * @param query the address's parameters, as they came
 */
export async function loadEvaluationYear(
  viewer: Viewer,
  query: unknown,
  number: unknown,
): Promise<ActionResult<EvaluationYearPage>> {
  const found = await readYear(viewer, query, number);
  if (!found.ok) return found;
  const { chosen, year, years, due, institutions } = found.data;
  const place = placeOf(chosen);
  const readable = found.data.evaluations.filter((each) => isReadable(viewer, chosen, each));
  const of = (layer: EvaluationLayer) => readable.find((each) => each.layer === layer) ?? null;
  const local = readable.filter(({ layer }) => layer === "LOCAL");
  const judged = { assessments: readable.flatMap(({ assessments }) => assessments) };
  const goals = goalsToAssess(found.data.goals, judged);
  const led = ledInstitutions(viewer, place.municipalityId);
  const finished = new Set(
    local.filter(({ finishedOn }) => finishedOn !== null).map(({ institution }) => institution!.id),
  );
  const missing = institutions.filter(({ id, isExpected }) => isExpected && !finished.has(id));
  return ok({
    ...{ ...chosen, year, years, goals, due, local },
    ...{ municipal: of("MUNICIPAL"), national: of("NATIONAL") },
    gathered: gatherByGoal(goals, local),
    missing: readsLocalEvaluations(viewer, place.municipalityId) ? missing : null,
    own: institutions.filter(({ id }) => led.includes(id)),
    mayWriteInCommon: canWriteEvaluation(viewer, place, { layer: "MUNICIPAL", institutionId: null }),
  });
}

export interface EvaluationFormPage extends ChosenPlan {
  year: WorkYear;
  layer: EvaluationLayer;
  institution: { id: string; name: string } | null;
  due: DueEvaluation[];
  /** what it is held against; empty in the state's layer */
  goals: PlanGoal[];
  /** null: not begun */
  evaluation: PlanEvaluation | null;
  /** in the municipality's layer: what institutions wrote, to write from */
  local: PlanEvaluation[];
  gathered: GatheredGoal[];
}

/**
 * One evaluation to be written. FORBIDDEN for those who do not write it.
 * @param query the address's parameters, as they came: `layer`, and `institution` in the local one
 */
export async function loadEvaluationForm(
  viewer: Viewer,
  query: Record<string, unknown>,
  number: unknown,
): Promise<ActionResult<EvaluationFormPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const asked = evaluationQuerySchema.safeParse({ ...query, year: number });
  if (!asked.success) return refused("NOT_FOUND");
  const found = await readYear(viewer, query, number);
  if (!found.ok) return found;
  const { chosen, year, evaluations, institutions } = found.data;
  const { layer, institution: institutionId } = asked.data;
  if (!canWriteEvaluation(viewer, placeOf(chosen), { layer, institutionId })) return refused("FORBIDDEN");
  const institution = institutions.find(({ id }) => id === institutionId) ?? null;
  if ((layer === "LOCAL") !== (institution !== null)) return refused("NOT_FOUND");
  const evaluation =
    evaluations.find(
      (each) => each.layer === layer && (each.institution?.id ?? null) === (institution?.id ?? null),
    ) ?? null;
  const goals = layer === "NATIONAL" ? [] : goalsToAssess(found.data.goals, evaluation);
  const local =
    layer === "MUNICIPAL"
      ? evaluations.filter((each) => each.layer === "LOCAL" && each.finishedOn !== null)
      : [];
  return ok({
    ...{ ...chosen, year, layer, institution, evaluation, goals, local },
    due: found.data.due.filter((each) => each.layer === layer),
    gathered: gatherByGoal(goals, local),
  });
}
