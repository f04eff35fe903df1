"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button, buttonClass } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { deleteTemplateAction, renameTemplateAction } from "@/lib/actions/plan-template";

interface Template {
  id: string;
  version: number;
  name: string;
  description: string | null;
}

/** Another name for a municipality's own template. */
export function RenameForm({ template }: { template: Template }) {
  const t = useTranslations("planTemplate.form");
  const { state, pending, form, field, current } = useFormAction(renameTemplateAction);
  const labels = { name: t("name"), description: t("description") };
  return (
    <form {...form} className="max-w-2xl">
      {current ? (
        <Notice tone="warning" title={t("conflictTitle")} live>
          {t("conflictText", { name: current.name })}
        </Notice>
      ) : (
        state && <ErrorSummary failure={state} labels={labels} />
      )}
      <input type="hidden" name="templateId" value={template.id} />
      <input type="hidden" name="version" value={current?.version ?? template.version} />
      <TextField {...field("name", template.name)} label={labels.name} />
      <TextAreaField
        {...field("description", template.description)}
        label={labels.description}
        optional={t("optional")}
        rows={2}
      />
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {t("rename")}
      </Button>
    </form>
  );
}

/** Deletes a municipality's own template, once its name has been read again. */
export function DeleteForm({ template }: { template: Template }) {
  const t = useTranslations("planTemplate.form");
  const { state, pending, form, current } = useFormAction(deleteTemplateAction);
  const { name } = template;
  return (
    <details className="mt-6" open={state !== null || undefined}>
      <summary className={`${buttonClass("danger")} list-none [&::-webkit-details-marker]:hidden`}>
        {t("delete")}
      </summary>
      <form {...form} className="mt-4 max-w-2xl border-2 border-red-700 bg-red-50 p-5">
        {current ? (
          <Notice tone="warning" title={t("conflictTitle")} live>
            {t("conflictDelete", { name: current.name })}
          </Notice>
        ) : (
          state && <ErrorSummary failure={state} labels={{}} />
        )}
        <p className="text-lg font-semibold">{t("deleteQuestion", { name })}</p>
        <p className="mt-1 mb-4">{t("deleteText")}</p>
        <input type="hidden" name="templateId" value={template.id} />
        <input type="hidden" name="version" value={current?.version ?? template.version} />
        <Button type="submit" variant="danger" aria-disabled={pending}>
          {t("deleteConfirm", { name })}
        </Button>
      </form>
    </details>
  );
}
