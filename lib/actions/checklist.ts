"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts } from "@/lib/actions/perform";
import { takeUpCheckCommand, waiveCheckCommand } from "@/lib/commands/checklist";
import type { ActionResult, Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

type CheckFailure = Failure & { values: Record<string, string> };

function answer(result: ActionResult<{ id: string }>, values: Record<string, unknown>): CheckFailure {
  revalidatePath("/", "layout");
  if (!result.ok) return { ...result, values: typedTexts(values) };
  redirect(`${routes.trial(result.data.id)}#checklist`);
}

export async function waiveCheckAction(_previous: unknown, form: FormData): Promise<CheckFailure> {
  const values = formValues(form);
  return answer(await perform(waiveCheckCommand, values), values);
}

export async function takeUpCheckAction(_previous: unknown, form: FormData): Promise<CheckFailure> {
  const values = formValues(form);
  return answer(await perform(takeUpCheckCommand, values), values);
}
