"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts } from "@/lib/actions/perform";
import { movePlanPart } from "@/lib/commands/plan-move";
import type { MoveConflict, MovedPart } from "@/lib/domain/plan/move-form";
import type { ActionResult, Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** Moves what was dragged; the page stays where it is. */
export async function dropPartAction(
  _prev: unknown,
  form: FormData,
): Promise<ActionResult<MovedPart, MoveConflict>> {
  const result = await perform(movePlanPart, formValues(form));
  if (result.ok) revalidatePath("/plan", "layout");
  return result;
}

/** Moves by the form, and shows the plan with it. */
export async function movePartAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure<MoveConflict> & { values: Record<string, string> }> {
  const values = formValues(form);
  const result = await perform(movePlanPart, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/plan", "layout");
  const { municipality, agreement } = result.data;
  redirect(`${routes.plan({ municipality, agreement })}#timeline`);
}
