"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts } from "@/lib/actions/perform";
import { correctMoveDateCommand, moveTrialCommand, undoMoveCommand } from "@/lib/commands/trial-life";
import { ok, type Failure, type Success } from "@/lib/domain/shared/result";
import type { LifeConflict } from "@/lib/domain/trial/life-conflict";
import { routes } from "@/lib/routes";

/** What was typed comes back with a refusal. */
export type TypedMove = Record<string, string>;
type MoveFailure = Failure<LifeConflict> & { values: TypedMove };

export async function moveTrialAction(_prev: unknown, form: FormData): Promise<MoveFailure> {
  const values = formValues(form);
  const result = await perform(moveTrialCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  const { id, move } = result.data;
  // What comes after the test is to tell what it showed: the decision waits for it.
  redirect(
    move === "EVALUATE" ? routes.evaluation(id, { saved: "moved" }) : routes.trial(id, { saved: "moved" }),
  );
}

export async function undoMoveAction(_prev: unknown, form: FormData): Promise<MoveFailure> {
  const values = formValues(form);
  const result = await perform(undoMoveCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.trial(result.data.id, { saved: "undone" }));
}

export async function correctMoveDateAction(_prev: unknown, form: FormData): Promise<MoveFailure> {
  const values = formValues(form);
  const result = await perform(correctMoveDateCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.trial(result.data.id, { saved: "corrected" }));
}

/** The same move from the board, which stays where it is and shows the card in its new column. */
export async function moveOnBoardAction(
  _prev: unknown,
  form: FormData,
): Promise<MoveFailure | Success<{ id: string }>> {
  const values = formValues(form);
  const result = await perform(moveTrialCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  return ok({ id: result.data.id });
}
