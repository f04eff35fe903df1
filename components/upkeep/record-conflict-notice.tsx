"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { RecordOptions } from "@/components/upkeep/record-fields";
import {
  isListField,
  differingRecordFields,
  type RecordField,
  type RecordFormValues,
} from "@/lib/domain/freedom/upkeep";
import type { RecordConflict } from "@/lib/domain/freedom/upkeep-form";
import { isCalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate, formatInstant } from "@/lib/i18n/format";

/** Who saved in between and what stands there now; what was typed stays in the form below. */
export function RecordConflictNotice({
  conflict,
  mine,
  fields,
  labels,
  options,
}: {
  conflict: RecordConflict;
  mine: RecordFormValues;
  fields: readonly RecordField[];
  labels: Record<string, string>;
  options: RecordOptions;
}) {
  const t = useTranslations("upkeep");
  const locale = useLocale();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [conflict]);
  const theirs = conflict.values;
  const different = differingRecordFields(mine, theirs).filter((field) => fields.includes(field));
  const words = (field: RecordField, value: string) => {
    const choices = field in options ? options[field as keyof RecordOptions] : [];
    const chosen = choices.find((option) => option.value === value);
    return chosen?.label ?? (isCalendarDate(value) ? formatDate(value, locale) : value);
  };
  const text = (field: RecordField) => {
    const values = isListField(field) ? theirs[field] : [theirs[field]].filter(Boolean);
    return values.length > 0 ? values.map((value) => words(field, value)).join("\n") : t("history.nothing");
  };
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      className="mb-8 border-2 border-yellow-500 bg-yellow-50 p-4 sm:p-6"
    >
      <h2 className="text-xl">{t("conflict.title")}</h2>
      <p className="mt-1">
        {t("conflict.intro", {
          name: conflict.savedBy ?? t("conflict.someone"),
          when: formatInstant(new Date(conflict.savedAt), locale),
        })}
      </p>
      {different.length === 0 ? (
        <p className="mt-3">{t("conflict.same")}</p>
      ) : (
        <>
          <h3 className="mt-4 text-base">{t("conflict.theirs")}</h3>
          <dl className="mt-1">
            {different.map((field) => (
              <div key={field} className="border-line border-t py-2">
                <dt className="text-muted text-[0.9375rem]">{labels[field]}</dt>
                <dd className="[overflow-wrap:anywhere] whitespace-pre-line">{text(field)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
