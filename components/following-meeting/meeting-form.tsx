"use client";

import { useLocale, useTranslations } from "next-intl";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { ChoiceField, SelectField, TextField } from "@/components/ui/field";
import { callMeetingAction, editMeetingAction } from "@/lib/actions/following-meeting";
import { writeClockTime } from "@/lib/domain/process/programme";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

interface Props {
  /** null: a new one */
  meeting: { id: string; version: number } | null;
  municipalities: { id: string; name: string }[];
  municipalityId: string;
  values: {
    title: string;
    meetsOn: CalendarDate | null;
    startsAt: number | null;
    place: string | null;
    newSince: CalendarDate;
  };
  lastHeldOn: CalendarDate | null;
  submissionKey?: string;
}

/** When and where the following group meets, and since when something is new to it. */
export function MeetingForm({ meeting, municipalities, municipalityId, values, lastHeldOn, ...rest }: Props) {
  const t = useTranslations("followingMeeting.form");
  const common = useTranslations("common.form");
  const locale = useLocale();
  const { state, pending, form, field, typed, current } = useFormAction(
    meeting ? editMeetingAction : callMeetingAction,
  );
  const labels = {
    title: t("title"),
    meetsOn: t("meetsOn"),
    startsAt: t("startsAt"),
    place: t("place"),
    newSince: t("newSince"),
  };
  const time = (at: number | null) => (at === null ? "" : writeClockTime(at));
  return (
    <form {...form} className="max-w-2xl">
      {current ? (
        <ConflictNotice
          title={t("conflictTitle")}
          text={t("conflict")}
          hint={t("conflictHint")}
          lines={[
            [labels.title, current.title],
            [labels.meetsOn, formatDate(current.meetsOn, locale)],
            [labels.startsAt, time(current.startsAt)],
            [labels.place, current.place],
            [labels.newSince, formatDate(current.newSince, locale)],
          ]}
        />
      ) : (
        state && <ErrorSummary failure={state} labels={labels} />
      )}
      {meeting ? (
        <>
          <input type="hidden" name="id" value={meeting.id} />
          <input type="hidden" name="version" value={current?.version ?? typed("version", meeting.version)} />
        </>
      ) : (
        <>
          <input type="hidden" name="submissionKey" value={rest.submissionKey} />
          {municipalities.length === 1 && (
            <input type="hidden" name="municipalityId" value={municipalityId} />
          )}
        </>
      )}
      {!meeting && municipalities.length > 1 && (
        <SelectField
          id="municipalityId"
          label={common("choose")}
          defaultValue={typed("municipalityId", municipalityId)}
          options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField {...field("title", values.title)} label={labels.title} />
      <TextField
        {...field("meetsOn", values.meetsOn)}
        type="date"
        label={labels.meetsOn}
        className="max-w-52"
      />
      <TextField
        {...field("startsAt", time(values.startsAt))}
        label={labels.startsAt}
        hint={t("startsAtHint")}
        optional={common("optional")}
        className="max-w-32"
      />
      <TextField
        {...field("place", values.place)}
        label={labels.place}
        hint={t("placeHint")}
        optional={common("optional")}
      />
      <TextField
        {...field("newSince", values.newSince)}
        type="date"
        label={labels.newSince}
        hint={lastHeldOn ? t("newSinceLast", { date: formatDate(lastHeldOn, locale) }) : t("newSinceHint")}
        className="max-w-52"
      />
      {!meeting && (
        <div className="mb-5">
          <ChoiceField
            id="fill"
            name="fill"
            value="1"
            defaultChecked={state === null || state.values.fill === "1"}
            label={t("fill")}
            hint={t("fillHint")}
          />
        </div>
      )}
      <Button type="submit" aria-disabled={pending}>
        {t(meeting ? "save" : "send")}
      </Button>
    </form>
  );
}
