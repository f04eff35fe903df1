"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts } from "@/lib/actions/perform";
import {
  chooseLandingCommand,
  markRecheckedCommand,
  moveExpiryCommand,
  type LandingConflict,
  type MoveConflict,
} from "@/lib/commands/sunset";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** Back to the list as it was narrowed; anything that is no query of it is left out. */
function sunsetAddress(back: unknown, done: { landed: string } | { checked: string }): string {
  const query = new URLSearchParams(typeof back === "string" ? back : "");
  for (const name of ["landed", "checked", "moved", "to"]) query.delete(name);
  return routes.sunset({ ...Object.fromEntries(query), ...done });
}

export async function chooseLandingAction(
  _previous: unknown,
  form: FormData,
): Promise<Failure<LandingConflict> & { values: Record<string, string> }> {
  const values = formValues(form);
  const result = await perform(chooseLandingCommand, values);
  // Also after a refusal: somebody else may have changed what the page shows.
  revalidatePath("/", "layout");
  // Where only trials without a landing are listed, this one has just left the list; so the page says it.
  if (result.ok) redirect(sunsetAddress(values.back, { landed: result.data.trialId }));
  return { ...result, values: typedTexts(values) };
}

export async function moveExpiryAction(
  _previous: unknown,
  form: FormData,
): Promise<Failure<MoveConflict> & { values: Record<string, string> }> {
  const values = formValues(form);
  const result = await perform(moveExpiryCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  const { moved, date } = result.data;
  const municipality = typeof values.municipality === "string" ? values.municipality : null;
  redirect(routes.sunset({ municipality, moved: String(moved), to: date }));
}

export async function markRecheckedAction(_previous: unknown, form: FormData): Promise<Failure> {
  const values = formValues(form);
  const result = await perform(markRecheckedCommand, values);
  revalidatePath(routes.sunset(), "layout");
  if (!result.ok) return result;
  // It has just left the list, so the page says it.
  redirect(sunsetAddress(values.back, { checked: result.data.id }));
}
