"use client";

import { useLocale, useTranslations } from "next-intl";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { formatDate } from "@/lib/i18n/format";

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
