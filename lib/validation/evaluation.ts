import { z } from "zod";
import { EVALUATION_TEXT_LIMIT, evaluationQuestions } from "@/lib/domain/evaluation/evaluation";
import type { EvaluationTexts } from "@/lib/domain/evaluation/evaluation";
import { fieldErrors } from "@/lib/validation/field-errors";
import type { FormReading } from "@/lib/validation/form";
import { freeText, requiredText } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";

/** Which evaluation is meant, and as it stood when the form was opened; 0: there was none. */
export const evaluationTargetSchema = z.object({
  id: rowId,
  round: z.coerce.number().int().positive().max(100),
  version: z.coerce.number().int().min(0),
});

const text = freeText(EVALUATION_TEXT_LIMIT);
/** It can be saved unfinished: only what was seen must be told, for that is what is decided on. */
const textsSchema = z.object({
  wanted: text,
  seen: requiredText(EVALUATION_TEXT_LIMIT),
  forWhom: text,
  next: text,
}) satisfies z.ZodType<EvaluationTexts>;

/** Reads the four answers; what is wrong is told in their order. */
export function parseEvaluation(raw: unknown): FormReading<EvaluationTexts> {
  const parsed = textsSchema.safeParse(raw);
  if (parsed.success) return { ok: true, data: parsed.data };
  const errors = fieldErrors(parsed.error);
  return {
    ok: false,
    fieldErrors: Object.fromEntries(
      evaluationQuestions.flatMap((name) => (errors[name] ? [[name, errors[name]]] : [])),
    ),
  };
}
