"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts } from "@/lib/actions/perform";
import {
  makeTrialOfIdeaCommand,
  moveIdeaCommand,
  proposeIdeaCommand,
  rewordIdeaCommand,
  supportIdeaCommand,
} from "@/lib/commands/idea";
import { closeIdeaLinkCommand, createIdeaLinkCommand } from "@/lib/commands/idea-link";
import type { IdeaFormValues } from "@/lib/domain/idea/idea";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";
import { ideaFormValues } from "@/lib/validation/idea";

/** What was typed comes back with a refusal, so that it is kept also where no script runs. */
export type TypedIdea = Record<string, string>;

const idOf = ({ id }: Record<string, unknown>) => (typeof id === "string" ? id : "");

export async function proposeIdeaAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure & { values: IdeaFormValues }> {
  const values = formValues(form);
  const result = await perform(proposeIdeaCommand, values);
  if (!result.ok) return { ...result, values: ideaFormValues(values) };
  revalidatePath("/", "layout");
  redirect(routes.ideaInBox(result.data.id, { saved: "new" }));
}

/** Stays where it is: the page shows the new number. */
export async function supportIdeaAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const result = await perform(supportIdeaCommand, values);
  revalidatePath("/", "layout");
  if (!result.ok) redirect(routes.ideaInBox(idOf(values), { failed: result.code }));
}

/** One tap: the new trial follows, with the form for the rest one tap away. */
export async function makeTrialOfIdeaAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const result = await perform(makeTrialOfIdeaCommand, values);
  revalidatePath("/", "layout");
  if (!result.ok) redirect(routes.ideaInBox(idOf(values), { failed: result.code }));
  redirect(routes.trial(result.data.trialId, { saved: "idea" }));
}

export async function showIdeaAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const result = await perform(moveIdeaCommand, { ...values, move: "SHOW" });
  revalidatePath("/", "layout");
  redirect(routes.ideaInBox(idOf(values), result.ok ? { saved: "OPEN" } : { failed: result.code }));
}

export async function declineIdeaAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure & { values: TypedIdea }> {
  const values = formValues(form);
  const result = await perform(moveIdeaCommand, { ...values, move: "DECLINE" });
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.ideaInBox(result.data.id, { saved: "DECLINED" }));
}

export async function rewordIdeaAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure & { values: TypedIdea }> {
  const values = formValues(form);
  const result = await perform(rewordIdeaCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.ideaInBox(result.data.id, { saved: "reworded" }));
}

export async function createIdeaLinkAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure & { values: TypedIdea }> {
  const values = formValues(form);
  const result = await perform(createIdeaLinkCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.ideaLink(result.data.id, { saved: "link" }));
}

export async function closeIdeaLinkAction(form: FormData): Promise<void> {
  const result = await perform(closeIdeaLinkCommand, formValues(form));
  revalidatePath("/", "layout");
  if (!result.ok) redirect(routes.ideaLinks());
  redirect(routes.ideaLink(result.data.id, { saved: result.data.closed ? "closed" : "opened" }));
}
