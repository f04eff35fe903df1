"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts } from "@/lib/actions/perform";
import { saveEvaluationCommand } from "@/lib/commands/evaluation";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

export async function saveEvaluationAction(
  _previous: unknown,
  form: FormData,
): Promise<Failure<Evaluation> & { values: Record<string, string> }> {
  const values = formValues(form);
  const result = await perform(saveEvaluationCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.trial(result.data.id, { saved: "evaluated" }));
}
