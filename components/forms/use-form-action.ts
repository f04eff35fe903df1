"use client";

import { startTransition, useActionState, type FormEvent } from "react";

/**
 * A form sent to a server action that keeps what was typed: React empties a form after its `action`, so with script
 * it is sent by hand. Without script the same action takes the ordinary post.
 * @returns the last answer, whether one is awaited, and the form's properties
 */
export function useFormAction<State>(
  action: (previous: Awaited<State> | null, form: FormData) => Promise<State>,
) {
  const [state, dispatch, pending] = useActionState<State | null, FormData>(
    action as (previous: Awaited<State | null>, form: FormData) => Promise<State>,
    null,
  );
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => dispatch(form));
  };
  return { state, pending, form: { action: dispatch, onSubmit, noValidate: true } };
}
