"use client";

import { useTranslations } from "next-intl";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { UndoForm } from "@/components/forms/undo-form";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import {
  editReflectionAction,
  reflectAction,
  removeReflectionAction,
  restoreReflectionAction,
} from "@/lib/actions/dilemma";

/** Where a politician writes what they think. */
export function ReflectForm({ dilemmaId, submissionKey }: { dilemmaId: string; submissionKey: string }) {
  const t = useTranslations("dilemma.reflections");
  const { state, pending, form, field } = useFormAction(reflectAction);
  return (
    <form {...form} className="max-w-2xl">
      {state && <ErrorSummary failure={state} labels={{ text: t("write") }} />}
      <input type="hidden" name="dilemmaId" value={dilemmaId} />
      <input type="hidden" name="submissionKey" value={submissionKey} />
      <TextAreaField
        {...field("text")}
        label={t("write")}
        hint={t("writeHint")}
        rows={6}
        className="min-h-36"
      />
      <Button type="submit" aria-disabled={pending}>
        {t("send")}
      </Button>
    </form>
  );
}

/** One's own reflection put right or taken back; folded away under it. */
export function ReflectionTools({
  reflection,
}: {
  reflection: { id: string; version: number; text: string; authorName: string };
}) {
  const t = useTranslations("dilemma.reflections");
  const { id, version, text, authorName: name } = reflection;
  const edit = useFormAction(editReflectionAction);
  const remove = useFormAction(removeReflectionAction);
  const { state, current } = edit;
  const prefix = `reflection-${id}`;
  const label = t("editOf", { name });
  return (
    <div className="no-print mt-1">
      <details open={state ? true : undefined}>
        <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
          {t("edit")}
        </summary>
        <form {...edit.form} className="max-w-2xl pt-2">
          {current ? (
            <ConflictNotice
              title={t("conflictTitle")}
              text={t("conflict")}
              hint={t("conflictHint")}
              lines={[["", current.text]]}
            />
          ) : (
            state && <ErrorSummary failure={state} labels={{ text: label }} prefix={prefix} />
          )}
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={current?.version ?? edit.typed("version", version)} />
          <TextAreaField
            id={`${prefix}-text`}
            name="text"
            label={label}
            error={edit.error("text")}
            defaultValue={edit.typed("text", text)}
            rows={5}
          />
          <Button type="submit" variant="secondary" aria-disabled={edit.pending}>
            {t("save")}
          </Button>
        </form>
        <form {...remove.form} className="mt-3">
          {remove.state && <ErrorSummary failure={remove.state} labels={{}} />}
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={remove.current?.version ?? version} />
          <Button
            type="submit"
            variant="quiet"
            className="-ml-3"
            aria-label={t("removeOf", { name })}
            aria-disabled={remove.pending}
          >
            {t("remove")}
          </Button>
        </form>
      </details>
    </div>
  );
}

/** Puts the reflection in again that was just taken back. */
export function UndoReflection({ id }: { id: string }) {
  const t = useTranslations("dilemma.reflections");
  return (
    <UndoForm action={restoreReflectionAction} fields={{ id }}>
      {t("undo")}
    </UndoForm>
  );
}
