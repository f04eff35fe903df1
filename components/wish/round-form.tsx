"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { saveRoundAction } from "@/lib/actions/wish";

/** A new round, or one that is put right. */
export function RoundForm({
  round,
}: {
  round?: { id: string; version: number; deadlineOn: string; note: string | null };
}) {
  const t = useTranslations("wish.rounds");
  const common = useTranslations("common.form");
  const prefix = round?.id ?? "new";
  const { state, pending, form, field } = useFormAction(saveRoundAction, prefix);
  const labels = { deadlineOn: t("deadlineOn"), note: t("note") };
  return (
    <form {...form} className="max-w-xl">
      {state &&
        (state.code === "CONFLICT" ? (
          <Notice tone="error" title={t("conflict")} live />
        ) : (
          <ErrorSummary failure={state} labels={labels} prefix={prefix} />
        ))}
      {round && (
        <>
          <input type="hidden" name="id" value={round.id} />
          <input type="hidden" name="version" value={round.version} />
        </>
      )}
      <TextField
        {...field("deadlineOn", round?.deadlineOn)}
        type="date"
        label={t("deadlineOn")}
        className="sm:w-56"
      />
      <TextField
        {...field("note", round?.note)}
        label={t("note")}
        hint={t("noteHint")}
        optional={common("optional")}
      />
      <Button type="submit" variant={round ? "secondary" : "primary"} aria-disabled={pending}>
        {round ? t("save") : t("addSubmit")}
      </Button>
    </form>
  );
}
