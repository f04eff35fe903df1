"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { itemLimits, type ItemDocument } from "@/lib/domain/plan/item-form";

/** Titles with addresses, one row each; an empty row is none. */
export function DocumentFields({
  documents,
  error,
}: {
  documents: readonly ItemDocument[];
  error: (field: string) => string | undefined;
}) {
  const t = useTranslations("planItem.form");
  const [rows, setRows] = useState(documents.length + 1);
  return (
    <fieldset id="documents" tabIndex={-1} className="mb-5">
      <legend className="font-semibold">{t("documents")}</legend>
      <p className="text-muted mt-0.5 mb-2">{t("documentsHint")}</p>
      {error("documents") && <p className="mt-1 font-semibold text-red-700">{error("documents")}</p>}
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="grid gap-x-4 sm:grid-cols-2">
          <TextField
            id={`documentTitle-${row}`}
            name="documentTitle"
            label={t("documentTitle", { number: row + 1 })}
            error={error(`documentTitle-${row}`)}
            defaultValue={documents[row]?.title ?? ""}
            maxLength={itemLimits.documentTitle}
          />
          <TextField
            id={`documentUrl-${row}`}
            name="documentUrl"
            inputMode="url"
            label={t("documentUrl", { number: row + 1 })}
            error={error(`documentUrl-${row}`)}
            defaultValue={documents[row]?.url ?? ""}
          />
        </div>
      ))}
      {rows < itemLimits.documents && (
        <Button variant="quiet" onClick={() => setRows(rows + 1)}>
          <Plus aria-hidden className="size-5" />
          {t("documentAdd")}
        </Button>
      )}
    </fieldset>
  );
}
