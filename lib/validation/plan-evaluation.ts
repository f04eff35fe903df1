import { z } from "zod";
import {
  evaluationLayers,
  goalDegrees,
  goalKinds,
  goalLimits,
  type EvaluationLayer,
  type GoalAssessment,
} from "@/lib/domain/process/goal";
import { assessmentField } from "@/lib/domain/process/assessment-field";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import type { FormReading } from "@/lib/validation/form";
import { freeText, orNull, requiredText } from "@/lib/validation/free-text";
import { rowId, rowTarget } from "@/lib/validation/row-id";

/** A goal as it is written. */
export const planGoalSchema = z.object({
  kind: z.enum(goalKinds, "choose"),
  text: requiredText(goalLimits.text),
});

export const goalIdSchema = z.object({ id: rowId });
/** The goal as it stood when the form was opened. */
export const goalTargetSchema = rowTarget;
export const goalMoveSchema = z.object({ id: rowId, direction: z.enum(["UP", "DOWN"]) });

const postedId = z.preprocess(
  (value) => (value === undefined || value === "" ? null : value),
  rowId.nullable(),
);

/** Which evaluation is meant, as it stood when the form was opened; version 0: there was none. */
export const evaluationSubjectSchema = z
  .object({
    agreementId: rowId,
    year: z.coerce.number().int().min(1).max(10),
    layer: z.enum(evaluationLayers),
    institutionId: postedId,
    version: z.coerce.number().int().min(0).catch(0),
  })
  .refine(({ layer, institutionId }) => (layer === "LOCAL") === (institutionId !== null));

/** The same in the address of the page with its form. */
export const evaluationQuerySchema = z.object({
  year: z.coerce.number().int().min(1).max(10),
  layer: z.enum(evaluationLayers),
  institution: postedId,
});

const webAddress = freeText(goalLimits.url, { line: true })
  .transform((text) => (text === "" ? null : /^[a-z]+:/i.test(text) ? text : `https://${text}`))
  .refine(
    (text) => text === null || (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text)),
    "webAddress",
  );

const evaluationSchema = z.object({
  summary: requiredText(goalLimits.summary),
  consequence: freeText(goalLimits.consequence).transform(orNull),
  url: webAddress,
});

const degree = z
  .preprocess((value) => (value === "" ? null : value), z.enum(goalDegrees).nullable())
  .catch(null);

export interface ParsedEvaluation extends z.infer<typeof evaluationSchema> {
  finishedOn: CalendarDate | null;
  assessments: GoalAssessment[];
}

/**
 * Reads an evaluation with a judgement of each of these goals, every field's error at once. A goal nothing was said of is
 * left out; a degree alone is not enough, since it is the words that tell.
 * @param goalIds what it is held against; none in the state's layer
 * @param today the day it is finished on, when it is posted as finished
 */
export function parsePlanEvaluation(
  raw: unknown,
  { layer, goalIds, today }: { layer: EvaluationLayer; goalIds: string[]; today: CalendarDate },
): FormReading<ParsedEvaluation> {
  const values = formFields(raw);
  const parsed = evaluationSchema.safeParse(values);
  const errors: FieldErrors = parsed.success ? {} : fieldErrors(parsed.error);
  const assessments: GoalAssessment[] = [];
  for (const goalId of layer === "NATIONAL" ? [] : goalIds) {
    const field = assessmentField("text", goalId);
    const words = freeText(goalLimits.assessment).safeParse(values[field]);
    const chosen = degree.parse(values[assessmentField("degree", goalId)] ?? null);
    if (!words.success) errors[field] = fieldErrors(words.error)[""] ?? { key: "invalid" };
    else if (words.data !== "") assessments.push({ goalId, degree: chosen, text: words.data });
    else if (chosen !== null) errors[field] = { key: "degreeWithoutWords" };
  }
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, fieldErrors: errors };
  const finishedOn = values.finish === "1" ? today : null;
  return { ok: true, data: { ...parsed.data, finishedOn, assessments } };
}
