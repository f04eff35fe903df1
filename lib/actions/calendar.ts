"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts } from "@/lib/actions/perform";
import { createCalendarFeed, renewCalendarFeed, revokeCalendarFeed } from "@/lib/commands/calendar";
import type { ActionResult, Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** The plan whose page the form stood on, to come back to. */
const planOf = ({ agreement }: Record<string, unknown>) => (typeof agreement === "string" ? agreement : null);

export async function createCalendarFeedAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure & { values: Record<string, string> }> {
  const values = formValues(form);
  const result = await perform(createCalendarFeed, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath(routes.calendarFeeds());
  redirect(routes.calendarFeeds({ agreement: planOf(values), made: result.data.id }));
}

export async function renewCalendarFeedAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  const values = formValues(form);
  const result = await perform(renewCalendarFeed, values);
  if (!result.ok) return { ok: false, code: result.code };
  revalidatePath(routes.calendarFeeds());
  redirect(routes.calendarFeeds({ agreement: planOf(values), renewed: result.data.id }));
}

export async function revokeCalendarFeedAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  const values = formValues(form);
  const result = await perform(revokeCalendarFeed, values);
  if (!result.ok) return result;
  revalidatePath(routes.calendarFeeds());
  redirect(routes.calendarFeeds({ agreement: planOf(values), saved: "closed" }));
}
