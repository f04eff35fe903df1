"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform } from "@/lib/actions/perform";
import {
  addInvolvementCommand,
  editLogEntryCommand,
  removeInvolvementCommand,
  removeLogEntryCommand,
  restoreInvolvementCommand,
  restoreLogEntryCommand,
  writeLogEntryCommand,
} from "@/lib/commands/log";
import { typedLog, type TypedLog } from "@/lib/domain/log/form";
import type { LogConflict } from "@/lib/domain/log/record";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** What was typed comes back with a refusal, so that it is kept also where no script runs. */
type LogFailure = Failure<LogConflict> & { values: TypedLog };

/** Back to the log on the trial's page, which says what happened. */
function toLog(trialId: string, noted: string, query: Record<string, string | number> = {}): never {
  revalidatePath("/", "layout");
  redirect(`${routes.trial(trialId, { noted, ...query })}#log`);
}

export async function writeLogEntryAction(_prev: unknown, form: FormData): Promise<LogFailure> {
  const values = formValues(form);
  const result = await perform(writeLogEntryCommand, values);
  if (!result.ok) return { ...result, values: typedLog(values) };
  toLog(result.data.trialId, "written");
}

export async function editLogEntryAction(_prev: unknown, form: FormData): Promise<LogFailure> {
  const values = formValues(form);
  const result = await perform(editLogEntryCommand, values);
  if (!result.ok) return { ...result, values: typedLog(values) };
  toLog(result.data.trialId, "edited");
}

export async function removeLogEntryAction(_prev: unknown, form: FormData): Promise<LogFailure> {
  const values = formValues(form);
  const result = await perform(removeLogEntryCommand, values);
  if (!result.ok) return { ...result, values: typedLog(values) };
  const { trialId, id, version } = result.data;
  toLog(trialId, "removed", { item: id, version });
}

export async function restoreLogEntryAction(_prev: unknown, form: FormData): Promise<LogFailure> {
  const values = formValues(form);
  const result = await perform(restoreLogEntryCommand, values);
  if (!result.ok) return { ...result, values: typedLog(values) };
  toLog(result.data.trialId, "restored");
}

export async function addInvolvementAction(_prev: unknown, form: FormData): Promise<LogFailure> {
  const values = formValues(form);
  const result = await perform(addInvolvementCommand, values);
  if (!result.ok) return { ...result, values: typedLog(values) };
  toLog(result.data.trialId, "heard");
}

export async function removeInvolvementAction(_prev: unknown, form: FormData): Promise<LogFailure> {
  const values = formValues(form);
  const result = await perform(removeInvolvementCommand, values);
  if (!result.ok) return { ...result, values: typedLog(values) };
  toLog(result.data.trialId, "unheard", { item: result.data.id });
}

export async function restoreInvolvementAction(_prev: unknown, form: FormData): Promise<LogFailure> {
  const values = formValues(form);
  const result = await perform(restoreInvolvementCommand, values);
  if (!result.ok) return { ...result, values: typedLog(values) };
  toLog(result.data.trialId, "heardAgain");
}
