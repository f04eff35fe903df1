"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedValues } from "@/lib/actions/perform";
import { beginHandOver, cancelHandOver, completeHandOver, saveHandOver } from "@/lib/commands/hand-over";
import { closeInstitution, reopenInstitution } from "@/lib/commands/institution";
import type { HandOverConflict } from "@/lib/domain/hand-over/hand-over";
import type { ClosingPreview } from "@/lib/domain/institution/closing";
import type { ActionResult, Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** What was typed comes back, so that it is kept also where no script runs. */
export type TypedHandOver = Record<string, string | string[]>;

export async function beginHandOverAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure & { values: TypedHandOver }> {
  const values = formValues(form);
  const result = await perform(beginHandOver, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/", "layout");
  redirect(routes.handOver(result.data.id));
}

/** The answer of a form that is saved as one goes: it stays open. */
export type SavedHandOver = (
  { ok: true; data: { version: number; savedAt: string } } | Failure<HandOverConflict>
) & { values: TypedHandOver };

export async function saveHandOverAction(_prev: unknown, form: FormData): Promise<SavedHandOver> {
  const values = formValues(form);
  return { ...(await perform(saveHandOver, values)), values: typedValues(values) };
}

export async function cancelHandOverAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  const result = await perform(cancelHandOver, formValues(form));
  revalidatePath("/", "layout");
  if (!result.ok) return { ok: false, code: result.code };
  redirect(routes.handOvers({ saved: "cancelled" }));
}

export async function completeHandOverAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure<HandOverConflict> & { values: TypedHandOver }> {
  const values = formValues(form);
  const result = await perform(completeHandOver, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/", "layout");
  redirect(routes.handOver(result.data.id, { saved: "completed" }));
}

/** First what would happen, then, confirmed, that it did. */
export type ClosingAnswer = ({ ok: true; preview: ClosingPreview } | Failure) & { values: TypedHandOver };

export async function closeInstitutionAction(_prev: unknown, form: FormData): Promise<ClosingAnswer> {
  const values = formValues(form);
  const result = await perform(closeInstitution, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  const { id, preview } = result.data;
  if (preview) return { ok: true, preview, values: typedValues(values) };
  revalidatePath("/", "layout");
  redirect(routes.handOver(id, { saved: "closed" }));
}

export async function reopenInstitutionAction(_prev: unknown, form: FormData): Promise<ActionResult> {
  const result = await perform(reopenInstitution, formValues(form));
  revalidatePath("/", "layout");
  if (!result.ok) return result;
  redirect(routes.handOver(result.data.id, { saved: "reopened" }));
}
