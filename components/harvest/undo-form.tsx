"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { restoreHarvestAction } from "@/lib/actions/harvest";

/** Brings back the note that was just taken away. */
export function UndoForm({ id }: { id: string }) {
  const t = useTranslations("harvest");
  const { state, pending, form } = useFormAction(restoreHarvestAction);
  return (
    <form {...form} className="mt-1">
      {state && <ErrorSummary failure={state} labels={{}} />}
      <input type="hidden" name="id" value={id} />
      <Button type="submit" variant="quiet" className="-ml-3" aria-disabled={pending}>
        <Undo2 aria-hidden className="size-5" />
        {t("undo")}
      </Button>
    </form>
  );
}
