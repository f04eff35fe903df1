"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormAction } from "@/components/forms/use-form-action";
import { MoveFailure } from "@/components/trial/life/move-failure";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { correctMoveDateAction, undoMoveAction } from "@/lib/actions/trial-life";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

interface Subject {
  trial: { id: string; version: number };
  /** the move in words */
  what: string;
}

/** Undoes the last move. */
export function UndoForm({ trial, what }: Subject) {
  const t = useTranslations("trial.life");
  const { state, pending, form, current } = useFormAction(undoMoveAction);
  return (
    <form {...form} className="no-print">
      {state && <MoveFailure failure={state} trialId={trial.id} labels={{}} />}
      <input type="hidden" name="id" value={trial.id} />
      <input type="hidden" name="version" value={current?.version ?? trial.version} />
      <Button type="submit" variant="quiet" className="-ml-5" aria-disabled={pending}>
        <Undo2 aria-hidden className="size-5" />
        {t("undo")}
        <span className="sr-only">: {what}</span>
      </Button>
      <span className="text-muted text-[0.9375rem]">{t("undoHint")}</span>
    </form>
  );
}

/** Corrects the day of a move. */
export function CorrectForm({ trial, what, moveId, from }: Subject & { moveId: string; from: CalendarDate }) {
  const t = useTranslations("trial.life");
  const { state, pending, form, field, current } = useFormAction(correctMoveDateAction, moveId);
  return (
    <details className="no-print" open={state !== null || undefined}>
      <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
        {t("correct")}
        <span className="sr-only">: {what}</span>
      </summary>
      <form {...form} className="bg-mist mt-1 max-w-md rounded-lg p-4">
        {state && (
          <MoveFailure failure={state} trialId={trial.id} labels={{ on: t("correctOn") }} prefix={moveId} />
        )}
        <input type="hidden" name="id" value={trial.id} />
        <input type="hidden" name="version" value={current?.version ?? trial.version} />
        <input type="hidden" name="moveId" value={moveId} />
        <TextField {...field("on", from)} type="date" label={t("correctOn")} className="sm:w-56" />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("correctSubmit")}
        </Button>
      </form>
    </details>
  );
}
