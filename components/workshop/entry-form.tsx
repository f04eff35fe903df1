"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { EntryFields } from "@/components/workshop/entry-fields";
import { editEntryAction } from "@/lib/actions/workshop";
import type { ProgrammeEntry } from "@/lib/domain/process/workshop";

/** Adapts one line of a programme, folded away until it is wanted. */
export function EntryForm({
  workshop,
  entry,
}: {
  workshop: { id: string; version: number };
  entry: ProgrammeEntry;
}) {
  const t = useTranslations("workshop.programme");
  const { state, pending, form, field } = useFormAction(editEntryAction, entry.id);
  const failure = state && !state.ok ? state : null;
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (state?.ok && fold.current) fold.current.open = false;
  }, [state]);
  const labels = { title: t("entryTitle"), minutes: t("entryMinutes"), text: t("entryText") };
  return (
    <details ref={fold} open={failure !== null || undefined} className="open:basis-full">
      <summary className="text-petrol-700 inline-flex min-h-11 items-center px-2 underline underline-offset-4">
        {t("edit")}
        <span className="sr-only">: {entry.title}</span>
      </summary>
      <form {...form} aria-label={t("editOf", { title: entry.title })} className="mt-3 max-w-2xl">
        {failure?.code === "CONFLICT" ? (
          <p role="alert" className="mb-4 border-2 border-red-700 bg-red-50 p-4 font-semibold">
            {t("conflict")}
          </p>
        ) : (
          failure && <ErrorSummary failure={failure} labels={labels} prefix={entry.id} />
        )}
        <input type="hidden" name="id" value={workshop.id} />
        <input type="hidden" name="version" value={workshop.version} />
        <input type="hidden" name="entryId" value={entry.id} />
        <EntryFields field={field} first={entry} />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {pending ? t("saving") : t("save")}
        </Button>
      </form>
    </details>
  );
}
