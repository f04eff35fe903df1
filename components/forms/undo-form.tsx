"use client";

import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import type { Failure } from "@/lib/domain/shared/result";

/** A quiet button beside what was just done; it brings back what was taken away. */
export function UndoForm({
  action,
  fields,
  children,
}: {
  action: (previous: unknown, form: FormData) => Promise<Failure<unknown>>;
  /** what is brought back */
  fields: Record<string, string>;
  children: ReactNode;
}) {
  const { state, pending, form } = useFormAction(action);
  return (
    <form {...form} className="mt-1">
      {state && <ErrorSummary failure={state} labels={{}} />}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant="quiet" className="-ml-3" aria-disabled={pending}>
        {children}
      </Button>
    </form>
  );
}
