"use client";

import { useTranslations } from "next-intl";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { WordingField } from "@/components/plan/wording-field";
import { Button } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/field";
import { editWorkshopAction } from "@/lib/actions/workshop";
import type { WordingContext } from "@/lib/domain/plan/wording/term";

interface Props {
  workshop: {
    id: string;
    version: number;
    title: string;
    wording: string;
    place: string | null;
    note: string | null;
  };
  context: WordingContext;
}

/** What a workshop says about itself: name, time, place, note. */
export function EditForm({ workshop, context }: Props) {
  const t = useTranslations("workshop.form");
  const common = useTranslations("common.form");
  const { state, pending, form, field, typed, current } = useFormAction(editWorkshopAction);
  const labels = { title: t("title"), wording: t("wording"), place: t("place"), note: t("note") };
  return (
    <form {...form} className="max-w-2xl">
      {current ? (
        <ConflictNotice
          title={t("conflictTitle")}
          text={t("conflict")}
          hint={t("conflictHint")}
          lines={[
            [labels.title, current.title],
            [labels.wording, current.wording],
            [labels.place, current.place],
            [labels.note, current.note],
          ]}
        />
      ) : (
        state && <ErrorSummary failure={state} labels={labels} />
      )}
      <input type="hidden" name="id" value={workshop.id} />
      <input type="hidden" name="version" value={current?.version ?? typed("version", workshop.version)} />
      <TextField {...field("title", workshop.title)} label={labels.title} hint={t("titleHint")} />
      <WordingField {...field("wording", workshop.wording)} label={labels.wording} context={context} />
      <TextField
        {...field("place", workshop.place)}
        label={labels.place}
        hint={t("placeHint")}
        optional={common("optional")}
      />
      <TextAreaField
        {...field("note", workshop.note)}
        label={labels.note}
        hint={t("noteHint")}
        optional={common("optional")}
        rows={5}
      />
      <Button type="submit" aria-disabled={pending}>
        {t("save")}
      </Button>
    </form>
  );
}
