"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { UndoForm as Undo } from "@/components/forms/undo-form";
import { restoreHarvestAction } from "@/lib/actions/harvest";

/** Brings back the note that was just taken away. */
export function UndoForm({ id }: { id: string }) {
  const t = useTranslations("harvest");
  return (
    <Undo action={restoreHarvestAction} fields={{ id }}>
      <Undo2 aria-hidden className="size-5" />
      {t("undo")}
    </Undo>
  );
}
