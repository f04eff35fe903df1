"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { EntryFields } from "@/components/workshop/entry-fields";
import { addEntryAction } from "@/lib/actions/workshop";
import { exerciseKinds, type ExerciseKind } from "@/lib/domain/process/exercise";

export interface ExerciseChoice {
  id: string;
  kind: ExerciseKind;
  title: string;
  minutes: number | null;
  /** the institution that adapted it */
  own: string | null;
}

/** Two ways to a new line: from the catalogue, or written by oneself. */
export function AddEntry({ workshopId, exercises }: { workshopId: string; exercises: ExerciseChoice[] }) {
  return (
    <div className="no-print bg-mist border-line mt-6 rounded-lg border p-5">
      <PickForm {...{ workshopId, exercises }} />
      <OwnForm workshopId={workshopId} />
    </div>
  );
}

function PickForm({ workshopId, exercises }: { workshopId: string; exercises: ExerciseChoice[] }) {
  const t = useTranslations("workshop.programme");
  const exercise = useTranslations("exercise");
  const { state, pending, form } = useFormAction(addEntryAction);
  const label = ({ title, minutes, own }: ExerciseChoice) =>
    [title, own, minutes === null ? null : t("min", { count: minutes })].filter(Boolean).join(", ");
  return (
    <form {...form}>
      {state && !state.ok && <ErrorSummary failure={state} labels={{ title: t("pickLabel") }} />}
      <input type="hidden" name="id" value={workshopId} />
      <label htmlFor="exerciseId" className="block font-semibold">
        {t("pick")}
      </label>
      <div className="mt-1.5 flex flex-wrap gap-3">
        <select
          id="exerciseId"
          name="exerciseId"
          required
          className="border-line-strong bg-paper min-h-11 min-w-0 flex-1 basis-64 rounded-md border px-3 py-2"
        >
          {exerciseKinds.map((kind) => (
            <optgroup key={kind} label={exercise(`kinds.${kind}`)}>
              {exercises
                .filter((each) => each.kind === kind)
                .map((each) => (
                  <option key={each.id} value={each.id}>
                    {label(each)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <Button type="submit" aria-disabled={pending}>
          {t("add")}
        </Button>
      </div>
      <p role="status" className="mt-2 min-h-6 text-green-700">
        {state?.ok && t("added", { title: state.data.title })}
      </p>
    </form>
  );
}

function OwnForm({ workshopId }: { workshopId: string }) {
  const t = useTranslations("workshop.programme");
  const { state, pending, form, field } = useFormAction(addEntryAction, "own");
  const failure = state && !state.ok ? state : null;
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state?.ok) fields.current?.reset();
  }, [state]);
  const labels = { title: t("entryTitle"), minutes: t("entryMinutes"), text: t("entryText") };
  return (
    <details open={failure !== null || undefined}>
      <summary className="text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4">
        {t("own")}
      </summary>
      <form {...form} ref={fields} aria-label={t("own")} className="mt-3 max-w-2xl">
        {failure && <ErrorSummary failure={failure} labels={labels} prefix="own" />}
        <input type="hidden" name="id" value={workshopId} />
        <EntryFields field={field} />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("addOwn")}
        </Button>
        <p role="status" className="mt-2 text-green-700">
          {state?.ok && t("added", { title: state.data.title })}
        </p>
      </form>
    </details>
  );
}
