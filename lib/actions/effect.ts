"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, type Command } from "@/lib/actions/perform";
import {
  addIndicatorCommand,
  removeIndicatorCommand,
  saveLearningQuestionCommand,
  saveMeasurementsCommand,
  updateIndicatorCommand,
  type IndicatorConflict,
} from "@/lib/commands/effect";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** What was typed comes back with a refusal, so that it is kept also where no script runs. */
type Refused<C = IndicatorConflict> = Failure<C> & { values: Record<string, string> };

/** What the page says was saved. */
type Saved = "added" | "updated" | "removed" | "numbers" | "question";

async function performed<C>(
  command: Command<{ trialId: string; id?: string }, C>,
  form: FormData,
  saved: Saved,
): Promise<Refused<C>> {
  const values = formValues(form);
  const result = await perform(command, values);
  if (!result.ok) {
    const typed = Object.entries(values).filter(([, value]) => typeof value === "string");
    return { ...result, values: Object.fromEntries(typed) as Record<string, string> };
  }
  revalidatePath("/", "layout");
  const { trialId, id } = result.data;
  redirect(routes.effect(trialId, { saved, indicator: id }));
}

export async function addIndicatorAction(_prev: unknown, form: FormData): Promise<Refused<never>> {
  return performed(addIndicatorCommand, form, "added");
}

export async function updateIndicatorAction(_prev: unknown, form: FormData): Promise<Refused> {
  return performed(updateIndicatorCommand, form, "updated");
}

export async function removeIndicatorAction(_prev: unknown, form: FormData): Promise<Refused> {
  return performed(removeIndicatorCommand, form, "removed");
}

export async function saveMeasurementsAction(_prev: unknown, form: FormData): Promise<Refused> {
  return performed(saveMeasurementsCommand, form, "numbers");
}

export async function saveLearningQuestionAction(
  _prev: unknown,
  form: FormData,
): Promise<Refused<{ question: string | null }>> {
  return performed(saveLearningQuestionCommand, form, "question");
}
