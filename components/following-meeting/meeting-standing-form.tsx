"use client";

import { useTranslations } from "next-intl";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { StandingFields } from "@/components/forms/standing-fields";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/field";
import { standMeetingAction } from "@/lib/actions/following-meeting";
import type { MeetingStanding } from "@/lib/domain/politics/meeting";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Held on a day, cancelled, or still planned; and the minutes. */
export function MeetingStandingForm({
  meeting,
  standing,
  today,
}: {
  meeting: {
    id: string;
    version: number;
    meetsOn: CalendarDate;
    heldOn: CalendarDate | null;
    minutes: string | null;
  };
  standing: MeetingStanding;
  today: CalendarDate;
}) {
  const t = useTranslations("followingMeeting");
  const common = useTranslations("common.form");
  const { state, pending, form, field, error, typed, current } = useFormAction(standMeetingAction);
  const labels = { standing: t("stand.title"), heldOn: t("stand.heldOn"), minutes: t("stand.minutes") };
  const isDue = meeting.meetsOn <= today;
  const day = meeting.heldOn ?? (isDue ? meeting.meetsOn : today);
  return (
    <form {...form}>
      {current ? (
        <ConflictNotice
          title={t("form.conflictTitle")}
          text={t("form.conflict")}
          hint={t("form.conflictHint")}
          lines={[[labels.minutes, current.minutes]]}
        />
      ) : (
        state && <ErrorSummary failure={state} labels={labels} />
      )}
      <input type="hidden" name="id" value={meeting.id} />
      <input type="hidden" name="version" value={current?.version ?? meeting.version} />
      <StandingFields
        {...{ standing, isDue, error, typed }}
        question={labels.standing}
        choices={[
          { value: "HELD", label: t("stand.held") },
          { value: "PLANNED", label: t("stand.planned") },
          { value: "CANCELLED", label: t("stand.cancelled") },
        ]}
      >
        <TextField {...field("heldOn", day)} type="date" label={labels.heldOn} className="max-w-52" />
      </StandingFields>
      <TextAreaField
        {...field("minutes", meeting.minutes)}
        label={labels.minutes}
        hint={t("stand.minutesHint")}
        optional={common("optional")}
        rows={6}
      />
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {t("stand.save")}
      </Button>
    </form>
  );
}
