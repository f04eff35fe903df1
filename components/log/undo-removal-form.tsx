"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { UndoForm } from "@/components/forms/undo-form";
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
  const isEntry = what === "entry";
  return (
    <UndoForm
      action={isEntry ? restoreLogEntryAction : restoreInvolvementAction}
      fields={
        isEntry
          ? { id: trialId, entryId: item, version: version ?? "" }
          : { id: trialId, involvementId: item }
      }
    >
      <Undo2 aria-hidden className="size-5" />
      {t("undo")}
    </UndoForm>
  );
}
