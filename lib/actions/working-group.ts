"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedValues } from "@/lib/actions/perform";
import {
  closeWorkingGroupCommand,
  createWorkingGroupCommand,
  removeGroupMemberCommand,
  reopenWorkingGroupCommand,
  saveGroupMeetingCommand,
  saveGroupMemberCommand,
  saveGroupResultsCommand,
  updateWorkingGroupCommand,
} from "@/lib/commands/working-group";
import type { GroupConflict, MeetingConflict } from "@/lib/domain/process/working-group";
import type { ActionResult, Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** What was typed comes back with a refusal, so that it is kept also where no script runs. */
export type GroupFailure<C = never> = Failure<C> & { values: Record<string, string | string[]> };

function toGroup(id: string, saved: string): never {
  revalidatePath("/", "layout");
  redirect(routes.workingGroup(id, { saved }));
}

export async function createWorkingGroupAction(
  _prev: unknown,
  form: FormData,
): Promise<GroupFailure<GroupConflict>> {
  const values = formValues(form);
  const result = await perform(createWorkingGroupCommand, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  toGroup(result.data.id, "created");
}

export async function updateWorkingGroupAction(
  _prev: unknown,
  form: FormData,
): Promise<GroupFailure<GroupConflict>> {
  const values = formValues(form);
  const result = await perform(updateWorkingGroupCommand, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  toGroup(result.data.id, "edited");
}

export async function saveGroupResultsAction(
  _prev: unknown,
  form: FormData,
): Promise<GroupFailure<GroupConflict>> {
  const values = formValues(form);
  const result = await perform(saveGroupResultsCommand, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  toGroup(result.data.id, "results");
}

export async function closeWorkingGroupAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  const result = await perform(closeWorkingGroupCommand, formValues(form));
  if (!result.ok) return { ok: false, code: result.code };
  toGroup(result.data.id, "closed");
}

export async function reopenWorkingGroupAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  const result = await perform(reopenWorkingGroupCommand, formValues(form));
  if (!result.ok) return { ok: false, code: result.code };
  toGroup(result.data.id, "reopened");
}

export async function saveGroupMemberAction(_prev: unknown, form: FormData): Promise<GroupFailure> {
  const values = formValues(form);
  const result = await perform(saveGroupMemberCommand, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  toGroup(result.data.id, "member");
}

export async function removeGroupMemberAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  const result = await perform(removeGroupMemberCommand, formValues(form));
  if (!result.ok) return result;
  toGroup(result.data.id, "removed");
}

export async function saveGroupMeetingAction(
  _prev: unknown,
  form: FormData,
): Promise<GroupFailure<MeetingConflict>> {
  const values = formValues(form);
  const result = await perform(saveGroupMeetingCommand, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  toGroup(result.data.id, "meeting");
}
