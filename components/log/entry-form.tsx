"use client";

import { useTranslations } from "next-intl";
import { EntryFields, useLogForm } from "@/components/log/entry-fields";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { writeLogEntryAction } from "@/lib/actions/log";
import { logLimits } from "@/lib/domain/log/entry";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** A new entry: text and one button are enough. What was typed, and the files chosen, stay whatever is answered. */
export function EntryForm({
  trialId,
  start,
}: {
  trialId: string;
  start: { submissionKey: string; openedAt: string; today: CalendarDate };
}) {
  const t = useTranslations("log.form");
  const { state, pending, form } = useFormAction(writeLogEntryAction);
  const { failure, error, onSubmit, isLive } = useLogForm(state, form.onSubmit);
  return (
    <form {...form} onSubmit={onSubmit} aria-label={t("title")}>
      <input type="hidden" name="id" value={trialId} />
      <input type="hidden" name="submissionKey" value={start.submissionKey} />
      <input type="hidden" name="openedAt" value={start.openedAt} />
      <EntryFields
        {...{ failure, error, isLive }}
        values={state?.values ?? {}}
        first={{ kind: "OBSERVATION", happenedOn: start.today, text: "" }}
        room={logLimits.photos}
        submit={
          <Button type="submit" aria-disabled={pending} className="max-sm:w-full">
            {pending ? t("saving") : t("submit")}
          </Button>
        }
      />
    </form>
  );
}
