"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AgendaChoice } from "@/components/approval/agenda-choice";
import { MeetingFailureView } from "@/components/approval/meeting-failure";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { recordMeetingAction } from "@/lib/actions/approval";
import { agendaFields, fieldOfTrial, type QueueBody } from "@/lib/domain/agreement/agenda";
import type { ApprovalOccasion } from "@/lib/domain/agreement/approval";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** The agenda of one table and, for those who enter decisions, one form for the whole meeting. */
export function MeetingForm({
  municipalityId,
  table,
  meetings,
  today,
  openedAt,
  items,
}: {
  municipalityId: string;
  table: QueueBody;
  /** whose meeting can be entered, the nearest first */
  meetings: QueueBody[];
  today: CalendarDate;
  openedAt: string;
  items: {
    id: string;
    title: string;
    version: number;
    occasion: ApprovalOccasion;
    state: "NOT_YOURS" | "NOT_READY" | "OPEN";
    next: { start: CalendarDate; end: CalendarDate };
    /** the item as it is read */
    facts: ReactNode;
  }[];
}) {
  const t = useTranslations("approval");
  const { state, pending, form, field, error } = useFormAction(recordMeetingAction);
  const values = state?.values ?? {};
  const labels: Record<string, string> = {
    body: t("meeting.body"),
    on: t("meeting.on"),
    minutes: t("meeting.minutes"),
    agenda: t("meeting.agendaLabel"),
  };
  const labelOf = {
    choice: t("meeting.choice"),
    note: t("meeting.reason"),
    nextStart: t("meeting.nextStart"),
    nextEnd: t("meeting.nextEnd"),
    practice: t("meeting.practice"),
  };
  for (const { id, title } of items)
    for (const each of agendaFields) labels[fieldOfTrial(each, id)] = `${title}, ${labelOf[each]}`;
  const agendaError = error("agenda");
  return (
    <form {...form} aria-label={t("meeting.title")}>
      {state && <MeetingFailureView failure={state} labels={labels} />}
      <input type="hidden" name="municipality" value={municipalityId} />
      <input type="hidden" name="table" value={table} />
      <input type="hidden" name="openedAt" value={openedAt} />
      {agendaError && <p className="mb-4 font-semibold text-red-700">{agendaError}</p>}
      <ol id="agenda" tabIndex={-1} className="grid gap-8">
        {items.map(({ facts, state: itemState, id, version, title, occasion, next }) => (
          <li key={id} className="border-line break-inside-avoid border-t pt-6">
            {facts}
            {itemState === "OPEN" && (
              <AgendaChoice {...{ id, version, title, occasion, next, values, error }} />
            )}
            {itemState === "NOT_YOURS" && <p className="text-muted no-print mt-3">{t("queue.notYours")}</p>}
          </li>
        ))}
      </ol>
      <div className="no-print border-petrol-700 bg-paper mt-10 rounded-lg border-2 p-4 sm:p-6">
        <h2 className="mb-1 text-xl">{t("meeting.title")}</h2>
        <p className="mb-5 max-w-prose">{t("meeting.lead")}</p>
        <div className="grid gap-x-6 sm:grid-cols-2">
          <SelectField
            {...field("body", meetings[0])}
            label={labels.body}
            options={meetings.map((value) => ({ value, label: t(`body.${value}`) }))}
          />
          <TextField {...field("on", today)} type="date" label={labels.on} hint={t("meeting.onHint")} />
        </div>
        <TextField
          {...field("minutes")}
          label={labels.minutes}
          optional={table === "ADMINISTRATION" ? t("meeting.minutesOptional") : undefined}
          hint={t("meeting.minutesHint")}
        />
        <Button type="submit" aria-disabled={pending}>
          {pending ? t("meeting.submitting") : t("meeting.submit")}
        </Button>
      </div>
    </form>
  );
}
