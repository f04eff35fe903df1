import { z } from "zod";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import { rowTarget } from "@/lib/validation/row-id";

/** A form as it was read, or what is wrong with its fields. */
export type FormReading<T> = { ok: true; data: T } | { ok: false; fieldErrors: FieldErrors };

/** `data` also of a form with errors: what could be read, so that everything else wrong with it is told at once. */
export type KeptReading<T> = { ok: true; data: T } | { ok: false; data: T; fieldErrors: FieldErrors };

/** Reads a whole form by one schema. */
export function readForm<T extends z.ZodType>(schema: T, raw: unknown): FormReading<z.infer<T>> {
  const parsed = schema.safeParse(formFields(raw));
  return parsed.success
    ? { ok: true, data: parsed.data }
    : { ok: false, fieldErrors: fieldErrors(parsed.error) };
}

/** The first of what an address says several times. */
export const firstOf = (value: unknown) => (Array.isArray(value) ? (value as unknown[])[0] : value);

/** "UP:…", "DOWN:…" or "REMOVE:…": a button carries what it does, and to which of a row's parts in their order. */
export const orderStepSchema = rowTarget.extend({
  step: z
    .string()
    .regex(/^(UP|DOWN|REMOVE):.+$/)
    .transform((text) => {
      const at = text.indexOf(":");
      return { kind: text.slice(0, at) as "UP" | "DOWN" | "REMOVE", id: text.slice(at + 1) };
    }),
});
