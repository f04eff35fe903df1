"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { StandingFields } from "@/components/forms/standing-fields";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { standWorkshopAction } from "@/lib/actions/workshop";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { WorkshopStanding } from "@/lib/domain/process/workshop";

/** Held on a day with so many, cancelled, or still planned. */
export function StandingForm({
  workshop,
  standing,
  today,
}: {
  workshop: {
    id: string;
    version: number;
    start: CalendarDate;
    heldOn: CalendarDate | null;
    attendance: number | null;
  };
  standing: WorkshopStanding;
  today: CalendarDate;
}) {
  const t = useTranslations("workshop.stand");
  const common = useTranslations("common.form");
  const { state, pending, form, field, error, typed, current } = useFormAction(standWorkshopAction);
  const labels = { standing: t("title"), heldOn: t("heldOn"), attendance: t("attendance") };
  return (
    <form {...form}>
      {state && <ErrorSummary failure={state} labels={labels} />}
      <input type="hidden" name="id" value={workshop.id} />
      <input type="hidden" name="version" value={current?.version ?? workshop.version} />
      <StandingFields
        {...{ standing, error, typed }}
        isDue={workshop.start <= today}
        question={labels.standing}
        choices={[
          { value: "HELD", label: t("held") },
          { value: "CANCELLED", label: t("cancelled") },
          { value: "PLANNED", label: t("planned") },
        ]}
      >
        <TextField {...field("heldOn", workshop.heldOn ?? today)} type="date" label={labels.heldOn} />
        <TextField
          {...field("attendance", workshop.attendance)}
          inputMode="numeric"
          label={labels.attendance}
          hint={t("attendanceHint")}
          optional={common("optional")}
          className="w-32"
        />
      </StandingFields>
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {t("save")}
      </Button>
    </form>
  );
}
