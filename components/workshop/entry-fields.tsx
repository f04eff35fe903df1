"use client";

import { useTranslations } from "next-intl";
import type { AskField } from "@/components/forms/use-form-action";
import { TextAreaField, TextField } from "@/components/ui/field";

/** What a line of a programme says. */
export function EntryFields({
  field,
  first,
}: {
  field: AskField;
  first?: { title: string; minutes: number | null; text: string | null };
}) {
  const t = useTranslations("workshop.programme");
  const common = useTranslations("common.form");
  return (
    <>
      <div className="grid gap-x-5 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <TextField {...field("title", first?.title)} label={t("entryTitle")} />
        <TextField {...field("minutes", first?.minutes)} inputMode="numeric" label={t("entryMinutes")} />
      </div>
      <TextAreaField
        {...field("text", first?.text)}
        label={t("entryText")}
        hint={t("entryTextHint")}
        optional={common("optional")}
        rows={4}
      />
    </>
  );
}
