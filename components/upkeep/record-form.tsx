"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { useFieldError } from "@/components/forms/use-field-error";
import { unreadableDates } from "@/components/trial/form/form-data";
import { Button, ButtonLink } from "@/components/ui/button";
import { ChangePanel } from "@/components/upkeep/change-panel";
import { RecordConflictNotice } from "@/components/upkeep/record-conflict-notice";
import { RecordFields, type RecordOptions } from "@/components/upkeep/record-fields";
import { saveRecordAction } from "@/lib/actions/upkeep";
import { fieldsIn, readPlace, recordFields } from "@/lib/domain/freedom/upkeep";
import type { RecordFormStart } from "@/lib/domain/freedom/upkeep-form";
import { invalid, type Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/**
 * Adds, corrects, replaces or ends a record: first it shows what the change touches, then it saves. Both are ordinary
 * posts of the same form, so it works without script and nothing typed is lost.
 */
export function RecordForm({ start, options }: { start: RecordFormStart; options: RecordOptions }) {
  const t = useTranslations("upkeep");
  const common = useTranslations("common.actions");
  const { state, pending, form } = useFormAction(saveRecordAction);
  const element = useRef<HTMLFormElement>(null);
  const [unreadable, setUnreadable] = useState<Failure | null>(null);
  /** the answer after which something was typed */
  const [outdated, setOutdated] = useState<typeof state>(null);
  const values = state?.values ?? start.values;
  const [place, setPlace] = useState(values.place);
  const { type, mode, record } = start;
  const failure = unreadable ?? state?.failure ?? null;
  const conflict = state?.failure?.current ?? null;
  const error = useFieldError(failure?.fieldErrors);
  // Before a place is chosen every field is there, so that the form can be filled in without script.
  const open = start.places.some(({ level }) => level === "MUNICIPAL") ? "MUNICIPAL" : start.level;
  const level = mode === "new" ? (readPlace(place)?.level ?? open) : start.level;
  const fields = fieldsIn(type, mode, level);
  const labels = Object.fromEntries(
    recordFields.map((field) => [
      field,
      t(`field.${field === "title" && type === "PROVISION" ? "topic" : field}`),
    ]),
  );
  const preview = state && !failure ? state.preview : null;
  const isStale = preview !== null && outdated === state;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const wrong = unreadableDates(event.currentTarget);
    if (wrong.length === 0) {
      setUnreadable(null);
      return form.onSubmit(event);
    }
    event.preventDefault();
    setUnreadable(invalid(Object.fromEntries(wrong.map((name) => [name, { key: "dateUnreal" }]))));
  };
  return (
    <form {...form} ref={element} onSubmit={onSubmit} onChange={() => setOutdated(state)}>
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="mode" value={mode} />
      {record && <input type="hidden" name="id" value={record.id} />}
      {record && <input type="hidden" name="version" value={conflict?.version ?? record.version} />}
      {conflict ? (
        <RecordConflictNotice
          conflict={conflict}
          mine={values}
          fields={mode === "supersede" ? fields.filter((field) => !ownOfNewVersion.has(field)) : fields}
          labels={labels}
          options={options}
        />
      ) : (
        failure && <ErrorSummary failure={failure} labels={labels} />
      )}
      <RecordFields
        start={start}
        fields={fields}
        values={values}
        labels={labels}
        options={options}
        error={error}
        onPlace={setPlace}
      />
      {preview && <ChangePanel preview={preview} start={start} isStale={isStale} />}
      <div className="border-line mt-8 flex flex-wrap items-center gap-3 border-t pt-5">
        {preview && !isStale && (
          <Button type="submit" name="step" value="save" aria-disabled={pending}>
            {pending ? t("saving") : t(`save.${mode}`)}
          </Button>
        )}
        <Button
          type="submit"
          name="step"
          value="preview"
          variant={preview && !isStale ? "secondary" : "primary"}
          aria-disabled={pending}
        >
          {pending && (!preview || isStale) ? t("saving") : t(preview ? "preview.again" : "preview.button")}
        </Button>
        <ButtonLink
          variant="quiet"
          href={record ? routes.freedomRecord(type, record.id) : routes.freedomRecords()}
        >
          {common("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}

/** What a new version says for itself; what stands at the old one is no rival to it. */
const ownOfNewVersion = new Set<string>(["validFrom", "validTo", "decidedOn", "decidedBy", "decisionReason"]);
