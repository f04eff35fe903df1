"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedValues } from "@/lib/actions/perform";
import {
  adaptExercise,
  editExercise,
  removeExercise,
  restoreExercise,
  writeExercise,
} from "@/lib/commands/exercise";
import type { ExerciseConflict } from "@/lib/domain/process/exercise";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** What was typed comes back with a refusal, so that it is kept also where no script runs. */
type ExerciseFailure = Failure<ExerciseConflict> & { values: Record<string, string | string[]> };

export async function saveExerciseAction(_prev: unknown, form: FormData): Promise<ExerciseFailure> {
  const values = formValues(form);
  const what = values.id !== undefined ? "edited" : values.fromId !== undefined ? "adapted" : "written";
  const command = { edited: editExercise, adapted: adaptExercise, written: writeExercise }[what];
  const result = await perform<{ id: string }, ExerciseConflict>(command, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  redirect(routes.exercise(result.data.id, { saved: what }));
}

export async function removeExerciseAction(_prev: unknown, form: FormData): Promise<ExerciseFailure> {
  const values = formValues(form);
  const result = await perform(removeExercise, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  redirect(routes.exercises({ saved: "removed", item: result.data.id }));
}

export async function restoreExerciseAction(_prev: unknown, form: FormData): Promise<ExerciseFailure> {
  const values = formValues(form);
  const result = await perform(restoreExercise, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  redirect(routes.exercise(result.data.id, { saved: "restored" }));
}
