"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts, type Command } from "@/lib/actions/perform";
import { savePlanEvaluationCommand } from "@/lib/commands/plan-evaluation";
import {
  createPlanGoalCommand,
  movePlanGoalCommand,
  removePlanGoalCommand,
  restorePlanGoalCommand,
  startPlanGoalsCommand,
  updatePlanGoalCommand,
} from "@/lib/commands/plan-goal";
import type { EvaluationConflict, GoalConflict } from "@/lib/domain/process/goal";
import type { ActionResult, Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

type Refused<C> = Failure<C> & { values: Record<string, string> };

function toGoals(agreement: string): never {
  revalidatePath("/", "layout");
  redirect(routes.planGoals({ agreement }));
}

type GoalCommand = Command<{ agreementId: string }, GoalConflict>;

async function saveGoal(command: GoalCommand, form: FormData): Promise<Refused<GoalConflict>> {
  const values = formValues(form);
  const result = await perform(command, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  toGoals(result.data.agreementId);
}

export async function createPlanGoalAction(_prev: unknown, form: FormData): Promise<Refused<GoalConflict>> {
  return saveGoal(createPlanGoalCommand, form);
}

export async function updatePlanGoalAction(_prev: unknown, form: FormData): Promise<Refused<GoalConflict>> {
  return saveGoal(updatePlanGoalCommand, form);
}

async function pressGoal(command: GoalCommand, form: FormData): Promise<ActionResult> {
  const result = await perform(command, formValues(form));
  if (!result.ok) return { ok: false, code: result.code, fieldErrors: result.fieldErrors };
  toGoals(result.data.agreementId);
}

export async function movePlanGoalAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  return pressGoal(movePlanGoalCommand, form);
}

export async function removePlanGoalAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  return pressGoal(removePlanGoalCommand, form);
}

export async function restorePlanGoalAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  return pressGoal(restorePlanGoalCommand, form);
}

/** Begins with the proposed goals and goes to where they are put right. */
export async function startPlanGoalsAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  return pressGoal(startPlanGoalsCommand, form);
}

export async function savePlanEvaluationAction(
  _prev: unknown,
  form: FormData,
): Promise<Refused<EvaluationConflict>> {
  const values = formValues(form);
  const result = await perform(savePlanEvaluationCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  const saved = values.finish === "1" ? "finished" : "draft";
  redirect(routes.planEvaluation(result.data.year, { agreement: result.data.agreementId, saved }));
}
