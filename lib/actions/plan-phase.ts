"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts } from "@/lib/actions/perform";
import {
  createPhaseCommand,
  removePhaseCommand,
  restorePhaseCommand,
  updatePhaseCommand,
} from "@/lib/commands/plan-phase";
import type { PhaseConflict } from "@/lib/domain/plan/phase";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** A refusal, with what was typed. */
export type PhaseRefusal = Failure<PhaseConflict> & { values: Record<string, string> };

function toPhases(agreement: string, saved: string, followed = 0): never {
  revalidatePath("/plan", "layout");
  redirect(routes.planPhases({ agreement, saved, followed: followed || null }));
}

export async function createPhaseAction(_prev: unknown, form: FormData): Promise<PhaseRefusal> {
  const values = formValues(form);
  const result = await perform(createPhaseCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  return toPhases(result.data.agreementId, "created");
}

export async function updatePhaseAction(_prev: unknown, form: FormData): Promise<PhaseRefusal> {
  const values = formValues(form);
  const result = await perform(updatePhaseCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  return toPhases(result.data.agreementId, "updated", result.data.followed);
}

export async function removePhaseAction(_prev: unknown, form: FormData): Promise<PhaseRefusal> {
  const values = formValues(form);
  const result = await perform(removePhaseCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  return toPhases(result.data.agreementId, "removed");
}

export async function restorePhaseAction(_prev: unknown, form: FormData): Promise<PhaseRefusal> {
  const values = formValues(form);
  const result = await perform(restorePhaseCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  return toPhases(result.data.agreementId, "restored");
}
