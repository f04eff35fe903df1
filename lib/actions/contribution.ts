"use server";

import { revalidatePath } from "next/cache";
import { formValues, perform, typedTexts, type Command } from "@/lib/actions/perform";
import {
  linkGoalCommand,
  saveContributionNoteCommand,
  unlinkGoalCommand,
  type NoteConflict,
} from "@/lib/commands/contribution";
import type { ActionResult, Failure } from "@/lib/domain/shared/result";

async function press(command: Command<unknown>, form: FormData): Promise<ActionResult> {
  const result = await perform(command, formValues(form));
  if (!result.ok) return result;
  revalidatePath("/", "layout");
  return { ok: true, data: null };
}

export async function linkGoalAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  return press(linkGoalCommand, form);
}

export async function unlinkGoalAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  return press(unlinkGoalCommand, form);
}

/** What the form goes on with: that it is saved, or why not and what was typed. */
export type NoteState = { ok: true } | (Failure<NoteConflict> & { values: Record<string, string> });

export async function saveContributionNoteAction(_prev: unknown, form: FormData): Promise<NoteState> {
  const values = formValues(form);
  const result = await perform(saveContributionNoteCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  return { ok: true };
}
