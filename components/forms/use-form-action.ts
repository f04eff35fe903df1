"use client";

import { startTransition, useActionState, type FormEvent } from "react";
import { useFieldError } from "@/components/forms/use-field-error";
import type { FailureCode, FieldErrors } from "@/lib/domain/shared/result";

/** What an action may answer. Its own type says which of it, and of what shape. */
interface Answer {
  ok?: boolean;
  code?: FailureCode;
  fieldErrors?: FieldErrors;
  values?: Record<string, unknown>;
  current?: unknown;
}
type CurrentOf<State> = State extends { code: FailureCode; current?: infer Current }
  ? Exclude<Current, undefined>
  : never;

/** A field by its name: its id, its error and what stands in it, or what it begins with. */
export type AskField = (
  name: string,
  first?: string | number | null,
) => { id: string; name: string; error: string | undefined; defaultValue: string };

/**
 * A form sent to a server action that keeps what was typed: React empties a form after its `action`, so with script
 * it is sent by hand. Without script the same action takes the ordinary post.
 * @param prefix several forms stand on the page: the ids of this one's fields begin with it
 * @returns the last answer, whether one is awaited, the form's properties, and what fields ask of the answer
 */
export function useFormAction<State>(
  action: (previous: Awaited<State> | null, form: FormData) => Promise<State>,
  prefix?: string,
) {
  const [state, dispatch, pending] = useActionState<State | null, FormData>(
    action as (previous: Awaited<State | null>, form: FormData) => Promise<State>,
    null,
  );
  const answer = state as Answer | null;
  const refused = answer?.ok === false ? answer : null;
  const error = useFieldError(refused?.fieldErrors);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => dispatch(form));
  };
  const typed = (name: string, first?: string | number | null): string => {
    const value = refused?.values?.[name];
    return typeof value === "string" ? value : `${first ?? ""}`;
  };
  const field: AskField = (name, first) => ({
    ...{ id: prefix === undefined ? name : `${prefix}-${name}`, name },
    ...{ error: error(name), defaultValue: typed(name, first) },
  });
  return {
    state,
    pending,
    form: { action: dispatch, onSubmit, noValidate: true },
    /** the sentence of a field's error */
    error,
    /** what was typed when the form came back, or what it began with; a list keeps a line of its own */
    typed,
    field,
    /** what stands there now, for the one who comes second */
    current: (refused?.code === "CONFLICT" ? refused.current : undefined) as CurrentOf<State> | undefined,
  };
}
