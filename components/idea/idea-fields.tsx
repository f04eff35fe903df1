import { useTranslations } from "next-intl";
import type { AskField } from "@/components/forms/use-form-action";
import { TextAreaField, TextField } from "@/components/ui/field";

/** What an idea is written in: the same three questions for everybody. */
export function IdeaFields({
  field,
  first,
}: {
  field: AskField;
  first?: { title: string; text: string | null; obstacle: string | null };
}) {
  const t = useTranslations("idea.form");
  const optional = useTranslations("common.form")("optional");
  return (
    <>
      <TextField
        {...field("title", first?.title)}
        label={t("title")}
        hint={t("titleHint")}
        autoComplete="off"
      />
      <TextAreaField {...field("text", first?.text)} label={t("text")} optional={optional} />
      <TextAreaField
        {...field("obstacle", first?.obstacle)}
        label={t("obstacle")}
        hint={t("obstacleHint")}
        optional={optional}
        rows={2}
      />
    </>
  );
}
