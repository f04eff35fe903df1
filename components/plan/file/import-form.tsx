"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useFormAction } from "@/components/forms/use-form-action";
import { useFieldError } from "@/components/forms/use-field-error";
import { ImportPreview } from "@/components/plan/file/import-preview";
import { Button } from "@/components/ui/button";
import { Field, TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { planImportAction } from "@/lib/actions/plan-file";

/** A file is chosen, what it would change is shown, and then it is saved. Works without script, too. */
export function ImportForm({ agreement, pageHref }: { agreement: string; pageHref: string }) {
  const t = useTranslations("planFile");
  const common = useTranslations("common");
  const { state, pending, form } = useFormAction(planImportAction);
  const error = useFieldError(state?.reasonError && { reason: state.reasonError });
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) result.current?.focus();
  }, [state]);
  const view = state?.view;
  const isSavable = view && view.errors.count === 0 && view.created.count + view.changed.count > 0;
  return (
    <>
      <form {...form} className="max-w-3xl">
        <input type="hidden" name="agreement" value={agreement} />
        <Field
          id="file"
          label={t("import.file")}
          hint={t("import.fileHint")}
          error={state?.problem ?? (state?.code && !view ? common(`error.${state.code}`) : undefined)}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              className="file:bg-petrol-50 file:text-petrol-900 block w-full min-w-0 file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border-0 file:px-4 file:font-semibold"
            />
          )}
        </Field>
        <Button type="submit" variant={isSavable ? "secondary" : "primary"} aria-disabled={pending}>
          {t("import.preview")}
        </Button>
      </form>
      <div
        ref={result}
        tabIndex={-1}
        role={state ? "group" : undefined}
        aria-labelledby={view ? "preview" : undefined}
        className="mt-10 outline-none"
      >
        {state?.isConflict && (
          <Notice tone="warning" live>
            {t("preview.conflict")}
          </Notice>
        )}
        {view && <ImportPreview view={view} />}
        {isSavable && (
          <form {...form} className="mt-8 max-w-3xl">
            <input type="hidden" name="intent" value="SAVE" />
            <input type="hidden" name="agreement" value={agreement} />
            <input type="hidden" name="rows" value={view.rows} />
            <input type="hidden" name="seen" value={view.seen} />
            <TextAreaField
              id="reason"
              label={t("preview.reason")}
              optional={common("form.optional")}
              hint={t("preview.reasonHint")}
              error={error("reason")}
              defaultValue={state.reason}
              rows={2}
            />
            <div className="flex flex-wrap items-center gap-4">
              <Button type="submit" aria-disabled={pending}>
                {t("preview.save")}
              </Button>
              <a href={pageHref}>{t("preview.cancel")}</a>
            </div>
          </form>
        )}
      </div>
    </>
  );
}
