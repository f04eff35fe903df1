import { z } from "zod";
import {
  exerciseAudiences,
  exerciseKinds,
  exerciseLimits,
  lengthChoices,
  type ExerciseFilter,
  type ExerciseInput,
} from "@/lib/domain/process/exercise";
import { audiences } from "@/lib/domain/plan/plan";
import { fieldErrors } from "@/lib/validation/field-errors";
import { firstOf, type FormReading } from "@/lib/validation/form";
import { freeText, orNull, postedList, requiredText } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";
import { minutesField } from "@/lib/validation/workshop";

const exerciseSchema = z.object({
  kind: z.enum(exerciseKinds, "choose"),
  title: requiredText(exerciseLimits.title, { line: true }),
  purpose: requiredText(exerciseLimits.purpose),
  text: requiredText(exerciseLimits.text),
  minutes: minutesField,
  groupSize: freeText(exerciseLimits.groupSize, { line: true }).transform(orNull),
  materials: freeText(exerciseLimits.materials).transform(orNull),
  audience: postedList(z.enum(exerciseAudiences)).catch([]),
});

/** An exercise as it was typed; everything wrong is told at once. */
export function parseExercise(raw: unknown): FormReading<ExerciseInput> {
  const read = exerciseSchema.safeParse(raw ?? {});
  return read.success ? { ok: true, data: read.data } : { ok: false, fieldErrors: fieldErrors(read.error) };
}

const optionalId = z.preprocess(
  (value) => (value === undefined || value === "" ? null : value),
  rowId.nullable(),
);

/** Whose a new exercise becomes: an institution's adaptation, a municipality's, or (none named) common to all. */
export const exerciseOwnerSchema = z.object({ municipalityId: optionalId });
export const adaptationSchema = z.object({ fromId: rowId, institutionId: optionalId });

const upper = (value: unknown) => {
  const one = firstOf(value);
  return typeof one === "string" && one !== "" ? one.toUpperCase() : null;
};

const querySchema = z.object({
  q: z.preprocess(
    firstOf,
    z
      .string()
      .transform((text) => text.trim().slice(0, 200))
      .catch(""),
  ),
  kind: z.preprocess(upper, z.enum(exerciseKinds).nullable().catch(null)),
  audience: z.preprocess(upper, z.enum(audiences).nullable().catch(null)),
  minutes: z.preprocess(
    (value) => Number(firstOf(value)),
    z
      .number()
      .refine((value) => (lengthChoices as readonly number[]).includes(value))
      .nullable()
      .catch(null),
  ),
});

/** The catalogue's filter as an address says it; what means nothing is as if not given. */
export function parseExerciseQuery(raw: unknown): ExerciseFilter {
  return querySchema.parse(raw ?? {});
}

/** What the address of a new exercise says: from which it is adapted. */
export function parseAdaptedFrom(raw: unknown): string | null {
  const found = rowId.safeParse(firstOf((raw as Record<string, unknown> | null)?.from));
  return found.success ? found.data : null;
}
