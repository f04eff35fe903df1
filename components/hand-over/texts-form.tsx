"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AlertBox } from "@/components/forms/alert-box";
import { AutosaveBar } from "@/components/forms/autosave-bar";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { useAutosave } from "@/components/forms/use-autosave";
import { ChoiceField, TextAreaField, TextField } from "@/components/ui/field";
import { saveHandOverAction, type SavedHandOver } from "@/lib/actions/hand-over";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Failure } from "@/lib/domain/shared/result";
import type { HandOverConflict } from "@/lib/domain/hand-over/hand-over";

interface Props {
  handOver: { id: string; version: number; message: string | null; takesOverOn: CalendarDate };
  /** each with its facts as they are drawn on the server, and the note so far */
  trials: { id: string; title: string; note: string; facts: ReactNode }[];
  trialsTitle: string;
  trialsNone: string;
  /** null for everybody but the one who leaves */
  drafts: { id: string; title: string; hint: string; isGiven: boolean }[] | null;
}

/** The form's version: what was saved, what stands there now, or what was sent. */
function versionOf(state: SavedHandOver | null, first: number): number {
  if (state?.ok) return state.data.version;
  if (state?.current) return state.current.version;
  const sent = Number(state?.values.version);
  return Number.isInteger(sent) && sent > 0 ? sent : first;
}

/** What the one who leaves wants to say; saved by itself as it is written, and by a button. */
export function TextsForm({ handOver, trials, trialsTitle, trialsNone, drafts }: Props) {
  const t = useTranslations("handOver.form");
  const common = useTranslations("common.form");
  const { state, pending, form, error } = useFormAction(saveHandOverAction);
  const failure = state && !state.ok ? state : null;
  const { written, touched, byHand, isQuiet } = useAutosave(
    pending,
    failure?.code === "CONFLICT" || failure?.code === "ALREADY_DONE",
  );
  const typed = (name: string, first: string) =>
    typeof state?.values[name] === "string" ? state.values[name] : first;
  const ticked = (id: string, first: boolean) => {
    if (!state) return first;
    const { drafts: sent = [] } = state.values;
    return typeof sent === "string" ? sent === id : sent.includes(id);
  };
  const labels: Record<string, string> = {
    message: t("message"),
    takesOverOn: t("takesOverOn"),
    ...Object.fromEntries(trials.map(({ id, title }) => [`note-${id}`, t("note", { title })])),
  };
  return (
    <form {...form} {...written}>
      {failure && <SaveFailure failure={failure} labels={labels} trials={trials} isQuiet={isQuiet} />}
      <input type="hidden" name="id" value={handOver.id} />
      <input type="hidden" name="version" value={versionOf(state, handOver.version)} />
      <div className="max-w-3xl">
        <TextAreaField
          id="message"
          label={labels.message}
          hint={t("messageHint")}
          optional={common("optional")}
          error={error("message")}
          defaultValue={typed("message", handOver.message ?? "")}
          rows={6}
        />
        <TextField
          id="takesOverOn"
          type="date"
          label={labels.takesOverOn}
          hint={t("takesOverHint")}
          error={error("takesOverOn")}
          defaultValue={typed("takesOverOn", handOver.takesOverOn)}
          className="sm:w-56"
        />
      </div>
      <h2 id="trials" className="border-line mt-10 mb-2 border-b pb-2">
        {trialsTitle}
      </h2>
      {trials.length === 0 && <p className="text-muted">{trialsNone}</p>}
      <ul>
        {trials.map(({ id, title, note, facts }) => (
          <li key={id} className="border-line break-inside-avoid border-b py-5">
            {facts}
            <div className="mt-4 max-w-3xl">
              <TextAreaField
                id={`note-${id}`}
                label={
                  <>
                    {t("noteShort")}
                    <span className="sr-only">: {title}</span>
                  </>
                }
                optional={common("optional")}
                error={error(`note-${id}`)}
                defaultValue={typed(`note-${id}`, note)}
                rows={2}
              />
            </div>
          </li>
        ))}
      </ul>
      {drafts && drafts.length > 0 && (
        <fieldset className="bg-sand border-line mt-8 max-w-3xl rounded-lg border p-5">
          <legend className="float-left mb-1 w-full font-semibold">{t("drafts")}</legend>
          <p className="text-muted clear-both mb-2">{t("draftsHint")}</p>
          {drafts.map(({ id, title, hint, isGiven }) => (
            <ChoiceField
              key={id}
              id={`draft-${id}`}
              name="drafts"
              value={id}
              label={title}
              hint={hint}
              defaultChecked={ticked(id, isGiven)}
            />
          ))}
        </fieldset>
      )}
      <AutosaveBar state={state} pending={pending} touched={touched} variant="secondary" onSave={byHand} />
    </form>
  );
}

/** What stopped the saving. Of a conflict it is told what stands there now; by itself nothing is told but the fields. */
function SaveFailure({
  failure,
  labels,
  trials,
  isQuiet,
}: {
  failure: Failure<HandOverConflict>;
  labels: Record<string, string>;
  trials: Props["trials"];
  isQuiet: boolean;
}) {
  const t = useTranslations("handOver.form");
  const { current } = failure;
  if (failure.code !== "CONFLICT" || !current) {
    return isQuiet && failure.fieldErrors ? null : <ErrorSummary failure={failure} labels={labels} />;
  }
  const notes = trials.flatMap(({ id, title }) => {
    const note = current.notes[id];
    return note === undefined ? [] : [{ id, title, note }];
  });
  return (
    <AlertBox about={failure} isQuiet={isQuiet} className="max-w-3xl">
      <h2 className="text-xl">{t("conflictTitle")}</h2>
      <p className="mt-1">{t(current.isCompleted ? "conflictDone" : "conflictText")}</p>
      {current.message && (
        <>
          <p className="mt-3 font-semibold">{t("conflictMessage")}</p>
          <p className="whitespace-pre-line">{current.message}</p>
        </>
      )}
      {notes.length > 0 && (
        <>
          <p className="mt-3 font-semibold">{t("conflictNotes")}</p>
          <ul className="list-disc pl-5">
            {notes.map(({ id, title, note }) => (
              <li key={id}>
                {title}: {note}
              </li>
            ))}
          </ul>
        </>
      )}
    </AlertBox>
  );
}
