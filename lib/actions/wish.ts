"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts } from "@/lib/actions/perform";
import { createWishCommand } from "@/lib/commands/wish";
import { answerWishCommand } from "@/lib/commands/wish-answer";
import { moveWishCommand } from "@/lib/commands/wish-move";
import { saveRoundCommand } from "@/lib/commands/wish-round";
import type { Failure } from "@/lib/domain/shared/result";
import { wishFormValues, type WishFormValues } from "@/lib/domain/wish/form";
import type { WishConflict } from "@/lib/domain/wish/record";
import { routes } from "@/lib/routes";

/** A refusal brings the typed values along, so that they are kept also where no script runs. */
export async function createWishAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure & { values: WishFormValues }> {
  const values = formValues(form);
  const result = await perform(createWishCommand, values);
  if (!result.ok) return { ...result, values: wishFormValues(values) };
  revalidatePath("/", "layout");
  redirect(routes.wish(result.data.id, { saved: result.data.movedRound ? "moved" : "new" }));
}

/** What was typed, for the forms that stand on the wish's own page. */
export type TypedStep = Record<string, string>;

type StepFailure = Failure<WishConflict> & { values: TypedStep };

export async function moveWishAction(_prev: unknown, form: FormData): Promise<StepFailure> {
  const values = formValues(form);
  const result = await perform(moveWishCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.wish(result.data.id, { saved: result.data.movedRound ? "round" : "step" }));
}

export async function answerWishAction(_prev: unknown, form: FormData): Promise<StepFailure> {
  const values = formValues(form);
  const result = await perform(answerWishCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.wish(result.data.id, { saved: "answer" }));
}

export async function saveRoundAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure & { values: TypedStep }> {
  const values = formValues(form);
  const result = await perform(saveRoundCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.wishRounds());
}
