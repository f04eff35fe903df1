"use client";

import { useTranslations } from "next-intl";
import { AlertBox } from "@/components/forms/alert-box";
import { useFieldError } from "@/components/forms/use-field-error";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/**
 * What stopped the form, at its top and in focus, with a link to each field.
 * @param props.labels field name → the label as it stands on screen
 * @param props.prefix several forms stand on the page: the ids of this one's fields begin with it
 */
export function ErrorSummary({
  failure,
  labels,
  prefix,
}: {
  failure: Failure<unknown>;
  labels: Record<string, string>;
  prefix?: string;
}) {
  const t = useTranslations("common");
  const fieldError = useFieldError(failure.fieldErrors);
  const fields = Object.keys(failure.fieldErrors ?? {});
  return (
    <AlertBox about={failure}>
      <h2 className="text-xl">{t(fields.length > 0 ? "form.errorSummaryTitle" : "form.failedTitle")}</h2>
      <p className="mt-1">{t(`error.${failure.code}`)}</p>
      {failure.code === "SIGNED_OUT" && (
        <p className="mt-1">
          <a href={routes.signIn()} target="_blank" rel="noreferrer">
            {t("form.signInAgain")}
          </a>
        </p>
      )}
      {fields.length > 0 && (
        <ul className="mt-2 list-disc pl-5">
          {fields.map((field) => (
            <li key={field}>
              <a href={prefix === undefined ? `#${field}` : `#${prefix}-${field}`}>
                {labels[field] ?? field}: {fieldError(field)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </AlertBox>
  );
}
