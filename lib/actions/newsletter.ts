"use server";

import { getLocale } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts } from "@/lib/actions/perform";
import { clientOf } from "@/lib/auth/client";
import {
  createLetterCommand,
  removeLetterCommand,
  restoreLetterCommand,
  saveLetterCommand,
  sendLetterCommand,
  testLetterCommand,
} from "@/lib/commands/newsletter";
import {
  confirmLettersCommand,
  followLettersCommand,
  leaveLettersCommand,
  subscribeToLettersCommand,
} from "@/lib/commands/newsletter-subscription";
import type { LetterConflict } from "@/lib/domain/newsletter/letter";
import type { ActionResult, Failure } from "@/lib/domain/shared/result";
import type { Viewer } from "@/lib/domain/member/role";
import { routes } from "@/lib/routes";

type Typed<C = never> = Failure<C> & { values: Record<string, string> };

export async function createLetterAction(_prev: unknown, form: FormData): Promise<Typed> {
  const values = formValues(form);
  const result = await perform(createLetterCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  redirect(routes.newsletter(result.data.id, { begun: 1 }));
}

/** Everything typed goes back with a refusal, also the ticks, so that it is kept where no script runs. */
export async function saveLetterAction(_prev: unknown, form: FormData): Promise<Typed<LetterConflict>> {
  const values = formValues(form);
  const result = await perform(saveLetterCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/reports/newsletters", "layout");
  redirect(routes.newsletter(result.data.id, { saved: 1 }));
}

const idOf = ({ id }: Record<string, unknown>) => (typeof id === "string" ? id : "");

export async function removeLetterAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const result = await perform(removeLetterCommand, values);
  redirect(result.ok ? routes.newsletters({ removed: result.data.id }) : routes.newsletter(idOf(values)));
}

export async function restoreLetterAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const result = await perform(restoreLetterCommand, values);
  redirect(result.ok ? routes.newsletter(result.data.id) : routes.newsletters());
}

export async function testLetterAction(
  _prev: unknown,
  form: FormData,
): Promise<ActionResult<{ email: string }>> {
  return perform(testLetterCommand, formValues(form));
}

export async function sendLetterAction(_prev: unknown, form: FormData): Promise<Failure<LetterConflict>> {
  const result = await perform(sendLetterCommand, formValues(form));
  if (!result.ok) return result;
  revalidatePath("/", "layout");
  redirect(routes.newsletter(result.data.id, { sent: 1 }));
}

export async function subscribeToLettersAction(
  _prev: unknown,
  form: FormData,
): Promise<ActionResult<{ email: string }> & { values: Record<string, string> }> {
  const values = formValues(form);
  const [sent, locale] = await Promise.all([headers(), getLocale()]);
  const who = { address: clientOf((name) => sent.get(name)).address, locale };
  const subscribe = (viewer: Viewer, raw: unknown) => subscribeToLettersCommand(viewer, raw, who);
  return { ...(await perform(subscribe, values)), values: typedTexts(values) };
}

const tokenOf = ({ token }: Record<string, unknown>) => (typeof token === "string" ? token : "");

export async function confirmLettersAction(form: FormData): Promise<void> {
  const values = formValues(form);
  await perform(confirmLettersCommand, values);
  redirect(routes.confirmLetters(tokenOf(values)));
}

export async function leaveLettersAction(form: FormData): Promise<void> {
  const values = formValues(form);
  await perform(leaveLettersCommand, values);
  redirect(routes.leaveLetters(tokenOf(values)));
}

export async function followLettersAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const locale = await getLocale();
  const follow = (viewer: Viewer, raw: unknown) => followLettersCommand(viewer, raw, { locale });
  const result = await perform(follow, values);
  revalidatePath(routes.letters());
  const municipality = typeof values.here === "string" ? values.here : null;
  redirect(routes.letters({ municipality, failed: result.ok ? null : 1 }));
}
