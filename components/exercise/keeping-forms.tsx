"use client";

import { Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { UndoForm } from "@/components/forms/undo-form";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { removeExerciseAction, restoreExerciseAction } from "@/lib/actions/exercise";

/** Takes an exercise out of the catalogue; what that means is said first. */
export function RemoveForm({ id, version }: { id: string; version: number }) {
  const t = useTranslations("exercise");
  const { state, pending, form, current } = useFormAction(removeExerciseAction);
  return (
    <details className="no-print mt-8">
      <summary className="text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4">
        {t("page.remove")}
      </summary>
      <form {...form} className="mt-2 max-w-prose">
        {state && <ErrorSummary failure={state} labels={{}} />}
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={current?.version ?? version} />
        <p className="mb-3">{t("removeConfirm")}</p>
        <Button type="submit" variant="danger" aria-disabled={pending}>
          <Trash2 aria-hidden className="size-5" />
          {t("page.remove")}
        </Button>
      </form>
    </details>
  );
}

/** Puts back what was just taken out. */
export function RestoreForm({ id }: { id: string }) {
  const t = useTranslations("exercise");
  return (
    <UndoForm action={restoreExerciseAction} fields={{ id }}>
      <Undo2 aria-hidden className="size-5" />
      {t("undo")}
    </UndoForm>
  );
}
