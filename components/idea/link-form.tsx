"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { createIdeaLinkAction } from "@/lib/actions/idea";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** A new link: what for, until when, for whom. */
export function LinkForm({
  places,
  groups,
  usualEnd,
}: {
  places: { id: string; name: string; municipalityName: string }[];
  groups: { value: string; label: string }[];
  usualEnd: CalendarDate;
}) {
  const t = useTranslations("idea.form");
  const optional = useTranslations("common.form")("optional");
  const { state, pending, form, field } = useFormAction(createIdeaLinkAction);
  const labels = {
    institutionId: t("place"),
    title: t("linkTitle"),
    openUntil: t("linkUntil"),
    initiator: t("linkFor"),
  };
  const only = places.length === 1 ? places[0] : undefined;
  return (
    <form {...form} className="max-w-2xl">
      {state && <ErrorSummary failure={state} labels={labels} />}
      {only ? (
        <input type="hidden" name="institutionId" value={only.id} />
      ) : (
        <SelectField
          {...field("institutionId")}
          label={labels.institutionId}
          placeholder={t("chooseGroup")}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField {...field("title")} label={labels.title} hint={t("linkTitleHint")} autoComplete="off" />
      <TextField {...field("openUntil", usualEnd)} type="date" label={labels.openUntil} className="sm:w-56" />
      <SelectField
        {...field("initiator")}
        label={labels.initiator}
        hint={t("linkForHint")}
        optional={optional}
        placeholder={t("linkForAll")}
        options={groups}
        className="sm:w-72"
      />
      <Button type="submit" aria-disabled={pending} className="max-sm:w-full">
        {t("createLink")}
      </Button>
    </form>
  );
}
