import { useTranslations } from "next-intl";
import { TextAreaField, TextField } from "@/components/ui/field";

/** What an idea is written in: the same three questions for everybody. */
export function IdeaFields({
  values,
  error,
}: {
  values: { title?: string; text?: string; obstacle?: string };
  error: (field: string) => string | undefined;
}) {
  const t = useTranslations("idea.form");
  const optional = useTranslations("common.form")("optional");
  return (
    <>
      <TextField
        id="title"
        label={t("title")}
        hint={t("titleHint")}
        error={error("title")}
        defaultValue={values.title ?? ""}
        autoComplete="off"
      />
      <TextAreaField
        id="text"
        label={t("text")}
        optional={optional}
        error={error("text")}
        defaultValue={values.text ?? ""}
      />
      <TextAreaField
        id="obstacle"
        label={t("obstacle")}
        hint={t("obstacleHint")}
        optional={optional}
        error={error("obstacle")}
        defaultValue={values.obstacle ?? ""}
        rows={2}
      />
    </>
  );
}
