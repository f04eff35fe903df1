"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button, type ButtonVariant } from "@/components/ui/button";
import type { Failure } from "@/lib/domain/shared/result";

/** One button that does one thing to a report, and says so when it could not. */
export function PressForm({
  action,
  id,
  variant = "secondary",
  children,
}: {
  action: (previous: unknown, form: FormData) => Promise<Failure>;
  id: string;
  variant?: ButtonVariant;
  children: ReactNode;
}) {
  const t = useTranslations("common.error");
  const { state, pending, form } = useFormAction(action);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      {state && (
        <p role="alert" className="mb-2 font-semibold text-red-700">
          {t(state.code)}
        </p>
      )}
      <Button type="submit" variant={variant} aria-disabled={pending}>
        {children}
      </Button>
    </form>
  );
}
