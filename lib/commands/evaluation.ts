import { now } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { listEvaluations, saveEvaluation } from "@/lib/db/evaluation";
import { getTrial } from "@/lib/db/trial";
import { filledFields, secondsSince } from "@/lib/domain/effort/effort";
import { evaluationQuestions, type Evaluation } from "@/lib/domain/evaluation/evaluation";
import { canEvaluateNow, roundOf } from "@/lib/domain/evaluation/round";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { placeOfRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import type { TrialStage } from "@/lib/domain/trial/stage";
import { canWriteEvaluation } from "@/lib/policies/evaluation";
import { evaluationTargetSchema, parseEvaluation } from "@/lib/validation/evaluation";

function whyNot(stage: TrialStage): string {
  if (stage === "WITHDRAWN") return "moveEnded";
  return stage === "DECIDED" || stage === "LANDED" ? "evaluationDecided" : "evaluationNotYet";
}

/**
 * Saves the half page at the end of a test period, finished or not. Several may write on it: whoever comes second gets
 * CONFLICT with what stands there now, and keeps what they typed.
 */
export async function saveEvaluationCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, Evaluation>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = evaluationTargetSchema.safeParse(raw);
  const trial = target.success ? await getTrial(target.data.id, scopeOf(viewer)) : null;
  if (!target.success || !trial) return refused("NOT_FOUND");
  if (!canWriteEvaluation(viewer, placeOfRecord(trial))) return refused("FORBIDDEN");
  const { round, version } = target.data;
  const stored = await listEvaluations(trial.id);
  const current = stored.find((each) => each.round === round);
  const conflict: Failure<Evaluation> = { ok: false, code: "CONFLICT", ...(current && { current }) };
  const life = {
    stage: trial.stage,
    passed: trial.stageChanges,
    evaluated: stored.map((each) => each.round),
  };
  const parsed = parseEvaluation(raw);
  const isSavedAlready =
    parsed.ok &&
    current?.version === version + 1 &&
    evaluationQuestions.every((name) => current[name] === parsed.data[name]);
  if (isSavedAlready) return ok({ id: trial.id });
  if (!canEvaluateNow(life)) return invalid({ seen: { key: whyNot(trial.stage) } });
  // A new test period has begun since the form was opened: what was typed belongs to the one before.
  if (round !== roundOf(life.passed)) return conflict;
  if ((current?.version ?? 0) !== version) return conflict;
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { openedAt, ...values } = raw as Record<string, unknown>;
  const outcome = await saveEvaluation(
    trial,
    { round, version, texts: parsed.data },
    {
      actor: { ...auditActor(viewer, trial.municipality.id), id: viewer.userId },
      at: now(),
      effort: { seconds: secondsSince(openedAt, now()), fields: filledFields(values, evaluationQuestions) },
    },
  );
  if (outcome === "SAVED") return ok({ id: trial.id });
  const newest = (await listEvaluations(trial.id)).find((each) => each.round === round);
  return { ok: false, code: "CONFLICT", ...(newest && { current: newest }) };
}
