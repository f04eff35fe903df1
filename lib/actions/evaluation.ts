"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform } from "@/lib/actions/perform";
import { saveEvaluationCommand } from "@/lib/commands/evaluation";
import {
  evaluationQuestions,
  type Evaluation,
  type EvaluationTexts,
} from "@/lib/domain/evaluation/evaluation";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

export async function saveEvaluationAction(
  _previous: unknown,
  form: FormData,
): Promise<Failure<Evaluation> & { typed: EvaluationTexts }> {
  const values = formValues(form);
  const result = await perform(saveEvaluationCommand, values);
  if (!result.ok) {
    const typed = evaluationQuestions.map((name) => {
      const value = values[name];
      return [name, typeof value === "string" ? value : ""];
    });
    return { ...result, typed: Object.fromEntries(typed) as EvaluationTexts };
  }
  revalidatePath("/", "layout");
  redirect(routes.trial(result.data.id, { saved: "evaluated" }));
}
