"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts, type Command } from "@/lib/actions/perform";
import {
  askDilemma,
  editDilemma,
  editReflection,
  noteReflection,
  reflectOnDilemma,
  removeDilemma,
  removeReflection,
  restDilemma,
  restoreDilemma,
  restoreReflection,
  wakeDilemma,
} from "@/lib/commands/dilemma";
import type { DilemmaConflict, ReflectionConflict } from "@/lib/domain/politics/dilemma";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** What was typed comes back with a refusal, so that it is kept also where no script runs. */
type Typed = { values: Record<string, string> };
export type DilemmaFailure = Failure<DilemmaConflict> & Typed;
export type ReflectionFailure = Failure<ReflectionConflict> & Typed;

async function changed<T, C>(
  command: Command<T, C>,
  form: FormData,
  hrefOf: (data: T) => string,
): Promise<Failure<C> & Typed> {
  const values = formValues(form);
  const result = await perform(command, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/politics", "layout");
  revalidatePath(routes.home());
  redirect(hrefOf(result.data));
}

export async function askDilemmaAction(_prev: unknown, form: FormData): Promise<DilemmaFailure> {
  return changed(askDilemma, form, ({ id }) => routes.dilemma(id, { saved: "asked" }));
}

export async function editDilemmaAction(_prev: unknown, form: FormData): Promise<DilemmaFailure> {
  return changed(editDilemma, form, ({ id }) => routes.dilemma(id, { saved: "edited" }));
}

export async function restDilemmaAction(_prev: unknown, form: FormData): Promise<DilemmaFailure> {
  return changed(restDilemma, form, ({ id }) => routes.dilemma(id, { saved: "rested" }));
}

export async function wakeDilemmaAction(_prev: unknown, form: FormData): Promise<DilemmaFailure> {
  return changed(wakeDilemma, form, ({ id }) => routes.dilemma(id, { saved: "woken" }));
}

export async function removeDilemmaAction(_prev: unknown, form: FormData): Promise<DilemmaFailure> {
  return changed(removeDilemma, form, ({ id }) => routes.dilemmas({ saved: "removed", item: id }));
}

export async function restoreDilemmaAction(_prev: unknown, form: FormData): Promise<DilemmaFailure> {
  return changed(restoreDilemma, form, ({ id }) => routes.dilemma(id, { saved: "restored" }));
}

const under = (dilemmaId: string, saved: string, item: string) =>
  `${routes.dilemma(dilemmaId, { saved, item })}#reflections`;

export async function reflectAction(_prev: unknown, form: FormData): Promise<ReflectionFailure> {
  return changed(reflectOnDilemma, form, ({ dilemmaId, id }) => under(dilemmaId, "sent", id));
}

export async function editReflectionAction(_prev: unknown, form: FormData): Promise<ReflectionFailure> {
  return changed(editReflection, form, ({ dilemmaId, id }) => under(dilemmaId, "saved", id));
}

export async function removeReflectionAction(_prev: unknown, form: FormData): Promise<ReflectionFailure> {
  return changed(removeReflection, form, ({ dilemmaId, id }) => under(dilemmaId, "gone", id));
}

export async function restoreReflectionAction(_prev: unknown, form: FormData): Promise<ReflectionFailure> {
  return changed(restoreReflection, form, ({ dilemmaId, id }) => under(dilemmaId, "back", id));
}

/** Noted at a meeting, whose page it stays on. */
export async function noteReflectionAction(_prev: unknown, form: FormData): Promise<ReflectionFailure> {
  return changed(
    noteReflection,
    form,
    ({ meetingId, dilemmaId }) =>
      `${routes.followingMeeting(meetingId, { saved: "noted" })}#dilemma-${dilemmaId}`,
  );
}
