"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedValues } from "@/lib/actions/perform";
import {
  addAgendaPoint,
  callFollowingMeeting,
  editAgendaPoint,
  editFollowingMeeting,
  standFollowingMeeting,
  stepAgendaPoint,
  takeProposals,
  type SteppedPoint,
} from "@/lib/commands/following-meeting";
import type { MeetingConflict } from "@/lib/domain/politics/meeting";
import type { ActionResult, Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** What was typed comes back with a refusal, so that it is kept also where no script runs. */
type Typed = { values: Record<string, string | string[]> };
type MeetingFailure = Failure<MeetingConflict> & Typed;

function changed() {
  revalidatePath("/politics", "layout");
  revalidatePath(routes.home());
}

export async function callMeetingAction(_prev: unknown, form: FormData): Promise<MeetingFailure> {
  const values = formValues(form);
  const result = await perform(callFollowingMeeting, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  changed();
  redirect(routes.followingMeeting(result.data.id, { saved: "called" }));
}

export async function editMeetingAction(_prev: unknown, form: FormData): Promise<MeetingFailure> {
  const values = formValues(form);
  const result = await perform(editFollowingMeeting, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  changed();
  redirect(routes.followingMeeting(result.data.id, { saved: "edited" }));
}

export async function standMeetingAction(_prev: unknown, form: FormData): Promise<MeetingFailure> {
  const values = formValues(form);
  const result = await perform(standFollowingMeeting, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  changed();
  redirect(routes.followingMeeting(result.data.id, { saved: "stood" }));
}

export type TakenProposals = ActionResult<{ count: number }, MeetingConflict> & Typed;

/** Puts what was ticked on the agenda; the page stays where it is. */
export async function takeProposalsAction(_prev: unknown, form: FormData): Promise<TakenProposals> {
  const values = formValues(form);
  const result = await perform(takeProposals, values);
  if (result.ok) changed();
  return { ...result, values: typedValues(values) };
}

export type AddedPoint = ActionResult<{ pointId: string; title: string }, MeetingConflict> & Typed;

export async function addPointAction(_prev: unknown, form: FormData): Promise<AddedPoint> {
  const values = formValues(form);
  const result = await perform(addAgendaPoint, values);
  if (result.ok) changed();
  return { ...result, values: typedValues(values) };
}

export type SavedPoint = ActionResult<{ pointId: string }, MeetingConflict> & Typed;

export async function editPointAction(_prev: unknown, form: FormData): Promise<SavedPoint> {
  const values = formValues(form);
  const result = await perform(editAgendaPoint, values);
  if (result.ok) changed();
  return { ...result, values: typedValues(values) };
}

export async function stepPointAction(
  _prev: unknown,
  form: FormData,
): Promise<ActionResult<SteppedPoint, MeetingConflict>> {
  const result = await perform(stepAgendaPoint, formValues(form));
  if (result.ok) changed();
  return result;
}
