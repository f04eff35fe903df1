"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Conflict } from "@/components/working-group/conflict";
import { saveGroupResultsAction } from "@/lib/actions/working-group";

/** What the group came to, written where it stands. */
export function ResultsForm({ group }: { group: { id: string; version: number; results: string[] } }) {
  const t = useTranslations("workingGroup.form");
  const { state, pending, form, field, current } = useFormAction(saveGroupResultsAction, "results");
  return (
    <details open={state !== null} className="mt-2">
      <summary className="text-petrol-700 min-h-11 w-fit cursor-pointer py-2 underline underline-offset-4">
        {t("editResults")}
      </summary>
      <form {...form} className="max-w-2xl pt-2">
        {current ? (
          <Conflict current={current}>{current.results.join("\n")}</Conflict>
        ) : (
          state && <ErrorSummary failure={state} labels={{ results: t("results") }} prefix="results" />
        )}
        <input type="hidden" name="id" value={group.id} />
        <input type="hidden" name="version" value={current?.version ?? group.version} />
        <TextAreaField
          {...field("results", group.results.join("\n"))}
          label={t("results")}
          hint={t("resultsHint")}
        />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("saveResults")}
        </Button>
      </form>
    </details>
  );
}
