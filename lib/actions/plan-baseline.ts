"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts } from "@/lib/actions/perform";
import { createBaselineCommand, removeBaselineCommand } from "@/lib/commands/plan-baseline";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** A refusal, with what was typed. */
export type BaselineRefusal = Failure & { values: Record<string, string> };

function toChanges(agreement: string, saved: string): never {
  revalidatePath("/plan", "layout");
  redirect(routes.planChanges({ agreement, saved }));
}

export async function createBaselineAction(_prev: unknown, form: FormData): Promise<BaselineRefusal> {
  const values = formValues(form);
  const result = await perform(createBaselineCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  return toChanges(result.data.agreementId, "baseline");
}

export async function removeBaselineAction(_prev: unknown, form: FormData): Promise<BaselineRefusal> {
  const values = formValues(form);
  const result = await perform(removeBaselineCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  return toChanges(result.data.agreementId, "baseline-removed");
}
