import { useFieldError } from "@/components/forms/error-summary";
import { prefixed } from "@/components/forms/prefixed";
import type { Failure } from "@/lib/domain/shared/result";

/** What a form of a group's page needs of its last answer; several forms stand there, so each has a prefix. */
export function useGroupForm(
  state: (Failure<unknown> & { values: Record<string, string | string[]> }) | null,
  prefix: string,
) {
  const failure = state && { ...state, fieldErrors: prefixed(state.fieldErrors, prefix) };
  const error = useFieldError(failure?.fieldErrors);
  /** what was typed, or what stands there */
  const value = (name: string, stands: string | null | undefined) => {
    const typed = state?.values[name];
    return typeof typed === "string" ? typed : (stands ?? "");
  };
  return { failure, error, value };
}
