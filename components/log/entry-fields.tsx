"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, type FormEvent, type ReactNode } from "react";
import { logPhotoError } from "@/components/log/photo-error";
import { PhotoFields } from "@/components/log/photo-fields";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFieldError } from "@/components/forms/use-field-error";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { logKinds } from "@/lib/domain/log/entry";
import { photoSlots, type TypedLog } from "@/lib/domain/log/form";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { invalid, type Failure, type FieldErrors } from "@/lib/domain/shared/result";

/**
 * What every form of the log shares: the check of the files' sizes before they are sent (the server does not listen
 * to a post that is far too large), and the failure to be told.
 */
export function useLogForm(
  state: (Failure<unknown> & { values: TypedLog }) | null,
  send: (event: FormEvent<HTMLFormElement>) => void,
) {
  const [found, setFound] = useState<Failure<unknown> | null>(null);
  const [isLive, setLive] = useState(false);
  // eslint-disable-next-line react-hooks/set-state-in-effect -- known only once the browser runs the page
  useEffect(() => setLive(true), []);
  // What the browser found stays until the next attempt, the server's answer until the one after.
  const failure = found ?? state;
  const error = useFieldError(failure?.fieldErrors);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const errors: FieldErrors = logPhotoError(event.currentTarget);
    const isWrong = Object.keys(errors).length > 0;
    setFound(isWrong ? invalid(errors) : null);
    if (isWrong) event.preventDefault();
    else send(event);
  };
  return { failure, error, onSubmit, isLive };
}

interface Props {
  failure: Failure<unknown> | null;
  error: (field: string) => string | undefined;
  values: TypedLog;
  first: { kind: string; happenedOn: CalendarDate; text: string };
  /** how many new pictures there is room for */
  room: number;
  isLive: boolean;
  /** the pictures the entry has, on the form that corrects it */
  kept?: ReactNode;
  keptLabels?: Record<string, string>;
  /** everything stands open */
  isOpen?: boolean;
  /** the button; it stands right under the text, so that a short entry needs nothing more */
  submit: ReactNode;
}

/** Text first and the button right below it; kind, day and pictures fold out. */
export function EntryFields(props: Props) {
  const { failure, error, values, first, isOpen = false } = props;
  const t = useTranslations("log.form");
  const log = useTranslations("log");
  const labels = {
    text: t("text"),
    kind: t("kind"),
    happenedOn: t("happenedOn"),
    consent: t("photos"),
    ...Object.fromEntries(
      photoSlots.flatMap((slot) => [
        [`photo${slot}`, t("photo", { number: slot })],
        [`alt${slot}`, t("alt", { number: slot })],
      ]),
    ),
    ...props.keptLabels,
  };
  const errors = Object.keys(failure?.fieldErrors ?? {});
  const hasPhotoError = errors.some((field) => /^(photo|alt|consent)/.test(field));
  const isUnfolded = isOpen || errors.some((field) => field !== "text");
  const more = (
    <>
      <SelectField
        id="log-kind"
        name="kind"
        label={labels.kind}
        error={error("kind")}
        defaultValue={values.kind ?? first.kind}
        options={logKinds.map((kind) => ({
          value: kind,
          label: `${log(`kind.${kind}`)}: ${log(`kindHint.${kind}`)}`,
        }))}
      />
      <TextField
        id="log-happenedOn"
        name="happenedOn"
        type="date"
        label={labels.happenedOn}
        error={error("happenedOn")}
        defaultValue={values.happenedOn ?? first.happenedOn}
        className="sm:w-56"
      />
      {props.kept}
      {props.room > 0 && (
        <fieldset>
          <legend className="mb-1 text-lg font-semibold">{t("photos")}</legend>
          <PhotoFields values={values} error={error} room={props.room} isLive={props.isLive} />
          {hasPhotoError && !props.isLive && <p className="text-muted mb-4">{t("photosLost")}</p>}
        </fieldset>
      )}
    </>
  );
  return (
    <>
      {failure && failure.code !== "CONFLICT" && (
        <ErrorSummary failure={failure} labels={labels} prefix="log" />
      )}
      <TextAreaField
        id="log-text"
        name="text"
        rows={4}
        label={labels.text}
        hint={t("textHint")}
        error={error("text")}
        defaultValue={values.text ?? first.text}
      />
      {isOpen ? (
        <>
          {more}
          {props.submit}
        </>
      ) : (
        <>
          <details className="mb-5" open={isUnfolded || undefined}>
            <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
              {t("more")}
            </summary>
            <div className="mt-3">{more}</div>
          </details>
          {props.submit}
        </>
      )}
    </>
  );
}
