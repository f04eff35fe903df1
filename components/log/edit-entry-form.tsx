"use client";

import { useLocale, useTranslations } from "next-intl";
import { EntryFields, useLogForm } from "@/components/log/entry-fields";
import { LogPicture } from "@/components/log/log-picture";
import { useFormAction } from "@/components/forms/use-form-action";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Button, ButtonLink } from "@/components/ui/button";
import { ChoiceField, TextField } from "@/components/ui/field";
import { editLogEntryAction, removeLogEntryAction } from "@/lib/actions/log";
import { logLimits } from "@/lib/domain/log/entry";
import type { TypedLog } from "@/lib/domain/log/form";
import type { LogConflict, LogEntryRecord, LogPhotoRecord } from "@/lib/domain/log/record";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Subject {
  trialId: string;
  entry: LogEntryRecord;
}

/** Corrects an entry; what another saved in between is shown beside one's own text. */
export function EditEntryForm({ trialId, entry, openedAt }: Subject & { openedAt: string }) {
  const t = useTranslations("log.form");
  const common = useTranslations("common");
  const { state, pending, form, current } = useFormAction(editLogEntryAction);
  const { failure, error, onSubmit, isLive } = useLogForm(state, form.onSubmit);
  const values = state?.values ?? {};
  return (
    <form {...form} onSubmit={onSubmit} aria-label={t("editTitle")}>
      <input type="hidden" name="id" value={trialId} />
      <input type="hidden" name="entryId" value={entry.id} />
      <input type="hidden" name="version" value={current?.version ?? entry.version} />
      <input type="hidden" name="openedAt" value={openedAt} />
      {current && <Conflict current={current} />}
      <EntryFields
        {...{ failure, error, isLive, values }}
        first={entry}
        room={logLimits.photos - entry.photos.length}
        isOpen
        keptLabels={Object.fromEntries(entry.photos.map(({ id }) => [`alt-${id}`, t("altKept")]))}
        kept={
          entry.photos.length > 0 && (
            <fieldset className="mb-6">
              <legend className="mb-2 text-lg font-semibold">{t("photosOfEntry")}</legend>
              {entry.photos.map((photo) => (
                <KeptPhoto key={photo.id} {...{ trialId, photo, values, error }} />
              ))}
            </fieldset>
          )
        }
        submit={
          <p className="flex flex-wrap gap-3">
            <Button type="submit" aria-disabled={pending}>
              {pending ? t("saving") : t("submit")}
            </Button>
            <ButtonLink variant="quiet" href={`${routes.trial(trialId)}#log`}>
              {common("actions.cancel")}
            </ButtonLink>
          </p>
        }
      />
    </form>
  );
}

/** A picture the entry has: its words can be changed, and it can go. */
function KeptPhoto({
  trialId,
  photo,
  values,
  error,
}: {
  trialId: string;
  photo: LogPhotoRecord;
  values: TypedLog;
  error: (field: string) => string | undefined;
}) {
  const t = useTranslations("log.form");
  const field = `alt-${photo.id}`;
  return (
    <div className="border-line mb-4 border-l-4 pl-4">
      <LogPicture trialId={trialId} photo={photo} className="mb-3 max-h-40 w-auto" />
      <TextField
        id={`log-${field}`}
        name={field}
        label={t("altKept")}
        hint={t("altHint")}
        error={error(field)}
        defaultValue={values[field] ?? photo.alt}
      />
      <ChoiceField
        id={`remove-${photo.id}`}
        name={`remove-${photo.id}`}
        value="1"
        defaultChecked={values[`remove-${photo.id}`] === "1"}
        label={t("removePhoto")}
      />
    </div>
  );
}

/** What stands now, for the one who saved second. */
function Conflict({ current }: { current: LogConflict }) {
  const t = useTranslations("log.form");
  const log = useTranslations("log");
  const locale = useLocale();
  return (
    <ConflictNotice
      about={current}
      title={t("conflictTitle")}
      text={t("conflict", {
        kind: log(`kind.${current.kind}`),
        date: formatDate(current.happenedOn, locale),
      })}
      hint={t("conflictAgain")}
    >
      <blockquote className="border-line-strong my-2 border-l-4 pl-3 whitespace-pre-line">
        {current.text}
      </blockquote>
    </ConflictNotice>
  );
}

/** Takes the entry away; the next page offers to undo it. */
export function RemoveEntryForm({ trialId, entry }: Subject) {
  const t = useTranslations("log.form");
  const { state, pending, form, current } = useFormAction(removeLogEntryAction);
  return (
    <form {...form} className="border-line mt-10 border-t pt-6">
      {current ? (
        <Conflict current={current} />
      ) : (
        state && <ErrorSummary failure={state} labels={{}} prefix="log" />
      )}
      <input type="hidden" name="id" value={trialId} />
      <input type="hidden" name="entryId" value={entry.id} />
      <input type="hidden" name="version" value={current?.version ?? entry.version} />
      <p className="text-muted mb-3">{t("removeHint")}</p>
      <Button type="submit" variant="danger" aria-disabled={pending}>
        {t("remove")}
      </Button>
    </form>
  );
}
