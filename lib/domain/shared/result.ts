/** Everything that can go wrong and is the user's business. Each has a sentence in `error.*` of the messages. */
export const failureCodes = [
  "INVALID",
  "NOT_FOUND",
  "FORBIDDEN",
  "SIGNED_OUT",
  "CONFLICT",
  "UNAVAILABLE",
  "OFFLINE",
  "EXPIRED",
  "THROTTLED",
  "ALREADY_DONE",
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** Field name → message key under `validation.*`, with values for its placeholders. */
export type FieldErrors = Record<string, { key: string; values?: Record<string, string | number> }>;

export type Success<T> = { ok: true; data: T };
export type Failure<C = never> = {
  ok: false;
  code: FailureCode;
  fieldErrors?: FieldErrors;
  /** with CONFLICT: what stands in the database now */
  current?: C;
};
/** What a command answers: expected failures are returned, only the unexpected is thrown. */
export type ActionResult<T = null, C = never> = Success<T> | Failure<C>;

export function ok<T>(data: T): Success<T> {
  return { ok: true, data };
}

export function refused(code: FailureCode): Failure {
  return { ok: false, code };
}

export function invalid(fieldErrors: FieldErrors): Failure {
  return { ok: false, code: "INVALID", fieldErrors };
}
