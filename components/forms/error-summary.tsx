"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Failure, FieldErrors } from "@/lib/domain/shared/result";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** A day as a rule names it. Only its shape is asked for: the calendar is too much to carry along with every form. */
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The sentence of one field error. */
export function useFieldError(errors: FieldErrors | undefined): (field: string) => string | undefined {
  const t = useTranslations("common.validation");
  const own = useTranslations();
  const locale = useLocale();
  return (field) => {
    const error = errors?.[field];
    // A day comes as it is stored and is told as the reader's language writes it.
    const values = Object.entries(error?.values ?? {}).map(([name, value]) => [
      name,
      DAY.test(String(value)) ? formatDate(value as CalendarDate, locale) : value,
    ]);
    if (!error) return undefined;
    const all = Object.fromEntries(values) as never;
    if (!error.key.startsWith("plan.wording.")) return t(error.key as "required", all);
    // A time that cannot be read has its sentences where times are told, and often a proposal in both languages.
    const reason = own(error.key as "plan.wording.NOT_A_DATE", all);
    const proposal = error.values?.[locale === "en" ? "proposalEn" : "proposal"];
    return proposal ? `${reason} ${own("plan.wording.meant", { proposal })}` : reason;
  };
}

/**
 * What stopped the form, at its top and in focus, with a link to each field.
 * @param labels field name → the label as it stands on screen
 */
export function ErrorSummary({
  failure,
  labels,
}: {
  failure: Failure<unknown>;
  labels: Record<string, string>;
}) {
  const t = useTranslations("common");
  const box = useRef<HTMLDivElement>(null);
  const fieldError = useFieldError(failure.fieldErrors);
  const fields = Object.keys(failure.fieldErrors ?? {});
  useEffect(() => box.current?.focus(), [failure]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6 border-2 border-red-700 bg-red-50 p-5">
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
              <a href={`#${field}`}>
                {labels[field] ?? field}: {fieldError(field)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
