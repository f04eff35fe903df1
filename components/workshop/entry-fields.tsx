"use client";

import { useTranslations } from "next-intl";
import { TextAreaField, TextField } from "@/components/ui/field";

/** What a line of a programme says; several such forms stand on the page, so the fields go by a prefix. */
export function EntryFields({
  prefix,
  error,
  typed,
  first,
}: {
  prefix: string;
  error: (field: string) => string | undefined;
  typed: (name: string, first: string | number | null) => string;
  first: { title: string; minutes: number | null; text: string | null };
}) {
  const t = useTranslations("workshop.programme");
  const common = useTranslations("common.form");
  return (
    <>
      <div className="grid gap-x-5 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <TextField
          id={`${prefix}-title`}
          name="title"
          label={t("entryTitle")}
          error={error("title")}
          defaultValue={typed("title", first.title)}
        />
        <TextField
          id={`${prefix}-minutes`}
          name="minutes"
          inputMode="numeric"
          label={t("entryMinutes")}
          error={error("minutes")}
          defaultValue={typed("minutes", first.minutes)}
        />
      </div>
      <TextAreaField
        id={`${prefix}-text`}
        name="text"
        label={t("entryText")}
        hint={t("entryTextHint")}
        optional={common("optional")}
        error={error("text")}
        defaultValue={typed("text", first.text)}
        rows={4}
      />
    </>
  );
}
