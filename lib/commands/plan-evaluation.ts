import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { isUniqueConflict } from "@/lib/db/errors";
import { getPlanPlace } from "@/lib/db/plan";
import {
  createPlanEvaluation,
  getPlanEvaluation,
  getWorkPeriod,
  isCovered,
  updatePlanEvaluation,
  type EvaluationSubject,
} from "@/lib/db/plan-evaluation";
import { listPlanGoals } from "@/lib/db/plan-goal";
import type { Viewer } from "@/lib/domain/member/role";
import { workYears } from "@/lib/domain/process/evaluation-year";
import { goalsToAssess, type EvaluationConflict } from "@/lib/domain/process/goal";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { canWriteEvaluation } from "@/lib/policies/plan-evaluation";
import { evaluationSubjectSchema, parsePlanEvaluation } from "@/lib/validation/plan-evaluation";

/** What stands in the database now, for the one who comes second. */
async function newestConflict(
  agreementId: string,
  subject: EvaluationSubject,
): Promise<Failure<EvaluationConflict>> {
  const newest = await getPlanEvaluation(agreementId, subject);
  if (!newest) return refused("NOT_FOUND");
  const { version, summary, consequence, url, finishedOn, assessments, authorName } = newest;
  return {
    ok: false,
    code: "CONFLICT",
    current: { version, summary, consequence, url, finishedOn, assessments, authorName },
  };
}

/**
 * Writes the evaluation of a year in one layer: a leader the own institution's, the administration the municipality's
 * and the state's. It can be saved unfinished. The second of two writers gets CONFLICT with what stands there.
 */
export async function savePlanEvaluationCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<EvaluationSubject & { agreementId: string }, EvaluationConflict>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = evaluationSubjectSchema.safeParse(raw);
  const place = target.success ? await getPlanPlace(target.data.agreementId) : null;
  if (!target.success || !place) return refused("NOT_FOUND");
  const { agreementId, version, ...subject } = target.data;
  const { institutionId, layer, year } = subject;
  if (!canWriteEvaluation(viewer, place, subject)) return refused("FORBIDDEN");
  if (institutionId !== null && !(await isCovered(place, institutionId))) {
    return refused("NOT_FOUND");
  }
  const work = await getWorkPeriod(agreementId);
  if (!work || !workYears(work).some((each) => each.year === year)) return refused("NOT_FOUND");
  const [goals, before] = await Promise.all([
    listPlanGoals(agreementId),
    getPlanEvaluation(agreementId, subject),
  ]);
  const goalIds = goalsToAssess(goals, before).map(({ id }) => id);
  const parsed = parsePlanEvaluation(raw, { layer, goalIds, today: today() });
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  if ((before?.version ?? 0) !== version) return newestConflict(agreementId, subject);
  // What was finished earlier keeps its day when it is put right.
  const finishedOn = parsed.data.finishedOn && (before?.finishedOn ?? parsed.data.finishedOn);
  const evaluation = { ...parsed.data, finishedOn };
  const editing = { by: viewer, agreementId, municipalityId: place.municipalityId };
  const prisma = await db();
  try {
    const isSaved = await prisma.$transaction(async (tx) => {
      if (before) return updatePlanEvaluation(tx, editing, before, evaluation);
      await createPlanEvaluation(tx, editing, subject, evaluation);
      return true;
    });
    return isSaved ? ok({ ...subject, agreementId }) : newestConflict(agreementId, subject);
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    return newestConflict(agreementId, subject);
  }
}
