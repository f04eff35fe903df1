"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts, typedValues } from "@/lib/actions/perform";
import {
  createMilestoneCommand,
  removeMilestoneCommand,
  restoreMilestoneCommand,
  updateMilestoneCommand,
} from "@/lib/commands/plan-milestone";
import type { MilestoneConflict } from "@/lib/domain/plan/milestone-form";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** A refusal, with what was typed. */
export type MilestoneRefusal = Failure<MilestoneConflict> & { values: Record<string, string | string[]> };
/** The same of a form that only asks why. */
export type MilestoneStepRefusal = Failure<MilestoneConflict> & { values: Record<string, string> };

function toPlan(agreement: string, saved: string): never {
  revalidatePath("/plan", "layout");
  redirect(`${routes.plan({ agreement, saved: `milestone-${saved}` })}#milestones`);
}

export async function createMilestoneAction(_prev: unknown, form: FormData): Promise<MilestoneRefusal> {
  const values = formValues(form);
  const result = await perform(createMilestoneCommand, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  return toPlan(result.data.agreementId, "created");
}

export async function updateMilestoneAction(_prev: unknown, form: FormData): Promise<MilestoneRefusal> {
  const values = formValues(form);
  const result = await perform(updateMilestoneCommand, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  return toPlan(result.data.agreementId, "updated");
}

export async function removeMilestoneAction(_prev: unknown, form: FormData): Promise<MilestoneStepRefusal> {
  const values = formValues(form);
  const result = await perform(removeMilestoneCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  return toPlan(result.data.agreementId, "removed");
}

export async function restoreMilestoneAction(_prev: unknown, form: FormData): Promise<MilestoneStepRefusal> {
  const values = formValues(form);
  const result = await perform(restoreMilestoneCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  return toPlan(result.data.agreementId, "restored");
}
