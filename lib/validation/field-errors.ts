import type { z } from "zod";
import type { FieldErrors } from "@/lib/domain/shared/result";

/**
 * Zod's findings as field errors, the first of each field. Schemas give the message key as their message
 * (`z.string().min(1, "required")`) and its values, if any, as `params` of a custom issue.
 */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    if (errors[field]) continue;
    const values = "params" in issue ? (issue.params as Record<string, string | number>) : undefined;
    errors[field] = { key: keyOf(issue), ...(values ? { values } : {}) };
  }
  return errors;
}

function keyOf(issue: z.core.$ZodIssue): string {
  if (/^[a-zA-Z]+$/.test(issue.message)) return issue.message;
  return issue.code === "invalid_type" ? "required" : "invalid";
}
