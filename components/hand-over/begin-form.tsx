"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { beginHandOverAction } from "@/lib/actions/hand-over";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

interface Place {
  id: string;
  name: string;
  leaders: { id: string; name: string }[];
  mayChoose: boolean;
}

/** Begins a change of leader; who leaves is only asked where several lead and the asker may say. */
export function BeginForm({
  institutions,
  chosen,
  firstDay,
}: {
  institutions: Place[];
  chosen: string | null;
  firstDay: CalendarDate;
}) {
  const t = useTranslations("handOver.form");
  const common = useTranslations("common.form");
  const { state, pending, form, field, error, typed } = useFormAction(beginHandOverAction);
  const [picked, setPicked] = useState<string | null>(null);
  const placeId = picked ?? typed("institutionId", chosen);
  const place = institutions.find(({ id }) => id === placeId);
  const labels = { institutionId: t("institution"), fromUserId: t("leaver"), takesOverOn: t("takesOverOn") };
  return (
    <form {...form} className="max-w-2xl">
      {state && <ErrorSummary failure={state} labels={labels} />}
      {institutions.length === 1 ? (
        <input type="hidden" name="institutionId" value={institutions[0]!.id} />
      ) : (
        <SelectField
          id="institutionId"
          label={labels.institutionId}
          hint={t("institutionHint")}
          error={error("institutionId")}
          placeholder={common("choose")}
          options={institutions.map(({ id, name, leaders }) => ({
            value: id,
            label: leaders.length > 0 ? `${name} (${leaders.map((each) => each.name).join(", ")})` : name,
          }))}
          defaultValue={placeId}
          onChange={(event) => setPicked(event.target.value)}
        />
      )}
      {place && place.mayChoose && place.leaders.length > 1 && (
        <SelectField
          {...field("fromUserId")}
          label={labels.fromUserId}
          placeholder={common("choose")}
          options={place.leaders.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        {...field("takesOverOn", firstDay)}
        type="date"
        label={labels.takesOverOn}
        hint={t("takesOverHint")}
        className="sm:w-56"
      />
      <Button type="submit" aria-disabled={pending}>
        {t("start")}
      </Button>
    </form>
  );
}
