"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedValues } from "@/lib/actions/perform";
import {
  addProgrammeEntry,
  createWorkshopRound,
  editProgrammeEntry,
  editWorkshop,
  editWorkshopRound,
  planWorkshop,
  standWorkshop,
  stepProgrammeEntry,
  type SteppedEntry,
} from "@/lib/commands/workshop";
import type { RoundConflict, WorkshopConflict } from "@/lib/domain/process/workshop";
import type { ActionResult, Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** What was typed comes back with a refusal, so that it is kept also where no script runs. */
type Typed = { values: Record<string, string | string[]> };

export async function saveRoundAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure<RoundConflict> & Typed> {
  const values = formValues(form);
  const isNew = values.id === undefined;
  const result = await perform<{ id: string }, RoundConflict>(
    isNew ? createWorkshopRound : editWorkshopRound,
    values,
  );
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  const { municipality, agreement } = typedValues(values);
  redirect(
    routes.workshops({ municipality, agreement, round: result.data.id, saved: isNew ? "round" : "edited" }),
  );
}

export async function planWorkshopAction(_prev: unknown, form: FormData): Promise<Failure & Typed> {
  const values = formValues(form);
  const result = await perform(planWorkshop, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  redirect(routes.workshop(result.data.id, { saved: "planned" }));
}

export async function editWorkshopAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure<WorkshopConflict> & Typed> {
  const values = formValues(form);
  const result = await perform(editWorkshop, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  redirect(routes.workshop(result.data.id, { saved: "edited" }));
}

export async function standWorkshopAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure<WorkshopConflict> & Typed> {
  const values = formValues(form);
  const result = await perform(standWorkshop, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  redirect(routes.workshop(result.data.id, { saved: "standing" }));
}

export type AddedEntry = ActionResult<{ entryId: string; title: string }, WorkshopConflict> & Typed;

/** Puts a line into the programme; the page stays where it is. */
export async function addEntryAction(_prev: unknown, form: FormData): Promise<AddedEntry> {
  const values = formValues(form);
  const result = await perform(addProgrammeEntry, values);
  if (result.ok) revalidatePath("/plan", "layout");
  return { ...result, values: typedValues(values) };
}

/** Puts an exercise into the programme of a workshop and goes there. */
export async function takeExerciseAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure<WorkshopConflict> & Typed> {
  const values = formValues(form);
  const result = await perform(addProgrammeEntry, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  redirect(`${routes.workshop(result.data.id, { saved: "added" })}#entry-${result.data.entryId}`);
}

export type SavedEntry = ActionResult<{ entryId: string }, WorkshopConflict> & Typed;

export async function editEntryAction(_prev: unknown, form: FormData): Promise<SavedEntry> {
  const values = formValues(form);
  const result = await perform(editProgrammeEntry, values);
  if (result.ok) revalidatePath("/plan", "layout");
  return { ...result, values: typedValues(values) };
}

export async function stepEntryAction(
  _prev: unknown,
  form: FormData,
): Promise<ActionResult<SteppedEntry, WorkshopConflict>> {
  const result = await perform(stepProgrammeEntry, formValues(form));
  if (result.ok) revalidatePath("/plan", "layout");
  return result;
}
