"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { restoreInvolvementAction, restoreLogEntryAction } from "@/lib/actions/log";

/** Brings back what was just taken away: an entry, or a line about who was heard. */
export function UndoRemovalForm({
  trialId,
  item,
  version,
  what,
}: {
  trialId: string;
  item: string;
  version: string | null;
  what: "entry" | "heard";
}) {
  const t = useTranslations("log");
  const { state, pending, form } = useFormAction(
    what === "entry" ? restoreLogEntryAction : restoreInvolvementAction,
  );
  return (
    <form {...form} className="mt-1">
      {state && <ErrorSummary failure={state} labels={{}} />}
      <input type="hidden" name="id" value={trialId} />
      <input type="hidden" name={what === "entry" ? "entryId" : "involvementId"} value={item} />
      {what === "entry" && <input type="hidden" name="version" value={version ?? ""} />}
      <Button type="submit" variant="quiet" className="-ml-3" aria-disabled={pending}>
        <Undo2 aria-hidden className="size-5" />
        {t("undo")}
      </Button>
    </form>
  );
}
