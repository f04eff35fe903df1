"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform } from "@/lib/actions/perform";
import { discardTrialDraftCommand, saveTrialDraftCommand } from "@/lib/commands/draft";
import {
  archiveTrialCommand,
  createTrialCommand,
  findSimilarTrialsCommand,
  restoreTrialCommand,
  updateTrialCommand,
} from "@/lib/commands/trial";
import type { ActionResult, Failure } from "@/lib/domain/shared/result";
import type { TrialConflict } from "@/lib/domain/trial/conflict";
import { trialFormValues, type TrialFormValues } from "@/lib/domain/trial/input";
import { routes } from "@/lib/routes";

/**
 * Creates or, with an id in the form, updates; on success the trial's page follows. A refusal brings the typed
 * values along, so that they are kept also where no script runs.
 */
export async function saveTrialAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure<TrialConflict> & { values: TrialFormValues }> {
  const values = formValues(form);
  const result = values.id
    ? await perform(updateTrialCommand, values)
    : await perform(createTrialCommand, values);
  if (!result.ok) return { ...result, values: trialFormValues(values) };
  revalidatePath("/", "layout");
  redirect(routes.trial(result.data.id, { saved: values.id ? "edit" : "new" }));
}

export async function archiveTrialAction(_prev: unknown, form: FormData): Promise<Failure> {
  const result = await perform(archiveTrialCommand, formValues(form));
  if (!result.ok) return result;
  revalidatePath("/", "layout");
  redirect(routes.trials({ archived: result.data.id }));
}

export async function restoreTrialAction(_prev: unknown, form: FormData): Promise<Failure> {
  const result = await perform(restoreTrialCommand, formValues(form));
  if (!result.ok) return result;
  revalidatePath("/", "layout");
  redirect(routes.trial(result.data.id, { saved: "restored" }));
}

export async function saveTrialDraftAction(draft: unknown): Promise<ActionResult<{ savedAt: string }>> {
  return perform(saveTrialDraftCommand, draft);
}

export async function discardTrialDraftAction(target: { trialId: string | null }): Promise<ActionResult> {
  return perform(discardTrialDraftCommand, target);
}

export async function findSimilarTrialsAction(search: {
  title: string;
  institutionId: string;
  exceptId: string | null;
}): Promise<ActionResult<{ id: string; title: string }[]>> {
  return perform(findSimilarTrialsCommand, search);
}
