import { z } from "zod";
import { approvalBodies, approvalTriggers } from "@/lib/domain/agreement/approval";
import {
  fieldOfLine,
  linesOfForm,
  policyLimits,
  policyProblems,
  type PolicyLine,
  type PolicyText,
  type TypedLine,
} from "@/lib/domain/agreement/policy";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import type { FormReading } from "@/lib/validation/form";
import { freeText, orNull } from "@/lib/validation/free-text";
import { rowTarget } from "@/lib/validation/row-id";

/** Which agreement is meant, and as it stood when the form was opened. */
export const keptPolicySchema = rowTarget;

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .catch("")
    .transform((text, context) => {
      const written = text.trim().replace(/(?<=\d)[.\s](?=\d{3}\b)/g, "");
      const value = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN;
      if (value >= min && value <= max) return value;
      context.addIssue({ code: "custom", message: "number", params: { min, max } });
      return z.NEVER;
    });

const triggerSchema = z.enum(approvalTriggers, "choose");
const lineSchema = z.object({
  trigger: triggerSchema,
  body: z.enum(approvalBodies, "policyBody"),
  note: freeText(policyLimits.note, { line: true }).transform(orNull),
});
const thresholdSchema = z.object({ threshold: wholeNumber(1, policyLimits.threshold) });
const testDaysSchema = z.object({ testDays: wholeNumber(1, policyLimits.testDays) });

function parseLine(typed: TypedLine, index: number): { line: PolicyLine | null; errors: FieldErrors } {
  const parsed = lineSchema.safeParse(typed);
  const errors = parsed.success ? {} : fieldErrors(parsed.error);
  // What was typed as a number stays in the form and does not belong to lines that ask something else.
  const threshold = typed.trigger === "PARTICIPANTS_ABOVE" ? thresholdSchema.safeParse(typed) : null;
  if (threshold && !threshold.success) Object.assign(errors, fieldErrors(threshold.error));
  const line =
    parsed.success && threshold?.success !== false
      ? { ...parsed.data, threshold: threshold?.data.threshold ?? null }
      : null;
  const order = (["trigger", "threshold", "body", "note"] as const).filter((field) => errors[field]);
  return {
    line,
    errors: Object.fromEntries(order.map((field) => [fieldOfLine(field, index), errors[field]!])),
  };
}

/**
 * Reads the posted policy. Lines that could never apply are told at the line; everything wrong is told at once.
 */
export function parsePolicy(raw: unknown): FormReading<PolicyText> {
  const values = formFields(raw);
  const typed = linesOfForm(values);
  const read = typed.map(parseLine);
  const errors: FieldErrors = Object.assign({}, ...read.map((each) => each.errors));
  const lines = read.flatMap(({ line }) => line ?? []);
  if (typed.length > policyLimits.lines) {
    errors[fieldOfLine("trigger", policyLimits.lines)] = {
      key: "tooManyLines",
      values: { max: policyLimits.lines },
    };
  }
  // The numbers of the lines are those on screen only when all of them could be read.
  if (lines.length === typed.length) Object.assign(errors, policyProblems(lines));
  const days = testDaysSchema.safeParse(values);
  if (!days.success) Object.assign(errors, fieldErrors(days.error));
  if (Object.keys(errors).length > 0 || !days.success) return { ok: false, fieldErrors: errors };
  return { ok: true, data: { lines, testDays: days.data.testDays } };
}
